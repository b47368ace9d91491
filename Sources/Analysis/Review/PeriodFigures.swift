/// What a tenant's logs show of one period, in counts; lists begin with the most.
package struct PeriodFigures: Sendable {
  package var events = 0
  /// Days of the reader on which any log told of anything.
  package var days = 0
  /// Attempts to sign in of any outcome by people, and those of them that got in.
  package var attempts = 0
  package var granted = 0
  /// Who got in.
  package var people = 0
  package var logs: [Log] = []
  /// Accesses whose network tells the country, and those of which it does not.
  package var countries: [TenantCensus.CountryCount] = []
  package var withoutCountry = 0
  package var administrators = 0
  package var administratorSignIns = 0
  /// In order of their names.
  package var dormant: [String] = []
  /// Without what the logs of the period do not tell.
  package var posture: [Posture: Posture.Share] = [:]

  package init() {}

  package struct Log: Hashable, Sendable {
    /// Of the format.
    package var id: String
    package var events: Int
    package var days: Int
  }
}
