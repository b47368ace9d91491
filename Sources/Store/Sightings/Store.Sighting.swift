package import Events

extension Store {
  /// Who came from an address or a network, or with a device, in one tenant.
  package struct Sighting: Equatable, Sendable {
    package var tenant: String
    package var kind: Kind
    package var value: String
    /// In order of first visit, then name; of more than `Visitors.limit` people, a sample that any order of reading
    /// gives alike.
    package var visitors: [Visitor]
    /// How many people there were; an estimate where `visitors` is a sample.
    package var people: Int

    package var first: Timestamp? { visitors.map(\.visits.first).min() }
    package var last: Timestamp? { visitors.map(\.visits.last).max() }

    package enum Kind: UInt8, Hashable, Sendable, CaseIterable { case address = 1, network, device }
  }

  package struct Visitor: Equatable, Sendable {
    package var user: String
    package var visits: Visits
  }
}

/// When and how often somebody came.
package struct Visits: Equatable, Sendable {
  package var first: Timestamp
  package var last: Timestamp
  package var count: Int
  /// How many of them were given access.
  package var granted: Int

  init(first: Timestamp, last: Timestamp, count: Int, granted: Int) {
    self.first = first
    self.last = last
    self.count = count
    self.granted = granted
  }

  init(_ event: Event) {
    self.init(first: event.time, last: event.time, count: 1, granted: event.outcome == .granted ? 1 : 0)
  }

  mutating func add(_ other: Visits) {
    first = min(first, other.first)
    last = max(last, other.last)
    count += other.count
    granted += other.granted
  }
}
