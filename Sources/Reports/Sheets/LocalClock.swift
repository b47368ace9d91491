package import Events

/// Event times as a person reads them: in a time zone that the executable resolved, whose name is shown once a line.
package struct LocalClock: Sendable {
  /// Seconds east of UTC at a moment, and the zone's name then ("CEST").
  private let offset: @Sendable (Timestamp) -> (seconds: Int, name: String)

  package init(offset: @escaping @Sendable (Timestamp) -> (seconds: Int, name: String)) { self.offset = offset }

  package static let utc = LocalClock { _ in (0, "UTC") }

  /// `2026-10-14 10:12:33 CEST`.
  package func text(_ time: Timestamp) -> String {
    let (seconds, name) = offset(time)
    return readable(time.adding(seconds: Double(seconds))) + " " + name
  }
}
