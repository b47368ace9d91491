import ArgumentParser
import Casework
import Events
import Playbooks
import Reports
import Store

extension Cases {
  struct Contact: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make the call: number, identity check, script and questions; note what was answered.",
      discussion: """
        Begins a call, takes the case for you where nobody has it, and sets the playbook's reminders of a call that \
        nobody answers. On a terminal it then asks what was answered; a script says so with --answer, at once or later. \
        The verdict that the playbook proposes is shown with what to do next; `cases resolve` sets it. Numbers are \
        kept masked.
        """)
    @Argument(help: "The case's id, or the beginning of it.") var id: String
    @Option(help: "What was answered, as the page of the call names it: it-was-me, not-me, no-answer ...")
    var answer: AnswerID?
    @Option(help: "Which number is called: first, second, deputy, manager or customer.") var number:
      ContactAttempt.Line?
    @Option(help: ArgumentHelp("Whom you spoke to, and how you know.", valueName: "text")) var whoAnswered = ""
    @Option(help: "Of a journey: its last day, 2026-10-16.") var until: LastMoment?
    @Option(help: "Of a journey: where to, two letters each: ES,PT.") var countries: CountryList?
    @Option(help: "What was said, in their own words.") var note = ""
    @OptionGroup var actor: ActorOptions
    @OptionGroup var options: DeskOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
      if answer == nil, until != nil || countries != nil || !whoAnswered.isEmpty || !note.isEmpty {
        throw ValidationError("what was said belongs to an --answer")
      }
      if answer != .travelling, until != nil || countries != nil {
        throw ValidationError("--until and --countries belong to --answer travelling")
      }
    }

    func run() throws {
      let desk = try options.writing(language: output.language)
      let item = try desk.store.findCase(id)
      var dialogue = try CallDialogue(desk, item, who: actor.name, line: number)
      if let answer { try dialogue.require(answer) }
      try dialogue.begin(now: WallClock.now)
      guard let answer else { return try talk(&dialogue, desk) }
      dialogue.attempt.answeredBy = whoAnswered
      dialogue.attempt.note = note
      dialogue.attempt.until = until?.time
      dialogue.attempt.countries = countries?.countries ?? []
      try finish(&dialogue, answer)
    }

    private func talk(_ dialogue: inout CallDialogue, _ desk: Desk) throws {
      guard Terminal.isDialogue, output.format == .table else {
        return try output.deliver(text(dialogue.sheet, dialogue))
      }
      try output.deliver(text(dialogue.sheetAboveQuestion, dialogue))
      guard let answer = dialogue.askAnswer(Terminal.ask) else {
        return Terminal.note(
          Phrase(
            "The call stays open; --answer notes what is said.",
            sv: "Samtalet är öppet; --answer antecknar vad som sägs."
          ).text(desk.language))
      }
      try finish(&dialogue, answer)
      try dialogue.offerResolution(Terminal.ask, tell: Terminal.note)
    }

    private func finish(_ dialogue: inout CallDialogue, _ answer: AnswerID) throws {
      try dialogue.end(answer, now: WallClock.now)
      try output.deliver(text(dialogue.answerSheet(answer), dialogue))
      try dialogue.complainIfResolved()
    }

    private func text(_ sheet: Sheet, _ dialogue: CallDialogue) throws -> String {
      switch output.format {
      case .table: return sheet.terminal(style: output.style)
      case .markdown: return sheet.markdown
      case .html: return sheet.html(dialogue.call.language)
      case .json: return dialogue.json.pretty + "\n"
      case .ndjson: return dialogue.json.line + "\n"
      case .csv: throw WrongRequest("a call has no rows: choose table, markdown, json or ndjson")
      }
    }
  }
}

extension AnswerID: ExpressibleByArgument {}
extension ContactAttempt.Line: ExpressibleByArgument {}
