/// One log of one tenant, as its silence is noticed.
struct WatchedLog: Hashable, Sendable {
  var tenant: String
  /// Of the log format's id.
  var key: UInt64
}
