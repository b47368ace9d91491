import ArgumentParser
import Events
import Playbooks
import Reports
import Store

extension PlaybookCommand {
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Playbooks for other programs, as OASIS CACAO Security Playbooks 2.0.",
      discussion: """
        In general, with a variable for everything that a case fills in; with --case, that case's playbook with its \
        values, telephone numbers masked. One goes to standard output or into --output, several into the folder that \
        --output names.
        """)
    @Argument(help: "Ids of playbooks.") var ids: [String] = []
    @Flag(help: "Every playbook.") var all = false
    @Option(help: "The id of a case, or the beginning of it.") var `case`: String?
    @Flag(help: "The form: CACAO 2.0, the only one there is.") var cacao = false
    @Option(help: ArgumentHelp("A file for one, a folder for several.", valueName: "path")) var output: String?
    @Option(help: "en or sv.") var language: Language?
    @OptionGroup var playbooks: PlaybookOptions
    @OptionGroup var store: StoreOptions
    @OptionGroup var config: PolicyOptions
    @OptionGroup var time: TimeZoneOptions

    func run() throws {
      guard cacao else { throw WrongRequest("say in which form: --cacao") }
      guard [!ids.isEmpty, all, `case` != nil].count(where: { $0 }) == 1 else {
        throw WrongRequest("name playbooks, or one of --all and --case")
      }
      let documents = try `case`.map { try [document(ofCase: $0)] } ?? wanted().map(document)
      if documents.count == 1, !all {
        if let output { return try TextFile.write(documents[0].text, to: output) }
        return Terminal.write(documents[0].text)
      }
      guard let output else { throw WrongRequest("several playbooks need a folder: --output FOLDER") }
      let folder = try OutputFolder(output)
      for (name, text) in documents { try folder.append(Array(text.utf8), to: name + ".cacao.json") }
      try folder.close()
      Terminal.note("\(output): \(documents.count) written")
    }

    private func wanted() throws -> [Playbook<Template>] {
      let library = try playbooks.library()
      if all { return library.playbooks }
      return try ids.map { id in
        guard let playbook = library[id] else {
          throw WrongRequest(Suggestion.unknown("playbook", id, known: library.playbooks.map(\.id)))
        }
        return playbook
      }
    }

    private func document(_ playbook: Playbook<Template>) throws -> (name: String, text: String) {
      let references = FactReferences(PlaybookDocuments.complete(for: playbook))
      let language = language ?? .english
      let rendered = try playbook.render(references.facts, severity: .high, stage: .access, language: language)
      let document = CACAOPlaybook(rendered, references: references, time: WallClock.now, language: language)
      return (playbook.id, document.json.pretty + "\n")
    }

    private func document(ofCase id: String) throws -> (name: String, text: String) {
      let item = try store.reading().findCase(id)
      let policy = try config.policy()
      let library = try playbooks.library()
      guard let lead = item.lead, let playbook = library[lead.playbook] else {
        throw WrongRequest("the case \(item.id) has no finding, so there is no playbook for it")
      }
      let call = try Call(item, policy: policy, library: library, time: time, language: language)
      let source = CallFacts(
        item: item, lead: lead, policy: policy, clock: call.clock, language: call.language, now: WallClock.now)
      guard let facts = source.facts else { throw WrongRequest("the case \(item.id) has no finding") }
      let references = FactReferences(facts)
      let rendered = try playbook.render(
        references.facts, severity: item.severity, stage: item.stage, language: call.language)
      let document = CACAOPlaybook(
        rendered, references: references, for: item, time: WallClock.now, language: call.language)
      return (item.id, document.json.pretty + "\n")
    }
  }
}

extension PlaybookDocuments {
  /// The made-up finding with everything known, so that no text goes without its variable.
  static func complete(for playbook: Playbook<Template>) -> PlaybookFacts {
    var facts = example(of: playbook)
    facts.provider.page = "page"
    facts.provider.caller = "caller"
    (facts.contact.customerContact, facts.contact.customerPhone) = ("customer", "customer")
    guard playbook.contact.party == .person else { return facts }
    (facts.contact.secondPhone, facts.contact.deputy, facts.contact.deputyPhone) = ("second", "deputy", "deputy")
    (facts.contact.manager, facts.contact.managerPhone) = ("manager", "manager")
    return facts
  }
}
