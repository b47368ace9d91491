import ArgumentParser
import Casework
import Events
import Reports
import Store

struct TriageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "triage", abstract: "Go through the open cases one by one, with a key for everything.",
    discussion: """
      The most pressing first, each in one look; s shows all of it. Arrows, space and b scroll; the keys stand at the \
      bottom, and ? explains them. Ctrl-Z puts the walk aside, fg brings it back. Where standard input or output is no \
      terminal, or one that knows lines only (TERM=dumb), each line of the input is a key or an answer. Exit status 2 when something was refused because \
      somebody else had changed the case meanwhile.
      """)
  @OptionGroup var query: CaseQueryOptions
  @Flag(help: "Lines of text instead of the whole terminal.") var plain = false
  @OptionGroup var actor: ActorOptions
  @OptionGroup var options: DeskOptions
  @Flag(name: .long, help: "No colours.") var noColor = false
  @Option(name: .long, help: "en or sv.") var language: Language?

  func run() throws {
    let desk = try options.writing(language: language)
    let view = try query.over(CaseView())
    try desk.require(tenant: view.tenant)
    let list = try Worklist(view, me: actor.name, in: desk.store, library: desk.library, now: WallClock.now)
    if list.entries.isEmpty {
      return Terminal.note(Phrase("No cases.", sv: "Inga ärenden.").text(desk.language))
    }
    let raw = plain || Terminal.isDumb ? nil : RawTerminal()
    defer { raw?.restore() }
    let hasColor = Terminal.showsColor(unless: noColor)
    let promptKeys = Phrase(
      "Enter answers   Esc gives up   Ctrl-U erases   arrows and Page Up/Down scroll",
      sv: "Enter svarar   Esc avbryter   Ctrl-U raderar   pilar och Page Up/Down bläddrar")
    let screen: any Screen =
      raw.map { FullScreen($0, hasColor: hasColor, promptKeys: promptKeys.text(desk.language)) }
      ?? LineScreen(style: TerminalStyle(hasColor: hasColor, width: Terminal.width))
    var triage = Triage(desk, who: actor.name, view: view, screen: screen)
    try triage.run()
    if triage.wasOverruled { throw ExitStatus.failure }
  }
}
