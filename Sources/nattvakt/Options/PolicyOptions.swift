import Analysis
import ArgumentParser
import Detections
import Enrichment
import Events
import Policy
import Settings

#if canImport(Glibc)
  import Glibc
#endif

/// What the operator set down, and which place databases are asked.
struct PolicyOptions: ParsableArguments {
  @Option(
    name: .long, help: ArgumentHelp("The policy; nattvakt.yaml in this folder if it is there.", valueName: "file"))
  var config: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "A place database (MMDB: City, Country, ASN, Anonymous-IP of any vendor); repeatable.", valueName: "file"))
  var geo: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "A list of attackers' addresses, ranges and network numbers (text, CSV, YAML or STIX 2.1); repeatable.",
      valueName: "file"))
  var indicators: [String] = []

  @Option(name: .long, help: ArgumentHelp("The folder with the default places.", valueName: "folder"))
  var data: String?

  func policy() throws -> Policy {
    guard let file = config ?? (access("nattvakt.yaml", R_OK) == 0 ? "nattvakt.yaml" : nil) else { return Policy() }
    let (policy, problems) = Policy.check(
      try Policy.content(file), file: file, detections: Catalogue.rules.map(KnownDetection.init))
    let errors = problems.filter { !$0.isWarning }
    guard errors.isEmpty else { throw SettingError(file: file, problems: errors) }
    return policy
  }

  func surroundings(_ policy: Policy) throws -> Surroundings {
    let folder = try DataFolder.find(
      option: data, executablePath: Executable.path,
      environment: ["NATTVAKT_DATA": Terminal.variable("NATTVAKT_DATA") ?? ""])
    let countries = try CountryTables.load(folder)
    let databases = PlaceDatabases(operatorFiles: geo + policy.geo, folder: folder, countries: countries)
    let loaded = IndicatorList.load(indicators + policy.indicators, now: WallClock.now)
    for failure in loaded.failures { Terminal.complain(failure.description) }
    for remark in loaded.remarks { Terminal.complain(remark) }
    return Surroundings(databases: databases, countries: countries, policy: policy, indicators: loaded.list)
  }
}

enum Executable {
  /// This program's own file.
  static var path: String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard length > 0 else { return CommandLine.arguments.first ?? "" }
    return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
