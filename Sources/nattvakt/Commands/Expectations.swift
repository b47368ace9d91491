import ArgumentParser
import Events
import Policy
import Reports
import Store

struct Expectations: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What is expected for a while: trips, VPNs, networks that are not to be reported.",
    discussion: """
      An expectation holds for events that are analysed after it was added, never for stolen sessions, prompts that \
      were approved in the end, access after an attack, mailbox rules or forwarding. What it kept back is counted.
      """,
    subcommands: [List.self, Add.self, Preview.self, Remove.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "All of them, those that have ended included.")
    @OptionGroup var store: StoreOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let table = ExpectationTable.table(try store.reading().expectations())
      try output.deliver(table.render(output.format, language: output.language ?? .english, style: output.style))
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Adds one, after saying what it would have kept back in the last 30 days.")
    @OptionGroup var wanted: ExpectationOptions
    @Option(help: "Why, for whoever reads it later.") var reason: String
    @Option(help: "The case that it came from.") var `case`: String?
    @OptionGroup var actor: ActorOptions
    @OptionGroup var store: StoreOptions
    @OptionGroup var config: PolicyOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let store = try store.writing()
      var expectation = try wanted.expectation(in: store, policy: config.policy())
      expectation.reason = reason
      expectation.owner = actor.name
      expectation.created = WallClock.now
      expectation.caseID = try `case`.map { try store.findCase($0).id } ?? ""
      let policy = try config.policy()
      let hidden = try wanted.preview(expectation, in: store, policy: policy)
      try wanted.warn(of: expectation, in: store, policy: policy, language: output.language)
      try store.add(expectation)
      let count = hidden.count
      Terminal.note(
        Phrase(
          "\(expectation.id): holds from now on. In the last 30 days it would have kept back \(count) findings.",
          sv: "\(expectation.id): gäller från nu. De senaste 30 dagarna hade den hållit inne \(count) fynd."
        ).text(output.language ?? .english))
    }
  }

  struct Preview: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The findings of the last 30 days that one would have kept back; adds nothing.")
    @OptionGroup var wanted: ExpectationOptions
    @OptionGroup var store: StoreOptions
    @OptionGroup var config: PolicyOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let store = try store.reading()
      let policy = try config.policy()
      let expectation = try wanted.expectation(in: store, policy: policy)
      let hidden = try wanted.preview(expectation, in: store, policy: policy)
      try wanted.warn(of: expectation, in: store, policy: policy, language: output.language)
      let language = output.language ?? policy.language ?? .english
      try output.deliver(
        FindingTable.table(hidden, language: language).render(output.format, language: language, style: output.style))
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Takes one back; later events are judged without it.")
    @Argument(help: "Its id.") var id: String
    @OptionGroup var store: StoreOptions

    func run() throws {
      let wanted = id.uppercased()
      let isRemoved = try store.writing().checkpoint { try $0.removeExpectation(wanted) }
      if !isRemoved { throw WrongRequest("no expectation '\(id)'; nattvakt expectations list shows all") }
    }
  }
}
