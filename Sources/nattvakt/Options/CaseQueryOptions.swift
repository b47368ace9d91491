import ArgumentParser
import Detections
import Events
import Store

/// Which cases a list shows.
struct CaseQueryOptions: ParsableArguments {
  @Option(help: "Only this tenant.") var tenant: String?
  @Option(help: "Only this user.") var user: String?
  @Option(help: "Only this state: new, contacting, contained or resolved; repeatable. Default all but resolved.")
  var state: [Case.State] = []
  @Flag(help: "Resolved cases too.") var all = false
  @Option(help: "Only cases at least this severe; default medium.") var minSeverity: Severity?
  @Option(help: ArgumentHelp("Only what this person has.", valueName: "name")) var assignee: String?
  @Flag(help: "Only what is yours: see --by.") var mine = false
  @Flag(help: "Only what nobody has.") var unassigned = false
  @Flag(help: "Only what is overdue.") var overdue = false
  @Option(help: ArgumentHelp("Only cases with a finding of this detection; repeatable.", valueName: "id"))
  var detection: [String] = []

  func validate() throws {
    if [assignee != nil, mine, unassigned].filter({ $0 }).count > 1 {
      throw ValidationError("--assignee, --mine and --unassigned exclude one another")
    }
    if all, !state.isEmpty { throw ValidationError("--all and --state exclude one another") }
  }

  /// What is given here over what a saved view says.
  func over(_ view: CaseView) throws(WrongRequest) -> CaseView {
    let known = Catalogue.rules.map(\.id)
    for id in detection where !known.contains(id) {
      throw WrongRequest(Suggestion.unknown("detection", id, known: known))
    }
    var view = view
    view.tenant = tenant ?? view.tenant
    view.user = user?.lowercased() ?? view.user
    let states = all ? Case.State.allCases : state
    if !states.isEmpty { view.states = states.map(\.rawValue) }
    view.minSeverity = minSeverity?.name ?? view.minSeverity
    if assignee != nil || mine || unassigned {
      (view.assignee, view.isMine, view.isUnassigned) = (assignee, mine, unassigned)
    }
    view.isOverdue = overdue || view.isOverdue
    if !detection.isEmpty { view.detections = detection }
    return view
  }
}
