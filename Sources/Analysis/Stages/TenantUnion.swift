internal import Enrichment
import Events
internal import Store

/// Brings together what the store has of one tenant under two names: earlier logs named it only by its users' domain,
/// a later one tells its id. The history moves over, and the next pass analyses all of it again.
struct TenantUnion {
  let store: Store
  let surroundings: Surroundings

  init(store: Store, surroundings: Surroundings) {
    self.store = store
    self.surroundings = surroundings
  }

  /// In one transaction. Killed after it, the next run finds history without a watermark and analyses it.
  func unite(_ domain: String, into name: String) throws {
    let vocabulary = Vocabulary()
    let symbol = vocabulary.symbols.intern(name)
    try store.checkpoint { checkpoint in
      var history = try store.history(tenant: domain, days: Int64.min...Int64.max, in: vocabulary)
      while let day = try history.next() {
        let events = day.events.map { event in
          var event = event
          event.tenant = symbol
          return event
        }
        try checkpoint.append(events, of: vocabulary) { network(of: vocabulary.addresses.value(at: $0)) }
      }
      try checkpoint.clear(tenant: name)
      try checkpoint.remove(tenant: domain)
    }
  }

  private func network(of address: IPAddress?) -> String {
    guard let network = address.map({ surroundings.databases.facts(of: $0).network }), network.asn > 0 else {
      return ""
    }
    return "AS\(network.asn) \(network.organisation)"
  }
}
