package import Events

/// How a live analysis is doing, for a line on the terminal.
package struct LiveStatus: Sendable {
  package var events = 0
  package var duplicates = 0
  package var findings = 0
  package var people = 0
  package var tenants = 0
  /// Events that wait for those before them, and such that came too late for that.
  package var held = 0
  package var late = 0
  /// Logs that are silent by the clock, for longer than is usual.
  package var silent = 0
  /// Of the last event judged.
  package var latest: Timestamp?

  package init() {}
}
