import ArgumentParser
import Events
import Reports

/// How a result is shown.
struct OutputOptions: ParsableArguments {
  @Option(name: .long, help: "table, json, ndjson, csv, markdown or html.")
  var format: Output = .table

  @Option(name: .long, help: ArgumentHelp("Write the result to a file.", valueName: "file"))
  var output: String?

  @Option(name: .long, help: "en or sv.")
  var language: Language?

  @Flag(name: .long, help: "No colours.")
  var noColor = false

  @Flag(name: .long, help: "Only the result: no account, no progress.")
  var quiet = false

  var style: TerminalStyle {
    TerminalStyle(hasColor: output == nil && Terminal.showsColor(unless: noColor), width: Terminal.width)
  }

  /// Refuses a place for `--output` that cannot be written before any work is done.
  func checkPlace() throws(FileFailure) {
    if let output { try TextFile.check(output) }
  }

  /// Prints `text`, or writes it to `--output`.
  func deliver(_ text: String) throws(FileFailure) {
    guard let output else { return Terminal.write(text) }
    try TextFile.write(text, to: output)
  }
}

extension Output: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}

extension Severity: ExpressibleByArgument {
  public init?(argument: String) { self.init(name: argument) }
  public static var allValueStrings: [String] { allCases.map(\.name) }
}
