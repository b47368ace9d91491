/// Where the hand of a case was at work too: in whose organisation, and in which cases. For the provider alone, who looks
/// after all of them; it names nobody's people.
package struct Elsewhere: Hashable, Sendable {
  package var tenant: String
  /// In order of their ids.
  package var cases: [String]

  package init(tenant: String, cases: [String]) {
    self.tenant = tenant
    self.cases = cases
  }
}

extension Case {
  /// Networks (/24 or /48) from which its graver findings came, and when; not those that say nothing of a hand, because
  /// everybody's traffic goes through them.
  package var sources: [(prefix: IPAddress, time: Timestamp)] {
    findings.compactMap { finding in
      let occasion = finding.occasion
      guard finding.verdict.severity >= .medium, occasion.network.kinds.isDisjoint(with: Case.everybodys),
        let address = IPAddress(occasion.address)
      else { return nil }
      return (address.prefix, finding.time)
    }
  }

  private static let everybodys: NetworkKinds = [
    .relay, .corporateEgress, .microsoftService, .satellite, .mobile, .internal, .named,
  ]

  /// Whether one network was behind findings of both within a day.
  package func sharesSource(with other: Case) -> Bool {
    let theirs = other.sources
    return sources.contains { own in
      theirs.contains { $0.prefix == own.prefix && abs($0.time.seconds(until: own.time)) <= Case.day }
    }
  }

  private static let day = 86_400.0
}
