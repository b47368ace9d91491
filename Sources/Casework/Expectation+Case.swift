package import Events
package import Store

extension Expectation {
  /// What a traveller said on the telephone: their own sign-ins from those countries, until then. Holds for what the
  /// store has not analysed yet; `countries` defaults to that of the doubted sign-in.
  package static func travel(
    of item: Case, to countries: [Country], until: Timestamp, in store: Store, owner: String, now: Timestamp
  ) throws -> Expectation {
    let analysed = try store.watermark(tenant: item.tenant)?.time
    var expectation = Expectation(id: newID(), from: analysed ?? item.lastSeen, until: until)
    expectation.tenant = item.tenant
    expectation.users = [item.user]
    expectation.countries = countries.isEmpty ? item.doubtedCountries : countries
    expectation.reason = "travelling, said on the telephone"
    (expectation.owner, expectation.created, expectation.caseID) = (owner, now, item.id)
    return expectation
  }

  /// The VPN that the person said they use: by its name where it has one, else by its operator, else by the address.
  package static func vpn(
    of item: Case, until: Timestamp, in store: Store, owner: String, now: Timestamp
  ) throws -> Expectation {
    let analysed = try store.watermark(tenant: item.tenant)?.time
    var expectation = Expectation(id: newID(), from: analysed ?? item.lastSeen, until: until)
    expectation.tenant = item.tenant
    expectation.users = [item.user]
    if let occasion = item.lead?.occasion {
      let network = occasion.network
      if !network.label.isEmpty {
        expectation.labels = [network.label]
      } else if network.asn > 0 {
        expectation.asns = [network.asn]
      } else if !occasion.address.isEmpty {
        expectation.addresses = [occasion.address]
      }
    }
    expectation.reason = "their VPN, said on the telephone"
    (expectation.owner, expectation.created, expectation.caseID) = (owner, now, item.id)
    return expectation
  }

  /// Eight letters and digits, by chance.
  package static func newID() -> String { Base32.text(.random(in: 0 ... .max), count: 8) }
}

extension Case {
  /// Where the sign-ins came from that are doubted, the leading finding's first.
  package var doubtedCountries: [Country] {
    let occasions =
      (lead.map { [$0] } ?? []).map(\.occasion) + findings.filter { $0.verdict.severity >= .medium }.map(\.occasion)
    return occasions.compactMap { Country(code: $0.country) }.reduce(into: []) {
      if !$0.contains($1), $1 != .unknown { $0.append($1) }
    }
  }
}
