import Analysis
import ArgumentParser
import Enrichment
import Events
import Policy
import Reports
import Store

extension User {
  struct Forget: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Takes a person out of the store for good; what has to stay gets a pseudonym.",
      discussion: """
        Sign-ins, habits, sightings and expectations go, and so does the name wherever it stands about others. Cases must \
        be resolved first. They stay for as long as the policy's 'retention' says, under a pseudonym and without what \
        was written in them; --keep-cases leaves them as they are, where the law asks for it. That somebody was \
        forgotten stays, under the pseudonym: 'nattvakt user forgotten'. Refused while 'watch' or an analysis uses the \
        store. Logs, backups, exports and the contact book are yours to clean; a later analysis of the same logs brings \
        the person back. Tells what would go, and asks before it does it; --yes does not ask.
        """)
    @Argument(help: "The sign-in name in full.") var name: String
    @Option(help: "In this tenant; needed where several know the name.") var tenant: String?
    @Option(help: "Why, for the store's history.") var why: String = ""
    @Flag(help: "Leave resolved cases as they are, with the name.") var keepCases = false
    @Flag(help: "Only tell what would go.") var preview = false
    @Flag(help: "Do it without asking.") var yes = false
    @OptionGroup var actor: ActorOptions
    @OptionGroup var store: StoreOptions
    @OptionGroup var config: PolicyOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
      if yes, preview { throw ValidationError("--preview excludes --yes") }
    }

    func run() throws {
      let policy = try config.policy()
      let language = output.language ?? policy.language ?? .english
      let reading = try store.reading()
      var request = ForgetRequest(try person(in: reading), who: actor.name, why: why)
      request.keepsCases = keepCases
      let contact = policy.contact(user: request.person.name)
      request.aliases = [contact?.name ?? ""].filter { !$0.isEmpty }
      let words = try PrivacyDocuments.publicWords(countries: config.surroundings(policy).countries)
      if !yes {
        let planned = try reading.previewForgetting(request, words: words, now: WallClock.now)
        try deliver(planned, request, language, hasContact: contact != nil)
        if preview { return }
        if !planned.openCases.isEmpty { throw ExitStatus.failure }
        guard try isWanted(language) else { return }
      }
      try reading.close()
      let result = try store.writing().forget(request, words: words, now: WallClock.now)
      try deliver(result, request, language, hasContact: contact != nil)
      guard let name = result.remains else { return }
      let remark = PrivacyDocuments.remains(name, keepsCases: keepCases).text(language)
      // Whoever keeps the cases wants to keep the name.
      if keepCases { return Terminal.note(remark) }
      Terminal.complain(remark)
      throw ExitStatus.failure
    }

    private func deliver(
      _ result: Forgetting, _ request: ForgetRequest, _ language: Language, hasContact: Bool
    ) throws {
      let text =
        output.format == .table
        ? PrivacyDocuments.sheet(result, request.person, language).terminal(style: output.style)
        : PrivacyDocuments.table(result).render(output.format, language: language, style: output.style)
      try output.deliver(text)
      for line in PrivacyDocuments.remarks(on: result, request, contact: hasContact) {
        Terminal.note(line.text(language))
      }
    }

    private func isWanted(_ language: Language) throws -> Bool {
      guard Terminal.isDialogue else {
        Terminal.complain("nothing was removed: --yes does it, --preview only tells")
        throw ExitStatus.failure
      }
      let question = Phrase("Forget this person for good? [y/N]", sv: "Glömma personen för gott? [j/N]").text(language)
      return Terminal.isYes(Terminal.ask(question))
    }

    /// The one person that is meant.
    private func person(in store: Store) throws -> StoredPerson {
      let found = try store.people(called: name, tenant: tenant)
      if let only = found.first, found.count == 1 { return only }
      if found.count > 1 {
        let tenants = found.map(\.tenant).joined(separator: ", ")
        throw WrongRequest(
          "\(name) is known in several tenants (\(tenants)): say which with --tenant, and run once for each")
      }
      let similar = try store.names(like: name)
      throw WrongRequest(
        "the store knows nobody called \(name)" + (tenant.map { " in \($0)" } ?? "")
          + (similar.isEmpty ? "" : "; did you mean \(similar.joined(separator: ", "))?"))
    }
  }

  struct Forgotten: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Who was forgotten: when, by whom, why, and under which pseudonym.")
    @OptionGroup var store: StoreOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let table = PrivacyDocuments.table(try store.reading().forgottenPeople())
      try output.deliver(table.render(output.format, language: output.language ?? .english, style: output.style))
    }
  }
}
