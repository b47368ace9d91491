import Analysis
import ArgumentParser
import Enrichment
import Events
import Reports

struct Geo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Which place databases are used, and what they say.", subcommands: [Info.self, Lookup.self])

  struct Info: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "The databases, in the order in which they are asked.")
    @OptionGroup var policy: PolicyOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let databases = try policy.surroundings(policy.policy()).databases
      let table = Table(
        [
          Table.Column("file", Phrase("File", sv: "Fil"), isProse: true),
          Table.Column("type", Phrase("Type", sv: "Typ")), Table.Column("built", Phrase("Built", sv: "Byggd")),
          Table.Column("provides", Phrase("Provides", sv: "Ger")),
          Table.Column("credit", Phrase("Credit", sv: "Källa"), isProse: true),
        ],
        rows: databases.sources.map { source in
          [
            .text(source.path), .text(source.metadata.type), .time(source.metadata.built),
            .list(source.capabilities.names),
            .text(source.metadata.attribution?.line ?? ""),
          ]
        })
      try output.deliver(table.render(output.format, language: output.language ?? .english, style: output.style))
      try Geo.report(databases.problems)
    }
  }

  struct Lookup: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "What is known of addresses.")
    @Argument(help: "IPv4 or IPv6 addresses.") var addresses: [String]
    @OptionGroup var policy: PolicyOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let parsed = try addresses.map { text in
        guard let address = IPAddress(text) else { throw WrongRequest("\(text) is no IP address") }
        return address
      }
      let databases = try policy.surroundings(policy.policy()).databases
      let table = Table(Geo.columns, rows: parsed.map { Geo.row($0, databases.facts(of: $0)) })
      let language = output.language ?? .english
      if output.format == .table {
        try output.deliver(table.sheets(language).map { $0.terminal(style: output.style) }.joined())
      } else {
        try output.deliver(table.render(output.format, language: language, style: output.style))
      }
      try Geo.report(databases.problems + databases.damages)
    }
  }

  private static func report(_ problems: [EnrichmentError]) throws {
    for problem in problems { Terminal.complain(problem.description) }
    if !problems.isEmpty { throw ExitStatus.failure }
  }

  private static let columns = [
    Table.Column("address", Phrase("Address", sv: "Adress")), Table.Column("country", Phrase("Country", sv: "Land")),
    Table.Column("region", Phrase("Region", sv: "Region"), isFlexible: true),
    Table.Column("city", Phrase("City", sv: "Ort"), isFlexible: true),
    Table.Column("latitude", Phrase("Latitude", sv: "Latitud")),
    Table.Column("longitude", Phrase("Longitude", sv: "Longitud")),
    Table.Column("radius", Phrase("Radius km", sv: "Radie km")), Table.Column("asn", Phrase("ASN", sv: "ASN")),
    Table.Column("network", Phrase("Network", sv: "Nätverk"), isFlexible: true),
    Table.Column("label", Phrase("Label", sv: "Etikett")), Table.Column("kinds", Phrase("Kinds", sv: "Slag")),
  ]

  private static func row(_ address: IPAddress, _ facts: AddressFacts) -> [Table.Value] {
    let place = facts.place
    let coordinates = place?.coordinates
    return [
      .text(address.description), .text(place?.country.code ?? ""), .text(place?.region ?? ""),
      .text(place?.city ?? ""), coordinates.map { .number($0.latitude) } ?? .text(""),
      coordinates.map { .number($0.longitude) } ?? .text(""), place.map { .number($0.radius.rounded()) } ?? .text(""),
      facts.network.asn == 0 ? .text("") : .integer(Int(facts.network.asn)), .text(facts.network.organisation),
      .text(facts.network.label),
      .list(NetworkKindNames.english(facts.network.kinds)),
    ]
  }
}
