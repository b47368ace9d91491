internal import Events

/// The sightings in one batch of events, before they meet those in the store. Values are numbers of the run here.
struct SightingTally {
  private(set) var entries: [Key: [Symbol: Visits]] = [:]

  struct Key: Hashable {
    var tenant: Symbol
    var kind: Store.Sighting.Kind
    /// Index of the address, symbol of the device or of the network.
    var value: UInt32
  }

  /// Counts the events of one person: gathered by value first, because a person's day has few, and then added at once.
  mutating func add(_ events: [Event], network: (UInt32) -> Symbol) {
    guard let first = events.first else { return }
    for (address, visits) in gather(events, \.address) {
      add(visits, first, .address, address)
      add(visits, first, .network, network(address).index)
    }
    for (device, visits) in gather(events, \.device.index) { add(visits, first, .device, device) }
  }

  private mutating func add(_ visits: Visits, _ event: Event, _ kind: Store.Sighting.Kind, _ value: UInt32) {
    if value == 0 { return }
    let key = Key(tenant: event.tenant, kind: kind, value: value)
    if entries[key, default: [:]][event.user]?.add(visits) == nil { entries[key]?[event.user] = visits }
  }

  private func gather(_ events: [Event], _ value: KeyPath<Event, UInt32>) -> [(UInt32, Visits)] {
    // Beyond this, looking through what was found costs more than it saves.
    if events.count > 256 { return events.map { ($0[keyPath: value], Visits($0)) } }
    var found: [(value: UInt32, visits: Visits)] = []
    for event in events where event[keyPath: value] != 0 {
      if let index = found.lastIndex(where: { $0.value == event[keyPath: value] }) {
        found[index].visits.add(Visits(event))
      } else {
        found.append((event[keyPath: value], Visits(event)))
      }
    }
    return found
  }
}
