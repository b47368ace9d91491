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
    try read { db in
      let ids = try String.fetchAll(
        db, sql: "SELECT id FROM cases WHERE lower(substr(id, 1, length(?1))) = lower(?1) ORDER BY id",
        arguments: [prefix])
      let exact = ids.filter { $0.lowercased() == prefix.lowercased() }
      let matches = exact.isEmpty ? ids : exact
      guard !prefix.isEmpty, let id = matches.first else { throw StoreError(path, .unknownCase(prefix)) }
      if matches.count > 1 { throw StoreError(path, .ambiguousCase(prefix, matches)) }
      guard let found = try cases(db, where: "cases.id = ?", [id]).first else {
        throw StoreError(path, .unknownCase(prefix))
      }
      return found
    }
  }

  /// The case of just this id; nil when there is none.
  package func storedCase(_ id: String) throws(StoreError) -> Case? {
    try read { db in try cases(db, where: "cases.id = ?", [id]).first }
  }

  /// The findings of a case, in order of time, then detection.
  package func findings(ofCase id: String) throws(StoreError) -> [Finding] {
    try read { db in try findings(db, ofCase: id) }
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
    ).map { row in try Case(row, findings: findings(db, ofCase: row[0])) }
  }

  func findings(_ db: Database, ofCase id: String) throws -> [Finding] {
    try String.fetchAll(
      db.cachedStatement(sql: "SELECT body FROM finding WHERE case_id = ? ORDER BY time, detection, id"),
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
