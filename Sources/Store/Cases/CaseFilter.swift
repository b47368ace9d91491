package import Events
internal import GRDB

/// Which cases are wanted; nil asks for no restriction.
package struct CaseFilter: Sendable {
  package var tenant: String?
  package var user: String?
  /// Any of these; empty for all.
  package var states: [Case.State]
  package var minSeverity: Severity?
  /// Cases last seen at or after this moment.
  package var since: Timestamp?
  /// Cases opened before this moment.
  package var until: Timestamp?
  /// Who has it; an empty name asks for cases that nobody has.
  package var assignee: String?
  /// Any of these ids among the case's findings; empty for all.
  package var detections: [String] = []

  package init(
    tenant: String? = nil, user: String? = nil, states: [Case.State] = [], minSeverity: Severity? = nil,
    since: Timestamp? = nil, until: Timestamp? = nil
  ) {
    self.tenant = tenant
    self.user = user
    self.states = states
    self.minSeverity = minSeverity
    self.since = since
    self.until = until
  }

  /// The conditions on the columns of `Store.cases`, and what they compare with.
  var conditions: (sql: String, arguments: StatementArguments) {
    var sql: [String] = []
    var arguments = StatementArguments()
    func add(_ condition: String, _ value: (any DatabaseValueConvertible)?) {
      guard let value else { return }
      sql.append(condition)
      arguments += [value]
    }
    add("tenant.name = ?", tenant)
    add("cases.user = ?", user)
    func add(_ condition: String, anyOf values: [String]) {
      if values.isEmpty { return }
      let marks = values.map { _ in "?" }.joined(separator: ", ")
      sql.append(condition.replacing("?", with: "(\(marks))"))
      arguments += StatementArguments(values)
    }
    add("coalesce(case_state.state, 'new') IN ?", anyOf: states.map(\.rawValue))
    add("coalesce(case_state.assignee, '') = ?", assignee)
    add("EXISTS (SELECT 1 FROM finding WHERE case_id = cases.id AND detection IN ?)", anyOf: detections)
    add("cases.severity >= ?", minSeverity?.rawValue)
    add("cases.last_seen >= ?", since?.microseconds)
    add("cases.opened < ?", until?.microseconds)
    return (sql.isEmpty ? "1" : sql.joined(separator: " AND "), arguments)
  }
}
