/// How patient a live analysis is; all in seconds.
package struct LiveOptions: Sendable {
  /// How far an event may come behind a later one and still be judged in its place.
  package var lateness = 1.0
  /// How long a file that is read as a whole must not have changed.
  package var settle = 1.0
  /// Between two saves, at least.
  package var saveEvery = 5.0

  package init() {}
}
