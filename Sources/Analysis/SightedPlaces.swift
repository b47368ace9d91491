internal import Enrichment
package import Events
package import Store

/// Places and networks of events that come from the history, for whoever shows them.
package struct SightedPlaces {
  private let surroundings: Surroundings
  private let belief: PlaceBelief
  private let vocabulary: Vocabulary

  package init(_ surroundings: Surroundings, vocabulary: Vocabulary) {
    self.surroundings = surroundings
    self.vocabulary = vocabulary
    belief = PlaceBelief(countries: surroundings.countries)
  }

  /// The place that is believed; nil when nobody knows one.
  package func place(of event: Event) -> Place? {
    let facts = facts(of: event)
    let databases = surroundings.databases
    return belief.choose(
      log: vocabulary.places.value(at: event.logPlace), database: facts?.place, network: facts?.network.kinds ?? [],
      databaseIsOperators: databases.isOperators
    ).place
  }

  /// That of the place, where the network tells it: the exit of a VPN or a gateway does not, a privacy relay does.
  package func country(of event: Event) -> Country {
    let kinds = facts(of: event)?.network.kinds ?? []
    guard kinds.isDisjoint(with: NetworkKinds.placeless.subtracting(.relay)) else { return .unknown }
    return place(of: event)?.country ?? .unknown
  }

  /// The operator's name; empty when nobody knows.
  package func network(of event: Event) -> String { facts(of: event)?.network.organisation ?? "" }

  package func address(of event: Event) -> String {
    vocabulary.addresses.value(at: event.address)?.description ?? ""
  }

  private func facts(of event: Event) -> AddressFacts? {
    vocabulary.addresses.value(at: event.address).map { surroundings.databases.facts(of: $0) }
  }
}
