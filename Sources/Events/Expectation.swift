/// Something that would be reported and is expected: a trip, a VPN, a network, for a person, a group, a tenant or all.
package struct Expectation: Hashable, Sendable {
  /// Eight letters and digits.
  package var id: String
  /// Nil for all tenants.
  package var tenant: String?
  /// Lower-case sign-in names; empty for everybody in scope.
  package var users: [String] = []
  /// A group of the policy; empty for none.
  package var group = ""
  /// Each of these that is not empty must hold; of one, any entry is enough.
  package var countries: [Country] = []
  package var asns: [UInt32] = []
  /// Names of VPNs and the like, as `Network.label` has them.
  package var labels: [String] = []
  package var addresses: [String] = []
  /// In event time: holds after `from` and up to `until`. What was analysed before stays as it was found.
  package var from: Timestamp
  package var until: Timestamp
  package var reason = ""
  /// Who answers for it.
  package var owner = ""
  package var created = Timestamp(microseconds: 0)
  /// The case that it came from; empty for none.
  package var caseID = ""
  /// Findings that it has kept back.
  package var hits = 0

  package init(id: String, from: Timestamp, until: Timestamp) {
    self.id = id
    self.from = from
    self.until = until
  }

  /// Whether it says anything of a sign-in at all: one without any condition would hide everything.
  package var isBounded: Bool { !(countries.isEmpty && asns.isEmpty && labels.isEmpty && addresses.isEmpty) }

  package func concerns(tenant: String, user: String, groups: [String]) -> Bool {
    if let own = self.tenant, own != tenant { return false }
    if !users.isEmpty, !users.contains(user) { return false }
    return group.isEmpty || groups.contains(group)
  }

  /// Whether a sign-in from there, then, is expected. `address` is asked for only where addresses are named.
  package func covers(
    country: Country, asn: UInt32, label: String, address: @autoclosure () -> String, at time: Timestamp
  ) -> Bool {
    guard isBounded, time > from, time <= until else { return false }
    return (countries.isEmpty || countries.contains(country)) && (asns.isEmpty || asns.contains(asn))
      && (labels.isEmpty || labels.contains { $0.lowercased() == label.lowercased() })
      && (addresses.isEmpty || addresses.contains(address()))
  }

  /// Whether it would have kept the finding back, whenever that was: for a preview.
  package func wouldHide(_ finding: Finding) -> Bool {
    if Expectation.neverHidden.contains(finding.detection) { return false }
    var always = self
    always.from = Timestamp(microseconds: .min)
    always.until = Timestamp(microseconds: .max)
    let occasion = finding.occasion
    return always.covers(
      country: Country(code: occasion.country) ?? .unknown, asn: occasion.network.asn, label: occasion.network.label,
      address: occasion.address, at: occasion.time)
  }

  /// What no expectation hides: a stolen session, a prompt that was approved in the end, access after an attack, mail that
  /// leaves the house.
  package static let neverHidden: Set<String> = [
    "session-split", "session-tool-replay", "session-device-shift", "token-replay", "mfa-relay",
    "mfa-fatigue-success", "mfa-fraud-reported", "success-after-attack", "malicious-source", "mail-forwarding",
    "mailbox-rule", "campaign",
  ]
}
