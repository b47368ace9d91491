internal import Baselines
internal import Events

extension PersonPolicy {
  /// Whether the sign-in itself is expected.
  func expects(_ sighting: Sighting) -> Bool {
    !expectations.isEmpty && sighting.opensDoor && expectations.contains { $0.covers(sighting) }
  }

  /// The expectation that keeps a finding back: one that covers the sign-in which decided it, or either end of a journey.
  func expectation(of rule: Rule, _ sighting: Sighting, _ suspicion: Suspicion) -> Expectation? {
    if expectations.isEmpty || Expectation.neverHidden.contains(rule.id) || !sighting.opensDoor { return nil }
    let time = sighting.event.time
    return expectations.first { expectation in
      if expectation.covers(sighting) { return true }
      guard let there = suspicion.otherCountry, expectation.coversCountryAlone else { return false }
      return expectation.covers(country: there, asn: 0, label: "", address: "", at: time)
    }
  }
}

extension Suspicion {
  /// Of the earlier of two sign-ins that are held against each other; of the later one as well where that is the strange.
  fileprivate var otherCountry: Country? {
    switch detail {
    case .journey(let journey): journey.from.country
    case .leg(let leg): leg.country
    case .none, .spread, .rate, .silence: nil
    }
  }
}

extension Expectation {
  fileprivate func covers(_ sighting: Sighting) -> Bool {
    let at = sighting.whereabouts
    return covers(
      country: at.country, asn: at.network.asn, label: at.network.label, address: at.address?.description ?? "",
      at: sighting.event.time)
  }

  fileprivate var coversCountryAlone: Bool { asns.isEmpty && labels.isEmpty && addresses.isEmpty }
}
