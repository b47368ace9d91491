package import Events
package import Formats

/// How a run is done; none of it but the range and the tenant changes what is found.
package struct AnalysisOptions: Sendable {
  /// Tasks that parse.
  package var jobs = 2
  /// Bytes for events that wait to be sorted; beyond it sorted runs go to disk.
  package var memory = 8 << 20
  package var temporaryFolder = "/tmp"
  /// Content that is read at once.
  package var chunkSize = 256 << 10
  package var since: Timestamp?
  package var until: Timestamp?
  /// Stands in for the tenant that the logs name.
  package var tenant: String?
  package var limits = Limits()
  /// Of clock times without a zone, and of dates without a year; nil leaves it to the log.
  package var zone: ClockZone?
  package var year: Int?
  /// What records get whose time is missing or cannot be read; nil refuses them.
  package var undated: FormatOptions.Undated?
  /// The logs that are known.
  package var catalogue = FormatCatalogue.microsoft

  /// The process ends with this run: what was known in it is left to the system instead of being taken apart, which
  /// takes a million steps.
  package var isLast = false

  package init() {}

  /// How far compressed input may unfold.
  package struct Limits: Sendable {
    package var expansion: UInt64?
    package var content: UInt64?
    package init() {}
  }
}
