/// What sign-in logs show of how well accounts are protected. Of each, less is better.
package enum Posture: String, CaseIterable, Sendable {
  /// Sign-ins for which a password, or another single factor, was enough.
  case singleFactor = "single-factor"
  /// The same of those who administer.
  case administratorSingleFactor = "administrator-single-factor"
  /// Accesses over protocols that know no second factor.
  case legacyProtocol = "legacy-protocol"
  /// Sign-ins from devices that the organisation neither manages nor knows to be compliant.
  case unmanagedDevice = "unmanaged-device"
  /// Sign-ins with Chrome or Edge of a version half a year old.
  case outdatedBrowser = "outdated-browser"
  /// Sign-ins from systems for which nobody makes corrections any more.
  case outdatedSystem = "outdated-system"
  /// Accounts that got in at some time of the year, and not for three weeks.
  case dormantAccount = "dormant-account"

  package struct Share: Hashable, Sendable {
    package var part: Int
    /// Only what the logs tell it of; never 0.
    package var whole: Int
    /// Whose the part is.
    package var people: Int

    package init(part: Int, whole: Int, people: Int) {
      self.part = part
      self.whole = whole
      self.people = people
    }

    package var value: Double { Double(part) / Double(whole) }
  }
}
