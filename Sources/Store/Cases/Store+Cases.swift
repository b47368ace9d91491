package import Events
internal import GRDB

extension Store {
  /// Cases with their findings: the most severe first, among equals the latest first.
  package func cases(_ filter: CaseFilter = CaseFilter(), limit: Int? = nil) throws(StoreError) -> [Case] {
    let (conditions, arguments) = filter.conditions
    return try read { db in
      try cases(db, where: conditions, arguments, limit: limit)
    }
  }

  /// The case whose id begins with `prefix`, in either case; an exact id always wins.
  package func findCase(_ prefix: String) throws(StoreError) -> Case {
    try read { db in try findCase(db, prefix) }
  }

  /// A case that was merged is found under its own id as well.
  func findCase(_ db: Database, _ prefix: String) throws -> Case {
    let ids = try String.fetchAll(
      db,
      sql: """
        SELECT id FROM (SELECT id FROM cases UNION SELECT case_id FROM case_merge)
        WHERE lower(substr(id, 1, length(?1))) = lower(?1) ORDER BY id
        """, arguments: [prefix])
    let exact = ids.filter { $0.lowercased() == prefix.lowercased() }
    var matches: [String] = []
    for id in try (exact.isEmpty ? ids : exact).map(db.mergedCase) where !matches.contains(id) { matches.append(id) }
    guard !prefix.isEmpty, let id = matches.first else { throw StoreError(path, .unknownCase(prefix)) }
    if matches.count > 1 { throw StoreError(path, .ambiguousCase(prefix, matches)) }
    guard let found = try cases(db, where: "cases.id = ?", [id]).first else {
      throw StoreError(path, .unknownCase(prefix))
    }
    return found
  }

  /// The case that people see under this id, which may have been merged into another; nil when there is none.
  func shownCase(_ id: String) throws(StoreError) -> Case? {
    try read { db in try cases(db, where: "cases.id = ?", [db.mergedCase(id)]).first }
  }

  /// The case of just this id as the analysis derived it, whatever people have merged and split; nil when there is none.
  package func storedCase(_ id: String) throws(StoreError) -> Case? {
    try read { db in
      guard try db.hasArrangedCases else { return try cases(db, where: "cases.id = ?", [id]).first }
      let findings = try db.findings(where: "derived_case", is: id).map { finding in
        var finding = finding
        finding.caseID = id
        return finding
      }
      let state = try String.fetchOne(
        db, sql: "SELECT state FROM case_state WHERE case_id = ?", arguments: [db.mergedCase(id)])
      return Case(findings: findings, state: state.flatMap { Case.State(rawValue: $0) } ?? .new)
    }
  }

  /// The findings of a case, in order of time, then detection.
  package func findings(ofCase id: String) throws(StoreError) -> [Finding] {
    try read { db in try db.findings(where: "case_id", is: id) }
  }

  /// Changes the state of the case whose id begins with `prefix`; `time` is the wall clock's.
  package func setState(_ state: Case.State, ofCase prefix: String, at time: Timestamp) throws {
    let id = try findCase(prefix).id
    try checkpoint { try $0.setState(state, ofCase: id, at: time) }
  }

  func cases(
    _ db: Database, where conditions: String, _ arguments: StatementArguments, limit: Int? = nil
  ) throws -> [Case] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT cases.id, tenant.name, cases.user, cases.severity, cases.stage, cases.opened, cases.last_seen,
          coalesce(case_state.state, 'new')
        FROM cases JOIN tenant ON tenant.id = cases.tenant LEFT JOIN case_state ON case_state.case_id = cases.id
        WHERE \(conditions) ORDER BY cases.severity DESC, cases.last_seen DESC, cases.id LIMIT \(limit ?? -1)
        """, arguments: arguments
    ).map { row in try Case(row, findings: db.findings(where: "case_id", is: row[0])) }
  }
}

extension Database {
  /// Those whose column `case_id` or `derived_case` is `id`, in order of time, then detection.
  func findings(where column: String, is id: String) throws -> [Finding] {
    try String.fetchAll(
      cachedStatement(sql: "SELECT body FROM finding WHERE \(column) = ? ORDER BY time, detection, id"),
      arguments: [id]
    ).map { try Finding(stored: $0) }
  }
}

extension Case {
  /// From the columns that `Store.cases` selects.
  fileprivate init(_ row: Row, findings: [Finding]) throws(CodecError) {
    guard let severity = Severity(rawValue: row[3]), let stage = Stage(rawValue: row[4]),
      let state = State(rawValue: row[7])
    else { throw .malformed("a case of a kind that this version does not know") }
    self.init(
      id: row[0], tenant: row[1], user: row[2], severity: severity, stage: stage,
      opened: Timestamp(microseconds: row[5]), lastSeen: Timestamp(microseconds: row[6]), state: state,
      findings: findings)
  }
}
