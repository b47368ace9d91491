import ArgumentParser
import Events
import Reports
import Store

extension Cases {
  struct Resolve: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Close a case with what it was found to be; later sign-ins are judged by it.",
      discussion: """
        confirmed-safe, known-vpn, shared-account and policy-violation let what the case came from and with into the \
        person's habits. compromised keeps it out for good, and its addresses become a warning for everybody in the \
        organisation. expected-travel and unresolved teach nothing: add an expectation for a trip.
        """)
    @Argument(help: "The case's id, or the beginning of it.") var id: String
    @Option(name: .customLong("as"), help: "What it was found to be.") var verdict: CaseVerdict
    @Option(help: "What was said or seen, for the case's history.") var note: String = ""
    @OptionGroup var actor: ActorOptions
    @OptionGroup var store: StoreOptions

    func run() throws {
      let ruling = try store.writing().resolve(id, as: verdict, by: actor.name, note: note, now: WallClock.now)
      Terminal.note("\(ruling.caseID): \(verdict.rawValue)")
    }
  }

  struct Reopen: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Open a resolved case again; its verdict no longer holds.")
    @Argument(help: "The case's id, or the beginning of it.") var id: String
    @Option(help: "Why, for the case's history.") var note: String = ""
    @OptionGroup var actor: ActorOptions
    @OptionGroup var store: StoreOptions

    func run() throws {
      let item = try store.writing().reopen(id, by: actor.name, note: note, now: WallClock.now)
      Terminal.note("\(item.id): \(Case.State.new.rawValue)")
    }
  }

  struct History: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Who did what with a case, and when.")
    @Argument(help: "The case's id, or the beginning of it.") var id: String
    @OptionGroup var store: StoreOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let reading = try store.reading()
      let entries = try reading.entries(ofCase: reading.findCase(id).id)
      let table = CaseHistoryTable.table(entries)
      try output.deliver(table.render(output.format, language: output.language ?? .english, style: output.style))
    }
  }
}

extension CaseVerdict: ExpressibleByArgument {}
