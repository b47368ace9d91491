package import Events
package import Playbooks
package import Store

extension Worklist {
  /// The list that somebody asked for or gave a name: cases of medium severity and above that are not resolved, unless it
  /// says otherwise. `me` is who looks.
  package init(
    _ view: CaseView, me: String, since: Timestamp? = nil, until: Timestamp? = nil, in store: Store,
    library: PlaybookLibrary, now: Timestamp
  ) throws {
    var filter = CaseFilter(
      tenant: view.tenant, user: view.user, states: view.states.compactMap { Case.State(rawValue: $0) },
      minSeverity: view.minSeverity.flatMap { Severity(name: $0) } ?? .medium, since: since, until: until)
    if view.states.isEmpty { filter.states = [.new, .contacting, .contained] }
    filter.assignee = view.isUnassigned ? "" : view.isMine ? me : view.assignee
    filter.detections = view.detections
    try self.init(filter, in: store, library: library, now: now)
    if view.isOverdue { entries.removeAll { !$0.isOverdue(at: now) } }
  }
}
