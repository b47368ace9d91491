import Analysis
import Casework
import Events
import Playbooks
import Policy
import Reports
import Store

/// What the walk shows.
extension Triage {
  func page() throws -> Page {
    guard let entry else { return Page(id: "", title: "", text: "", keys: keys) }
    let status = try desk.status(entry)
    let next = status.next.map { DeadlineNames.text($0.kind, desk.language) + ": " + status.left(desk.language) } ?? ""
    let parts = [
      "\(position + 1)/\(ids.count)" + (arrived > 0 ? " (+\(arrived))" : ""), entry.item.id, next,
      StateNames.text(entry.item.state, desk.language), entry.work.assignee,
    ]
    return Page(
      id: "\(entry.item.id) \(view)", title: parts.filter { !$0.isEmpty }.joined(separator: " · "),
      text: try text(entry), message: message, keys: keys)
  }

  /// Short enough for 80 columns.
  var keys: String {
    say(
      "n next p back s all a take c call t tick w note x contain r resolve h log q quit",
      "n nästa p förra s allt a ta c ring t bocka w notera x spärra r stäng h logg q ut")
  }

  /// What each key does, a line each.
  private var help: String {
    let rows = [
      ("n p ← →", say("the next case, the one before", "nästa ärende, det förra")),
      ("s", say("all of the case, or only what matters", "hela ärendet, eller bara det viktigaste")),
      ("c", say("call: number, script, questions; note the answer", "ring: nummer, manus, frågor; anteckna svaret")),
      ("x", say("how to stop access; again when it is stopped", "hur åtkomsten stoppas; igen när den är stoppad")),
      ("t", say("tick a step of the playbook", "bocka av ett steg i åtgärdsplanen")),
      ("a", say("take the case", "ta ärendet")), ("w", say("write a note", "skriv en anteckning")),
      ("r", say("close the case with a verdict", "stäng ärendet med en bedömning")),
      ("h", say("who did what", "vem som gjorde vad")),
      (
        say("space b ↑ ↓ g G", "blanksteg b ↑ ↓ g G"),
        say(
          "scroll: a page, a line, to the beginning, to the end", "bläddra: en sida, en rad, till början, till slutet")
      ),
      ("Esc", say("back; gives up a question", "tillbaka; avbryter en fråga")),
      ("Ctrl-Z", say("put the walk aside; fg brings it back", "lägg undan rundan; fg tar fram den igen")),
      ("q Ctrl-C", say("leave", "avsluta")),
    ].map { (name: $0.0, value: $0.1) }
    return Sheet(
      title: Sheet.Line(say("Keys", "Tangenter")), sections: [Sheet.Section("", [.pairs(rows)])]
    ).terminal(style: screen.style)
  }

  private func text(_ entry: Worklist.Entry) throws -> String {
    let item = entry.item
    var call = try desk.call(item, caller: who)
    switch view {
    case .help: return help
    case .brief:
      return BriefSheet(item, call.rendered, status: try desk.status(entry), language: call.language)
        .terminal(style: screen.style)
    case .whole:
      call.reach = try ReachSurvey.reach(of: item, in: desk.store)
      call.elsewhere = try desk.store.elsewhere(item)
      try desk.addCampaign(of: item, to: &call)
      call.status = try desk.status(entry)
      let command = desk.command("playbook", "render", item.id)
      return CasePage.sheet(item, call, renderCommand: command).terminal(style: screen.style)
    case .history:
      return CaseHistoryTable.table(try desk.store.entries(ofCase: item.id))
        .terminal(language: desk.language, style: screen.style)
    case .containment, .checklist:
      let sheet = ChecklistSheet(
        item, entry.work, try desk.playbook(item, call), clock: call.clock, language: call.language)
      return (view == .containment ? sheet.containment : sheet.brief).terminal(style: screen.style)
    }
  }
}
