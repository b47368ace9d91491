import ArgumentParser
import Events
import Reports
import Store

struct TriageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "triage", abstract: "Go through the open cases one by one, with a key for everything.",
    discussion: """
      The most pressing first. Arrows, space and b scroll; the keys stand at the bottom. Where standard input or output \
      is no terminal, each line of the input is a key or an answer. Exit status 2 when something was refused because \
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
    let raw = plain ? nil : RawTerminal()
    defer { raw?.restore() }
    let hasColor = !noColor && Terminal.isOutputTerminal && Terminal.variable("NO_COLOR") == nil
    let screen: any Screen =
      raw.map { FullScreen($0, hasColor: hasColor) }
      ?? LineScreen(style: TerminalStyle(hasColor: hasColor, width: Terminal.width))
    var triage = Triage(desk, who: actor.name, view: view, screen: screen)
    try triage.run()
    if triage.wasOverruled { throw ExitStatus.failure }
  }
}
