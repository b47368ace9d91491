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
        In general, with a variable for everything that a case fills in, and with the commands of Microsoft 365 or of \
        the systems that --system names; with --case, that case's playbook with its values, the commands of its own \
        system, and what was done so far, telephone numbers masked. One goes to standard output or into --output, \
        several into the folder that --output names.
        """)
    @Argument(help: "Ids of playbooks.") var ids: [String] = []
    @Flag(help: "Every playbook.") var all = false
    @Option(help: "The id of a case, or the beginning of it.") var `case`: String?
    @Flag(help: "The form: CACAO 2.0, the only one there is.") var cacao = false
    @Option(help: ArgumentHelp("With the commands of this system; repeatable.", valueName: "system"))
    var system: [IdentitySystem] = []
    @Flag(help: "A document for every system.") var allSystems = false
    @Option(help: ArgumentHelp("A file for one, a folder for several.", valueName: "path")) var output: String?
    @Option(help: "en or sv.") var language: Language?
    @OptionGroup var options: DeskOptions

    func validate() throws {
      guard cacao else { throw ValidationError("say in which form: --cacao") }
      guard [!ids.isEmpty, all, `case` != nil].count(where: { $0 }) == 1 else {
        throw ValidationError("name playbooks, or one of --all and --case")
      }
      if `case` != nil, allSystems || !system.isEmpty {
        throw ValidationError("a case's playbook is for the system whose log told of it: --case goes without --system")
      }
      if allSystems, !system.isEmpty { throw ValidationError("--all-systems goes without --system") }
    }

    func run() throws {
      let documents = try `case`.map { try [document(ofCase: $0)] } ?? general()
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

    private func general() throws -> [(name: String, text: String)] {
      let wanted = try wanted()
      // A name twice is one document.
      let systems = IdentitySystem.allCases.filter { allSystems || system.contains($0) }
      if systems.isEmpty { return try wanted.map { try document($0, nil) } }
      return try wanted.flatMap { playbook in try systems.map { try document(playbook, $0) } }
    }

    private func wanted() throws -> [Playbook<Template>] {
      let library = try options.playbooks.library()
      if all { return library.playbooks }
      return try ids.map { id in
        guard let playbook = library[id] else {
          throw WrongRequest(Suggestion.unknown("playbook", id, known: library.playbooks.map(\.id)))
        }
        return playbook
      }
    }

    private func document(
      _ playbook: Playbook<Template>, _ system: IdentitySystem?
    ) throws -> (name: String, text: String) {
      var facts = PlaybookDocuments.complete(for: playbook)
      facts.system = system ?? facts.system
      let references = FactReferences(facts)
      let language = language ?? .english
      let rendered = try playbook.render(references.facts, severity: .high, stage: .access, language: language)
      let document = CACAOPlaybook(
        rendered, references: references, system: system, time: WallClock.now, language: language)
      return (playbook.id + (system.map { "." + $0.rawValue } ?? ""), document.json.pretty + "\n")
    }

    private func document(ofCase id: String) throws -> (name: String, text: String) {
      let desk = try options.reading(language: language)
      let item = try desk.store.findCase(id).withMaskedNumbers
      return (item.id, try desk.cacao(item, now: WallClock.now).pretty + "\n")
    }
  }
}

extension IdentitySystem: ExpressibleByArgument {}

extension PlaybookDocuments {
  /// The made-up finding with everything known, so that no text goes without its variable.
  static func complete(for playbook: Playbook<Template>) -> PlaybookFacts {
    var facts = example(of: playbook)
    facts.provider.page = "page"
    facts.provider.caller = "caller"
    (facts.contact.customerContact, facts.contact.customerPhone) = ("customer", "customer")
    (facts.contact.secondPhone, facts.contact.deputy, facts.contact.deputyPhone) = ("second", "deputy", "deputy")
    guard playbook.contact.party == .person else { return facts }
    (facts.contact.manager, facts.contact.managerPhone) = ("manager", "manager")
    return facts
  }
}
