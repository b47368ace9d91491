package import Events
internal import GRDB

/// Which cases are wanted; nil asks for no restriction.
package struct CaseFilter: Sendable {
  package var tenant: String?
  package var user: String?
  package var state: Case.State?
  package var minSeverity: Severity?
  /// Cases last seen at or after this moment.
  package var since: Timestamp?
  /// Cases opened before this moment.
  package var until: Timestamp?

  package init(
    tenant: String? = nil, user: String? = nil, state: Case.State? = nil, minSeverity: Severity? = nil,
    since: Timestamp? = nil, until: Timestamp? = nil
  ) {
    self.tenant = tenant
    self.user = user
    self.state = state
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
    add("coalesce(case_state.state, 'new') = ?", state?.rawValue)
    add("cases.severity >= ?", minSeverity?.rawValue)
    add("cases.last_seen >= ?", since?.microseconds)
    add("cases.opened < ?", until?.microseconds)
    return (sql.isEmpty ? "1" : sql.joined(separator: " AND "), arguments)
  }
}
