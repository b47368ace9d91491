package import Events
internal import GRDB

/// How long what is known of a tenant's people is kept, in days; nil for as long as the store.
package struct Keeping: Equatable, Sendable {
  package var tenant: String
  package var history: Int?
  /// Counted from the last finding of a case that is resolved; an open one stays.
  package var cases: Int?

  package init(tenant: String, history: Int? = nil, cases: Int? = nil) {
    (self.tenant, self.history, self.cases) = (tenant, history, cases)
  }
}

/// What is beyond its time in one tenant.
package struct Pruning: Equatable, Sendable {
  package var tenant: String
  package var events = 0
  package var cases = 0
  /// Beyond their time, and kept because nobody has resolved them.
  package var openCases = 0
}

extension Store {
  /// What `prune` would remove, a tenant each; a tenant that the store does not know is left out.
  package func outdated(_ keepings: [Keeping], now: Timestamp) throws(StoreError) -> [Pruning] {
    try read { db in try keepings.compactMap { try Outdated($0, now: now, db)?.count(db) } }
  }

  /// Removes for good what is beyond its time: sign-ins by whole days, resolved cases with their findings, verdicts and
  /// entries, and names that nothing refers to any more. Takes the claim, because an analysis holds in memory what is
  /// removed here.
  package func prune(_ keepings: [Keeping], now: Timestamp) throws -> [Pruning] {
    let claim = try claim()
    defer { claim.release() }
    let removed = try checkpoint { checkpoint in
      let db = checkpoint.db
      let removed = try keepings.compactMap { keeping -> Pruning? in
        guard let outdated = try Outdated(keeping, now: now, db) else { return nil }
        let count = try outdated.count(db)
        try outdated.remove(db)
        return count
      }
      if removed.contains(where: { $0.events > 0 }) { try checkpoint.removeUnusedNames() }
      return removed
    }
    // Else what was removed would stand in the file until its room is used again.
    try StoreError.telling(path) { try database.vacuum() }
    return removed
  }
}

/// What of one tenant is beyond its time, as conditions on the tables.
private struct Outdated {
  private let tenant: Int64
  private let name: String
  /// The first day that is kept, and the first moment; the least there is where all is kept.
  private let firstDay, firstCase: Int64

  init?(_ keeping: Keeping, now: Timestamp, _ db: Database) throws {
    let id = try Int64.fetchOne(db, sql: "SELECT id FROM tenant WHERE name = ?", arguments: [keeping.tenant])
    guard let id else { return nil }
    (tenant, name) = (id, keeping.tenant)
    let today = now.seconds / 86_400
    firstDay = keeping.history.map { Int64(today) - Int64($0) } ?? .min
    firstCase = keeping.cases.map { now.adding(seconds: -86_400 * Double($0)).microseconds } ?? .min
  }

  func count(_ db: Database) throws -> Pruning {
    let events = try Int.fetchOne(
      db, sql: "SELECT coalesce(sum(count), 0) FROM history WHERE tenant = ? AND day < ?",
      arguments: [tenant, firstDay])
    let all = try Int.fetchOne(
      db, sql: "SELECT count(*) FROM cases WHERE tenant = ? AND last_seen < ?", arguments: [tenant, firstCase])
    let resolved = try Int.fetchOne(
      db, sql: "SELECT count(*) FROM (\(Outdated.resolved))", arguments: [tenant, firstCase])
    let cases = resolved ?? 0
    return Pruning(
      tenant: name, events: events ?? 0, cases: cases + (try ended(db)).count, openCases: (all ?? 0) - cases)
  }

  func remove(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM history WHERE tenant = ? AND day < ?", arguments: [tenant, firstDay])
    let ids = try String.fetchAll(db, sql: Outdated.resolved, arguments: [tenant, firstCase])
    for id in try ids + ended(db) {
      for statement in Outdated.removal { try db.cachedStatement(sql: statement).execute(arguments: [id]) }
    }
  }

  /// Resolved cases of which the analysis knows no more, because their sign-ins are gone: what people did with them.
  private func ended(_ db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT case_id FROM ruling WHERE tenant = ? AND json_extract(body, '$.lastSeen') < ?
          AND case_id NOT IN (SELECT id FROM cases)
        """, arguments: [name, firstCase])
  }

  /// All that is known of a case, those that were merged into it included.
  private static let removal =
    [
      "DELETE FROM finding_clock WHERE finding_id IN (SELECT id FROM finding WHERE case_id = ?)",
      "DELETE FROM case_split WHERE finding_id IN (SELECT id FROM finding WHERE case_id = ?)",
      "DELETE FROM case_entry WHERE case_id IN (SELECT case_id FROM case_merge WHERE into_id = ?)",
      "DELETE FROM case_merge WHERE into_id = ?", "DELETE FROM cases WHERE id = ?",
    ]
    + ["finding", "ruling", "case_entry", "case_state", "case_check", "contact_attempt", "reminder"].map {
      "DELETE FROM \($0) WHERE case_id = ?"
    }

  private static let resolved = """
    SELECT cases.id FROM cases JOIN case_state ON case_state.case_id = cases.id
    WHERE tenant = ? AND last_seen < ? AND case_state.state = 'resolved'
    """
}
