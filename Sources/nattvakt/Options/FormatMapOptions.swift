import ArgumentParser
import FormatMaps
import Formats

/// Logs beyond those that are built in.
struct FormatMapOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("A format map, or a folder of them, for logs of your own; repeatable.", valueName: "path"))
  var formats: [String] = []

  func catalogue() throws -> FormatCatalogue { try FormatMaps.catalogue(formats) }
}
