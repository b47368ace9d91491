import ArgumentParser
import FormatMaps
import Formats

/// Logs beyond those that are built in.
struct FormatMapOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("A format map, or a folder of them, for logs of your own; repeatable.", valueName: "path"))
  var formats: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "IANA name of the zone in which logs tell times without one; else the log's own usual zone, or UTC.",
      valueName: "zone"))
  var logTimeZone: String?

  @Option(name: .long, help: "Of the last events in logs that name no year; else the year of the file's date.")
  var year: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      """
      What records get whose time is missing or cannot be read: a moment, or 'file' for when their file was written; \
      else they are refused.
      """,
      valueName: "moment"))
  var undated: UndatedMoment?

  func validate() throws {
    if let year, !(1990...2099).contains(year) { throw ValidationError("--year must lie between 1990 and 2099") }
  }

  /// Of clock times without a zone; nil leaves it to the log.
  func zone() throws -> ClockZone? {
    guard let name = logTimeZone else { return nil }
    guard let zone = ClockZone(named: name) else {
      throw WrongRequest("\(name) is no time zone that this machine knows; an example is Europe/Stockholm")
    }
    return zone
  }

  /// What the operator says about the logs.
  func formatOptions() throws -> Formats.FormatOptions {
    Formats.FormatOptions(zone: try zone(), year: year, undated: undated?.time)
  }

  /// `others` are the policy's maps; one that is named twice counts once.
  func catalogue(with others: [String] = []) throws -> FormatCatalogue {
    try FormatMaps.catalogue(formats + others.filter { !formats.contains($0) })
  }
}

/// The time of records that hold none, as a person types it.
struct UndatedMoment: ExpressibleByArgument {
  let time: Formats.FormatOptions.Undated

  init?(argument: String) {
    if argument == "file" {
      time = .written
    } else if let moment = Moment(argument: argument) {
      time = .at(moment.time)
    } else {
      return nil
    }
  }
}
