import ArgumentParser
import Events
import Policy
import Reports
import Store

struct User: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "A person's habits, sign-ins and cases; and how a person is forgotten.",
    subcommands: [Show.self, Forget.self, Forgotten.self], defaultSubcommand: Show.self)

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "A person's habits, sign-ins and cases.")
    @Argument(help: "The sign-in name.") var name: String
    @Option(help: "Only in this tenant.") var tenant: String?
    @OptionGroup var range: RangeOptions
    @OptionGroup var store: StoreOptions
    @OptionGroup var config: PolicyOptions
    @OptionGroup var time: TimeZoneOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let store = try store.reading()
      let policy = try config.policy()
      let people = try store.users(named: name, tenant: tenant)
      guard !people.isEmpty else {
        throw WrongRequest("the store has no sign-ins of \(name); 'nattvakt cases list' shows who has cases")
      }
      let language = output.language ?? policy.language ?? .english
      let clock = try time.clock(otherwise: policy.timeZone)
      let profiles = try people.map { person in
        try UserProfile(
          person, store: store, surroundings: config.surroundings(policy), since: range.since?.time,
          until: range.until?.time)
      }
      switch output.format {
      case .table: try output.deliver(profiles.map { $0.sheet(clock, language).terminal(style: output.style) }.joined())
      case .markdown: try output.deliver(profiles.map { $0.sheet(clock, language).markdown }.joined(separator: "\n"))
      case .html: try output.deliver(Sheet.html(profiles.map { $0.sheet(clock, language) }, title: name, language))
      case .json: try output.deliver(JSON.array(profiles.map { $0.json(language) }).pretty + "\n")
      case .ndjson: try output.deliver(profiles.map { $0.json(language).line + "\n" }.joined())
      case .csv: try output.deliver(profiles.map { $0.signIns.csv }.joined())
      }
    }
  }
}
