internal import Events

/// How well a person knows one thing: a country, a device, a network.
package enum Acquaintance: Sendable {
  /// The log does not say.
  case unsaid
  /// Never used, or not for 90 days.
  case new
  /// First used within the last 24 hours.
  case recent
  case known

  /// After this long without use a thing is new again.
  package static let memoryInDays = 90

  @inline(__always)
  init(_ key: UInt64, of kind: Memories.Kind, in memories: Memories, at hour: Int32) {
    guard key != 0 else {
      self = .unsaid
      return
    }
    guard let entry = memories.entry(key, of: kind), entry.daysIdle(at: hour) <= Acquaintance.memoryInDays else {
      self = .new
      return
    }
    self = entry.days < 2 && hour - entry.first < 24 ? .recent : .known
  }

  var isKnown: Bool {
    switch self {
    case .known: true
    case .unsaid, .new, .recent: false
    }
  }

  /// The one trait that says it; none for what the log does not say.
  func trait(known: Traits, recent: Traits, new: Traits) -> Traits {
    switch self {
    case .unsaid: []
    case .new: new
    case .recent: recent
    case .known: known
    }
  }
}
