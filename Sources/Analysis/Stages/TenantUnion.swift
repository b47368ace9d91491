internal import Enrichment
import Events
internal import Store

/// Brings together what the store has of one tenant under two names: earlier logs named it only by its users' domain and
/// a later one tells its id, or the policy has named it since. The pass has analysed all of it again.
struct TenantUnion {
  let store: Store
  let surroundings: Surroundings

  init(store: Store, surroundings: Surroundings) {
    self.store = store
    self.surroundings = surroundings
  }

  /// Moves what the store has of `former` over to `name`, within the run's transaction.
  func unite(_ former: String, into name: String, _ checkpoint: Checkpoint) throws {
    let vocabulary = Vocabulary()
    let symbol = vocabulary.symbols.intern(name)
    var history = try store.history(tenant: former, days: Int64.min...Int64.max, in: vocabulary)
    while let day = try history.next() {
      let events = day.events.map { event in
        var event = event
        event.tenant = symbol
        return event
      }
      try checkpoint.append(events, of: vocabulary) { network(of: vocabulary.addresses.value(at: $0)) }
    }
    try checkpoint.remove(tenant: former)
  }

  private func network(of address: IPAddress?) -> String {
    guard let network = address.map({ surroundings.databases.facts(of: $0).network }), network.asn > 0 else {
      return ""
    }
    return "AS\(network.asn) \(network.organisation)"
  }
}
