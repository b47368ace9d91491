import ArgumentParser
import Detections
import Events
import Playbooks
import Policy
import Reports
import Store

struct PlaybookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "playbook", abstract: "What to do about a finding, and whom to call.",
    subcommands: [List.self, Show.self, Render.self, Export.self, Check.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Every playbook, a line each.")
    @OptionGroup var playbooks: PlaybookOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let language = output.language ?? .english
      let table = try PlaybookDocuments.table(playbooks.library(), language)
      try output.deliver(table.render(output.format, language: language, style: output.style))
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "A playbook, filled in for an example, with every step and command.")
    @Argument(help: "The playbook's id.") var id: String
    @Option(help: "Severity of the example; default high.") var severity: Severity?
    @Option(help: ArgumentHelp("With the commands of this system; default microsoft.", valueName: "system"))
    var system: IdentitySystem?
    @OptionGroup var playbooks: PlaybookOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let library = try playbooks.library()
      guard let playbook = library[id] else {
        throw WrongRequest(Suggestion.unknown("playbook", id, known: library.playbooks.map(\.id)))
      }
      let language = output.language ?? .english
      var facts = PlaybookDocuments.example(of: playbook)
      facts.system = system ?? facts.system
      let rendered = try playbook.render(
        facts, severity: severity ?? .high, stage: .access, language: language)
      try output.deliver(PlaybookDocuments.text(rendered, output: output, language: language))
    }
  }

  struct Render: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The playbook of a case, filled in: every step with its commands, messages ready to send.")
    @Argument(help: "The case's id, or the beginning of it.") var id: String
    @OptionGroup var playbooks: PlaybookOptions
    @OptionGroup var store: StoreOptions
    @OptionGroup var config: PolicyOptions
    @OptionGroup var time: TimeZoneOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let item = try store.reading().findCase(id)
      let policy = try config.policy()
      let call = try Call(item, policy: policy, library: playbooks.library(), time: time, language: output.language)
      guard let rendered = call.rendered else {
        throw WrongRequest("the case \(item.id) has no finding, so there is no playbook for it")
      }
      try output.deliver(PlaybookDocuments.text(rendered, of: item, output: output, language: call.language))
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Loads and fills in every text in every language; exit status 2 when something is wrong.")
    @OptionGroup var playbooks: PlaybookOptions

    func run() throws {
      let problems = PlaybookCheck.problems(overrides: playbooks.folders, detections: Catalogue.rules.map(\.id))
      for problem in problems { Terminal.note(problem.description) }
      if !problems.isEmpty {
        Terminal.complain("\(problems.count) \(problems.count == 1 ? "problem" : "problems") in the playbooks")
        throw ExitStatus.failure
      }
      Terminal.print("\(try playbooks.library().playbooks.count) playbooks are complete")
    }
  }
}
