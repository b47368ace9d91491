package import Events

/// What was found already: the same detection on the same new thing (a country, a network) is one finding for as long as
/// it goes on, with gaps of up to 72 hours, unless it gets more severe.
package struct Episodes: Hashable, Sendable {
  private var open: [Episode] = []

  package init() {}

  package static let gap = 72 * 3_600.0
  /// Of one person.
  package static let capacity = 24

  struct Episode: Hashable, Sendable {
    var key: UInt64
    var severity: Severity
    var last: Timestamp
  }

  /// Whether a finding is news; notes it either way.
  package mutating func admit(
    _ key: UInt64, severity: Severity, at time: Timestamp, capacity: Int = Episodes.capacity
  ) -> Bool {
    for i in open.indices where open[i].key == key {
      let isOver = open[i].last.seconds(until: time) > Episodes.gap
      let isNews = isOver || severity > open[i].severity
      open[i].last = max(open[i].last, time)
      if isNews { open[i].severity = severity }
      return isNews
    }
    if open.count >= capacity, let oldest = open.indices.min(by: { open[$0].last < open[$1].last }) {
      open.remove(at: oldest)
    }
    open.append(Episode(key: key, severity: severity, last: time))
    return true
  }

  /// Whether a finding at least as grave was told of, or has gone on, within `seconds` before `time`.
  package func hold(_ key: UInt64, atLeast severity: Severity, within seconds: Double, before time: Timestamp) -> Bool {
    open.contains { $0.key == key && $0.severity >= severity && $0.last.seconds(until: time) <= seconds }
  }
}

extension Episodes: Savable {
  package func save(to writer: inout StateWriter) { writer.write(open) }
  package init(from reader: inout StateReader) throws(StateError) { open = try reader.readList(of: Episode.self) }
}

extension Episodes.Episode: Savable {
  func save(to writer: inout StateWriter) {
    writer.write(key: key)
    writer.write(severity)
    writer.write(last)
  }

  init(from reader: inout StateReader) throws(StateError) {
    key = try reader.readKey()
    severity = try reader.readSeverity()
    last = try reader.readTimestamp()
  }
}
