/// What is measured of a tenant, and on which the operator may draw lines.
package enum Rate: String, Hashable, Sendable, CaseIterable {
  /// Failed attempts among all, 0 to 1.
  case failureShare = "failure-share"
  /// Accounts that were locked within an hour.
  case lockouts
  /// Sign-ins over protocols without a second factor among all that were granted, 0 to 1.
  case legacyShare = "legacy-share"
  case signInsPerHour = "sign-ins-per-hour"

  /// Whether it lies between 0 and 1.
  package var isShare: Bool {
    switch self {
    case .failureShare, .legacyShare: true
    case .lockouts, .signInsPerHour: false
    }
  }
}

/// What a rate usually is, and from where on it is told.
package struct RateLines: Hashable, Sendable {
  /// Both ends are normal.
  package var normal: ClosedRange<Double>?
  /// At or above it: worth a look.
  package var warn: Double?
  /// At or above it: somebody is called.
  package var alarm: Double?

  package init(normal: ClosedRange<Double>? = nil, warn: Double? = nil, alarm: Double? = nil) {
    self.normal = normal
    self.warn = warn
    self.alarm = alarm
  }
}
