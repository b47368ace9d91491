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
    let status = WorkStatus(entry, now: WallClock.now)
    let parts = [
      "\(position + 1)/\(ids.count)", entry.item.id, status.left(desk.language),
      StateNames.text(entry.item.state, desk.language),
      entry.work.assignee,
    ]
    return Page(
      id: "\(entry.item.id) \(view)", title: parts.filter { !$0.isEmpty }.joined(separator: " · "),
      text: try text(entry), message: message, keys: keys)
  }

  /// Short enough for 80 columns.
  var keys: String {
    say(
      "n next p back a take c call t tick w note x contain r resolve h history q quit",
      "n nästa p förra a ta c ring t bocka w notera x spärra r avsluta h historik q ut")
  }

  private func text(_ entry: Worklist.Entry) throws -> String {
    let item = entry.item
    var call = try desk.call(item, caller: who)
    switch view {
    case .whole:
      call.reach = try ReachSurvey.reach(of: item, in: desk.store)
      call.elsewhere = try desk.store.elsewhere(item)
      try desk.addCampaign(of: item, to: &call)
      call.status = WorkStatus(entry, now: WallClock.now)
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
