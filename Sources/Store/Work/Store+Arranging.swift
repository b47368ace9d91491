package import Events
internal import GRDB

extension Store {
  /// Puts a case into another of the same person, with everything done with it; its id then leads to the other. Answers
  /// the case that has both. Later analyses keep to it.
  package func merge(_ prefix: String, into target: String, by who: String, now: Timestamp) throws -> Case {
    try change(target, by: who, at: now) { change in
      let (kept, checkpoint) = (change.item, change.checkpoint)
      let gone = try findCase(checkpoint.db, prefix)
      try requireMergeable(gone, kept)
      try change.requireOpen()
      try checkpoint.db.execute(
        sql: "INSERT OR REPLACE INTO case_merge (case_id, into_id) VALUES (?, ?)", arguments: [gone.id, kept.id])
      try checkpoint.rearrange(gone.id)
      for table in ["case_check", "contact_attempt", "reminder"] {
        try checkpoint.db.execute(
          sql: "UPDATE OR IGNORE \(table) SET case_id = ? WHERE case_id = ?", arguments: [kept.id, gone.id])
      }
      try change.note("merged", "\(gone.id) into this case")
      return try findCase(checkpoint.db, kept.id)
    }
  }

  private func requireMergeable(_ gone: Case, _ kept: Case) throws(StoreError) {
    if gone.id == kept.id { throw StoreError(path, .unfit("\(gone.id) is one case already")) }
    if gone.tenant != kept.tenant || gone.user != kept.user {
      throw StoreError(
        path,
        .unfit(
          "\(gone.id) is about \(gone.subject) and \(kept.id) about \(kept.subject): cases are merged when they are"
            + " about one person"))
    }
    if gone.state == .resolved { throw StoreError(path, .resolved(gone.id, nil)) }
  }

  /// Takes findings out of a case into one of their own, which begins as new. `wanted` are beginnings of the findings'
  /// ids. Answers the new case. Later analyses keep to it.
  package func split(_ prefix: String, findings wanted: [String], by who: String, now: Timestamp) throws -> Case {
    try change(prefix, by: who, at: now) { change in
      try change.requireOpen()
      let (item, checkpoint) = (change.item, change.checkpoint)
      let findings = try wanted.map { try finding($0, of: item) }
      guard Set(findings).count < item.findings.count else {
        throw StoreError(path, .unfit("at least one finding must stay in \(item.id)"))
      }
      let id = try newCaseID(of: findings.sorted(), checkpoint.db)
      for finding in findings {
        try checkpoint.db.execute(
          sql: "INSERT OR REPLACE INTO case_split (finding_id, case_id) VALUES (?, ?)", arguments: [finding, id])
      }
      try checkpoint.rearrange(item.id)
      try change.note("split", "\(findings.count) of its findings into \(id)")
      try checkpoint.add(CaseEntry(time: now, who: who, kind: "split", text: "from \(item.id)"), toCase: id)
      return try findCase(checkpoint.db, id)
    }
  }

  private func finding(_ prefix: String, of item: Case) throws(StoreError) -> String {
    let matches = item.findings.map(\.id).filter { $0.hasPrefix(prefix.lowercased()) }
    if matches.count == 1 { return matches[0] }
    let known = item.findings.map { "\($0.id) (\($0.detection))" }.joined(separator: ", ")
    throw StoreError(path, .unfit("'\(prefix)' names no one finding of \(item.id); its findings are \(known)"))
  }

  /// From the findings' ids, so that nothing is left to chance; another one where that is taken.
  private func newCaseID(of findings: [String], _ db: Database) throws -> String {
    for attempt in 0... {
      let id = Base32.text(StableHash.of((findings + ["split \(attempt)"]).joined(separator: " ")), count: 8)
      let isTaken = try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM cases WHERE id = ?1) OR EXISTS (SELECT 1 FROM case_merge WHERE case_id = ?1)
            OR EXISTS (SELECT 1 FROM case_split WHERE case_id = ?1) OR EXISTS (SELECT 1 FROM case_entry WHERE case_id = ?1)
          """, arguments: [id])
      if isTaken == false { return id }
    }
    throw StoreError(path, .other("no id is left for a new case"))
  }
}
