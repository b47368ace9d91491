import ArgumentParser
import Events
import Policy
import Reports
import Settings

struct Contacts: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Whom to call: the contact book, and what other programs know for it.",
    subcommands: [List.self, Import.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The book with what may be called, and why the rest may not.")
    @Argument(help: ArgumentHelp("A contact book; default the policy's.", valueName: "file")) var file: String?
    @Option(help: "Only this customer's people.") var tenant: String?
    @Flag(help: "Only those whose number is not to be trusted.") var untrusted = false
    @OptionGroup var config: PolicyOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let policy = try config.policy()
      let book = try file.map { try ContactBook.load($0) } ?? policy.contacts
      let now = WallClock.now
      let shown = book.contacts.filter { contact in
        (tenant == nil || contact.tenant == tenant) && !(untrusted && contact.trust(now: now).isTrusted)
      }
      let language = output.language ?? policy.language ?? .english
      let table = ContactTable.table(shown, now: now, language)
      try output.deliver(table.render(output.format, language: language, style: output.style))
    }
  }

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Brings a staff list, cards or a directory's users into the book, and shows what changes.",
      discussion: """
        Reads CSV with its own column names in English or Swedish, vCard 3 and 4, and the users of Entra as CSV or as \
        the JSON of Microsoft Graph. Numbers out of a directory are not trusted, because whoever holds an account can \
        change its entry, and they never replace a number that came from elsewhere. A number that a list with a source \
        changes has today's date, and is trusted after 30 days. Without --output nothing is written.
        """)
    @Argument(help: ArgumentHelp("The list.", valueName: "file")) var file: String
    @Option(
      help: ArgumentHelp(
        "The book to write (.yaml); what is in it stays, and the file before is kept with .before behind its name.",
        valueName: "file"))
    var output: String?
    @Option(help: "Where the numbers are from, as the customer would say it; a directory stays a directory.")
    var source = ""
    @Option(help: "The customer whose people they are.") var tenant = ""
    @Option(help: "Of the list of changes: table, json, ndjson, csv or markdown.") var format: Output = .table
    @Option(help: "en or sv.") var language: Language?
    @Flag(help: "No colours.") var noColor = false
    @OptionGroup var config: PolicyOptions

    func run() throws {
      if let output, !output.hasSuffix(".yaml"), !output.hasSuffix(".yml") {
        throw WrongRequest("the book is written as YAML: name a file that ends in .yaml")
      }
      let policy = try config.policy()
      let language = language ?? policy.language ?? .english
      let export = try ContactExport.load(file)
      for problem in export.problems { Terminal.note(problem.text(file: file)) }
      let merge = ContactMerge(export, into: try book(policy), source: source, tenant: tenant, today: WallClock.now)
      let style = TerminalStyle(hasColor: Terminal.showsColor(unless: noColor), width: Terminal.width)
      Terminal.write(ContactTable.changes(merge.changes, language).render(format, language: language, style: style))
      if let output { try write(merge.book, to: output) }
      Terminal.note(summary(merge, export).text(language))
    }

    /// What the file to be written holds already; without one, what the policy knows.
    private func book(_ policy: Policy) throws -> ContactBook {
      guard let output else { return policy.contacts }
      return TextFile.exists(output) ? try ContactBook.load(output) : ContactBook()
    }

    private func write(_ book: ContactBook, to path: String) throws {
      if TextFile.exists(path) { try TextFile.write(Policy.content(path), to: path + ".before") }
      try TextFile.write(book.yaml, to: path)
    }

    private func summary(_ merge: ContactMerge, _ export: ContactExport) -> Phrase {
      let (read, people) = (export.contacts.count, merge.book.contacts.count)
      let changed = Set(merge.changes.filter { $0.kind != .kept }.map(\.user)).count
      let kept = Set(merge.changes.filter { $0.kind == .kept }.map(\.user)).count
      let place = output.map { Phrase("\($0): ", sv: "\($0): ") } ?? Phrase("nothing written: ", sv: "inget skrivet: ")
      let trust =
        export.isFromDirectory
        ? Phrase(
          " The numbers are the directory's, and not trusted until the customer has confirmed them.",
          sv: " Numren är katalogens, och inte att lita på förrän kunden har bekräftat dem.") : Phrase("", sv: "")
      return Phrase(
        place.text(.english) + "\(read) read, \(changed) added or changed, \(kept) kept against the list, "
          + "\(people) in the book." + trust.text(.english),
        sv: place.text(.swedish) + "\(read) lästa, \(changed) nya eller ändrade, \(kept) behållna mot listan, "
          + "\(people) i boken." + trust.text(.swedish))
    }
  }
}
