/// The operator's lines on rates that are measured by the hour: from which value on to warn, from which to alarm.
package struct RateBands: Sendable {
  /// By the rate's name in the policy; none for rates without lines.
  package var lines: [Rate: Lines] = [:]

  package init() {}

  package enum Rate: String, Sendable, CaseIterable {
    /// Failed sign-ins of all, from 0 to 1.
    case failureShare = "failure-share"
    /// Attempts on locked accounts in an hour.
    case lockouts
    /// Sign-ins over protocols without a second factor of all, from 0 to 1.
    case legacyShare = "legacy-share"
    case signInsPerHour = "sign-ins-per-hour"
  }

  package struct Lines: Sendable {
    package var warn: Double?
    package var alarm: Double?
    /// What is normal: outside of it is a line of context.
    package var normal: ClosedRange<Double>?

    package init(warn: Double? = nil, alarm: Double? = nil, normal: ClosedRange<Double>? = nil) {
      self.warn = warn
      self.alarm = alarm
      self.normal = normal
    }
  }
}
