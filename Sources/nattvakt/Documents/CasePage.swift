import Events
import Policy
import Reports

/// The page of a case, from everything that was gathered for its call.
enum CasePage {
  /// `renderCommand` shows the whole playbook.
  static func sheet(_ item: Case, _ call: Call, renderCommand: String) -> Sheet {
    var sheet = CaseSheet(item, playbook: call.rendered, clock: call.clock, language: call.language)
    (sheet.note, sheet.isPrivileged) = (call.rules.note, call.isExecutive)
    sheet.reach = call.reach ?? Reach()
    sheet.elsewhere = call.elsewhere ?? []
    (sheet.members, sheet.campaign) = (call.members, call.campaign)
    sheet.status = call.status
    sheet.renderCommand = renderCommand
    return sheet.sheet
  }
}
