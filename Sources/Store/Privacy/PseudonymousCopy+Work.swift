internal import Events
internal import GRDB

extension PseudonymousCopy {
  /// What people did with cases, in the order in which they did it.
  func writeWork() throws {
    try rewrite("case_state", "case_id, state, changed, assignee, revision, since", order: "case_id") { row in
      [
        names.caseID(row[0]), Case.State(rawValue: row[1])?.rawValue ?? Case.State.new.rawValue, row[2],
        names.staff(row[3]), row[4], row[5],
      ]
    }
    try rewrite("case_entry", "case_id, time, who, kind, body, revision", order: "id") { row in
      let entry = disguise.entry(kind: row[3], text: row[4])
      return [names.caseID(row[0]), row[1], names.staff(row[2]), entry.kind, entry.text, row[5]]
    }
    try rewrite("case_check", "case_id, step, who, time", order: "case_id, step") { row in
      [names.caseID(row[0]), disguise.step(row[1]), names.staff(row[2]), row[3]]
    }
    try rewrite("contact_attempt", "case_id, body", order: "id") { row in
      let attempt = disguise.attempt(try StoredJSON.value(EncodedAttempt.self, row[1]))
      return [names.caseID(row[0]), try StoredJSON.text(attempt)]
    }
    try rewrite("reminder", "case_id, kind, due, text, done", order: "case_id, kind") { row in
      let kind = disguise.id(row[1], "reminder")
      return [names.caseID(row[0]), kind, row[2], kind, row[4]]
    }
    try rewrite("finding_clock", "finding_id, severity, told", order: "finding_id") { row in
      [names.findingID(row[0]), row[1], row[2]]
    }
    try rewrite("case_merge", "case_id, into_id", order: "case_id") { row in
      [names.caseID(row[0]), names.caseID(row[1])]
    }
    try rewrite("case_split", "finding_id, case_id", order: "finding_id") { row in
      [names.findingID(row[0]), names.caseID(row[1])]
    }
    try rewrite("ruling", "case_id, tenant, body", order: "case_id") { row in
      let ruling = disguise.ruling(try StoredJSON.value(EncodedRuling.self, row[2]))
      return [ruling.caseID, ruling.tenant, try StoredJSON.text(ruling)]
    }
    try rewrite("expectation", "body, hits, id", order: "id") { row in
      let expectation = disguise.expectation(try StoredJSON.value(EncodedExpectation.self, row[0]))
      return [try StoredJSON.text(expectation), row[1], expectation.id]
    }
  }

  private func rewrite(
    _ table: String, _ columns: String, order: String, _ change: (Row) throws -> [(any DatabaseValueConvertible)?]
  ) throws {
    let marks = columns.split(separator: ",").map { _ in "?" }.joined(separator: ", ")
    for row in try Row.fetchAll(source, sql: "SELECT \(columns) FROM \(table) ORDER BY \(order)") {
      try copy.execute(
        sql: "INSERT INTO \(table) (\(columns)) VALUES (\(marks))", arguments: StatementArguments(try change(row)))
    }
  }
}
