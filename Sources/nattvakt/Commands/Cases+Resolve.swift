import ArgumentParser
import Casework
import Events
import Policy
import Reports
import Store

extension Cases {
  struct Resolve: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Close a case with what it was found to be; later sign-ins are judged by it.",
      discussion: """
        confirmed-safe, known-vpn, shared-account and policy-violation let what the case came from and with into the \
        person's habits. compromised keeps it out for good, and its addresses become a warning for everybody in the \
        organisation. expected-travel and unresolved teach nothing.

        A trip leaves an expectation with --until and --countries, or with what was noted in the call: the person's \
        sign-ins from there are not reported until the end of that day. known-vpn does the same for the VPN with \
        --until. What an expectation would have kept back in the last 30 days is shown before it is kept.
        """)
    @Argument(help: "The case's id, or the beginning of it.") var id: String
    @Option(name: .customLong("as"), help: "What it was found to be.") var verdict: CaseVerdict
    @Option(help: "What was said or seen, for the case's history.") var note: String = ""
    @Option(help: "The last day of the trip or of the VPN: 2026-10-16 (the whole day, UTC) or a moment in full.")
    var until: LastMoment?
    @Option(help: "Where the trip goes, two letters each: ES,PT. Default where the sign-in came from.")
    var countries: CountryList?
    @Flag(help: "Keep the expectation without asking.") var yes = false
    @Flag(help: "Leave no expectation.") var noExpectation = false
    @OptionGroup var actor: ActorOptions
    @OptionGroup var seen: RevisionOptions
    @OptionGroup var options: DeskOptions
    @Option(name: .long, help: "en or sv.") var language: Language?

    func validate() throws {
      if until != nil, verdict != .expectedTravel, verdict != .knownVPN {
        throw ValidationError("--until belongs to expected-travel and known-vpn")
      }
      if countries != nil, verdict != .expectedTravel {
        throw ValidationError("--countries belongs to expected-travel")
      }
      if noExpectation, until != nil || countries != nil || yes {
        throw ValidationError("--no-expectation excludes --until, --countries and --yes")
      }
    }

    func run() throws {
      let desk = try options.writing(language: language)
      let item = try desk.store.findCase(id)
      var resolution = Resolution(desk: desk, item: item, verdict: verdict, who: actor.name, note: note)
      resolution.revision = seen.revision
      let said = try desk.store.work(onCase: item.id).attempts.last { $0.until != nil }
      if !noExpectation {
        resolution.until = until?.time ?? (verdict == .expectedTravel ? said?.until : nil)
        resolution.countries = countries?.countries ?? said?.countries ?? []
      }
      let now = WallClock.now
      let expectation = try resolution.expectation(now: now)
      if let expectation, try !isWanted(expectation, resolution) { throw ExitStatus.failure }
      Terminal.note(try resolution.carryOut(leaving: expectation, now: now))
      if verdict == .compromised, item.state != .contained {
        Terminal.note(
          Phrase(
            "Nobody has noted that access was stopped: \(desk.command("cases", "contain", item.id))",
            sv: "Ingen har antecknat att åtkomsten stoppats: \(desk.command("cases", "contain", item.id))"
          ).text(desk.language))
      }
      if expectation == nil, verdict == .expectedTravel, !noExpectation, !item.user.isEmpty {
        Terminal.note(
          Phrase(
            "No expectation was left: the next sign-in from there is reported again. --until DAY leaves one.",
            sv: "Ingen förväntan lämnades: nästa inloggning därifrån visas igen. --until DAG lämnar en."
          ).text(desk.language))
      }
    }

    /// Whether the expectation is to be kept, after it was shown what it would hide.
    private func isWanted(_ expectation: Expectation, _ resolution: Resolution) throws -> Bool {
      Terminal.note(try resolution.preview(expectation))
      if yes { return true }
      guard Terminal.isDialogue else {
        Terminal.complain("nothing was done: --yes keeps the expectation, --no-expectation resolves without one")
        return false
      }
      let question = Phrase("Keep it, and resolve the case? [y/N]", sv: "Behåll den och avsluta ärendet? [j/N]")
      return Terminal.isYes(Terminal.ask(question.text(resolution.desk.language)))
    }
  }

  struct Reopen: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Open a resolved case again; its verdict no longer holds.")
    @Argument(help: "The case's id, or the beginning of it.") var id: String
    @Option(help: "Why, for the case's history.") var note: String = ""
    @OptionGroup var actor: ActorOptions
    @OptionGroup var seen: RevisionOptions
    @OptionGroup var options: DeskOptions

    func run() throws {
      let item = try options.store.writing().reopen(
        id, by: actor.name, note: note, now: WallClock.now, seen: seen.revision)
      Terminal.note("\(item.id): \(Case.State.new.rawValue)")
    }
  }
}

extension CaseVerdict: ExpressibleByArgument {}

/// `ES` or `ES,PT`.
struct CountryList: ExpressibleByArgument {
  let countries: [Country]

  init?(argument: String) {
    let codes = argument.split(separator: ",").map { String($0).trimmingSpaces }
    countries = codes.compactMap { Country(code: $0) }.filter(CountryCodes.isAssigned)
    if countries.isEmpty || countries.count != codes.count { return nil }
  }
}
