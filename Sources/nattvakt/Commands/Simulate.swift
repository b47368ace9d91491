import ArgumentParser
import Enrichment
import Events
import Simulation

struct Simulate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write labelled logs of made-up companies, with attacks.",
    discussion: """
      For training, demonstration and evaluate. Companies with offices, people with homes, telephones, habits and \
      journeys, what looks like an attack and is none, and attacks of more than forty kinds, in the shapes in which \
      Entra ID, Microsoft 365, Okta, Google Workspace and AWS export their logs. The same options and seed give the \
      same bytes, before they are packed. A record has 1.3 to 1.5 KB, and a person leaves about eleven a day.
      """)

  @Argument(help: ArgumentHelp("A folder that is new or empty.", valueName: "folder")) var folder: String
  @Option(help: "How many people, 5 to 50000.") var people = 200
  @Option(help: "How many days, 3 to 366.") var days = 21
  @Option(help: "How many companies they work for.") var tenants = 1
  @Option(help: "Another seed is another world.") var seed: UInt64 = 1
  @Option(help: "Attacks per 1,000 people and 30 days.") var attacks: Double?
  @Option(help: "Attacks of each kind; default 1.") var attacksPerKind: Int?
  @Option(help: "entra, okta, google, cloudtrail or mixed.") var formats = SimulationOptions.LogChoice.mixed
  @Option(help: ArgumentHelp("Where companies are at home, in turn; repeatable. Default SE.", valueName: "code"))
  var country: [String] = []
  @Option(help: ArgumentHelp("Share of people who use a public VPN now and then.", valueName: "share"))
  var vpnShare = 0.06
  @Option(help: ArgumentHelp("Share of a phone's use over the mobile network.", valueName: "share"))
  var mobileShare = 0.4
  @Option(help: ArgumentHelp("Share of laptops that the directory knows.", valueName: "share")) var devices = 0.7
  @Option(help: ArgumentHelp("Failed attempts from the internet, an account and day.", valueName: "number"))
  var noise = 0.3
  @Option(help: ArgumentHelp("The first day; default 2026-08-31.", valueName: "date")) var start: Moment?
  @Flag(help: "Pack each log with Zstandard, to a tenth of its size.") var compress = false
  @Option(help: ArgumentHelp("The folder with the default places.", valueName: "folder")) var data: String?

  func validate() throws {
    guard (5...50_000).contains(people) else { throw ValidationError("--people must lie between 5 and 50000") }
    guard (3...366).contains(days) else { throw ValidationError("--days must lie between 3 and 366") }
    guard (1...people / 5).contains(tenants) else {
      throw ValidationError("--tenants must be at least 1 and leave each company five people")
    }
    if attacks != nil, attacksPerKind != nil {
      throw ValidationError("give --attacks or --attacks-per-kind, not both")
    }
    if let attacks, !(0...1_000_000).contains(attacks) { throw ValidationError("--attacks must not be negative") }
    if let attacksPerKind, !(0...10_000).contains(attacksPerKind) {
      throw ValidationError("--attacks-per-kind must lie between 0 and 10000")
    }
    for (name, share) in [("--vpn-share", vpnShare), ("--mobile-share", mobileShare), ("--devices", devices)]
    where !(0...1).contains(share) {
      throw ValidationError("\(name) must lie between 0 and 1")
    }
    guard (0...100).contains(noise) else { throw ValidationError("--noise must lie between 0 and 100") }
  }

  func run() throws {
    guard OutputFolder.isEmpty(folder) else { throw WrongRequest("\(folder) is not empty") }
    let places = try DataFolder.find(
      option: data, executablePath: Executable.path,
      environment: ["NATTVAKT_DATA": Terminal.variable("NATTVAKT_DATA") ?? ""])
    let world = try World(options, plan: AddressPlan(table: TextFile.read(places.simulationNetworks)))
    let output = try OutputFolder(folder)
    let simulator = Simulator(world)
    let summary = try simulator.run { path, bytes in
      try output.append(bytes, to: "logs/\(path)\(compress ? ".zst" : "")")
    }
    let labels = Labels(
      people: world.tenants.reduce(0) { $0 + $1.people }, days: days, attacks: summary.labels)
    let texts = FolderTexts(world)
    try output.append(Array(labels.json.utf8), to: Labels.fileName)
    try output.append(Array(texts.policy.utf8), to: "nattvakt.yaml")
    try output.append(
      Array(texts.readme(summary, leftOut: simulator.attacks.leftOut).utf8), to: "README.md")
    try output.close()
    Terminal.note("\(folder): \(summary.records) records, \(summary.labels.count) attacks")
    if simulator.attacks.leftOut > 0 {
      Terminal.note("\(simulator.attacks.leftOut) attacks were left out: there are too few people for them")
    }
  }

  private var options: SimulationOptions {
    var options = SimulationOptions()
    options.people = people
    options.days = days
    options.tenants = tenants
    options.seed = seed
    options.attacks = attacks.map { .rate($0) } ?? .perKind(attacksPerKind ?? 1)
    options.format = formats
    if !country.isEmpty { options.countries = country.map { $0.uppercased() } }
    options.vpnShare = vpnShare
    options.mobileShare = mobileShare
    options.registeredShare = devices
    options.noise = noise
    if let start { options.start = Timestamp(seconds: start.time.day * 86_400) }
    return options
  }
}

extension SimulationOptions.LogChoice: ExpressibleByArgument {}
