internal import Events
internal import Foundation
internal import GRDB

/// Takes one person out of one tenant, in one transaction; or only counts what there is to take.
struct Removal {
  let db: Database
  let request: ForgetRequest
  let disguise: Disguise
  let replacement: NameReplacement
  /// Nothing is written.
  let isPreview: Bool
  let tenant: Int64
  private(set) var result: Forgetting

  /// Nil for a tenant that the store does not know.
  init?(_ db: Database, _ request: ForgetRequest, words: PublicWords, isPreview: Bool) throws {
    let person = request.person
    let id = try Int64.fetchOne(db, sql: "SELECT id FROM tenant WHERE name = ?", arguments: [person.tenant])
    guard let id else { return nil }
    (self.db, self.request, self.isPreview, tenant) = (db, request, isPreview, id)
    let key = PseudonymKey(PseudonymKey.randomBytes())
    let pseudonym = "forgotten-" + key.token("forgotten", person.name)
    var names = Pseudonyms(key: key, words: words, known: try KnownNames(db, isPublic: words.knows))
    names.keeps = [.tenants, .caseIDs, .staff]
    for user in person.users { names.given[Pseudonyms.canonical(user)] = pseudonym }
    disguise = Disguise(names, values: Dictionary(person.users.map { ($0, pseudonym) }) { first, _ in first })
    replacement = NameReplacement(request.needles, pseudonym)
    result = Forgetting(tenant: person.tenant)
    if !isPreview { result.pseudonym = pseudonym }
  }

  mutating func carryOut(at now: Timestamp) throws {
    try gatherCases()
    if !isPreview, !result.openCases.isEmpty { return }
    try removeHistory()
    try removeSightings()
    try removeStates()
    try removeExpectations()
    try removeViews()
    if !request.keepsCases { try disguiseCases() }
    try replaceMentions()
    try replaceNames()
    try note(at: now)
  }

  func run(_ sql: String, _ arguments: StatementArguments) throws {
    if !isPreview { try db.cachedStatement(sql: sql).execute(arguments: arguments) }
  }

  mutating func countMentions(_ count: Int) { result.mentions += count }

  /// Whether a name is the person's.
  func isThem(_ user: String) -> Bool { request.person.users.contains { $0.utf8.elementsEqual(user.utf8) } }

  private mutating func gatherCases() throws {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT cases.id, user, coalesce(case_state.state, 'new') FROM cases
        LEFT JOIN case_state ON case_state.case_id = cases.id WHERE tenant = ? ORDER BY cases.id
        """, arguments: [tenant])
    for row in rows where isThem(row[1]) {
      let isResolved = row[2] as String == Case.State.resolved.rawValue
      if isResolved { result.cases.append(row[0]) } else { result.openCases.append(row[0]) }
    }
  }

  private mutating func removeHistory() throws {
    for user in request.person.users {
      let person = try Int64.fetchOne(
        db, sql: "SELECT id FROM person WHERE tenant = ? AND name = ?", arguments: [tenant, user])
      guard let person else { continue }
      let events = try Int.fetchOne(
        db, sql: "SELECT coalesce(sum(count), 0) FROM history WHERE person = ?", arguments: [person])
      result.events += events ?? 0
      try run("DELETE FROM history WHERE person = ?", [person])
      try run("DELETE FROM person WHERE id = ?", [person])
    }
  }

  /// An address, network or device with which nobody else came goes as well.
  private mutating func removeSightings() throws {
    let rows = try Row.fetchAll(db, sql: "SELECT id, people, value FROM sighting WHERE tenant = ?", arguments: [tenant])
    for row in rows {
      try rename(sighting: row[0], row[2])
      var visitors = try Visitors(packed: row.bytes(1))
      let removed = request.person.users.filter { visitors.remove($0) }
      if removed.isEmpty { continue }
      result.sightings += 1
      let id: Int64 = row[0]
      if visitors.entries.isEmpty {
        try run("DELETE FROM sighting WHERE id = ?", [id])
      } else {
        try run("UPDATE sighting SET people = ? WHERE id = ?", [Data(visitors.packed), id])
      }
    }
  }

  /// A device of others that is called after the person.
  private mutating func rename(sighting id: Int64, _ value: String) throws {
    let made = replacement.text(value)
    if made == value { return }
    countMentions(1)
    try run("UPDATE OR IGNORE sighting SET value = ? WHERE id = ?", [made, id])
  }

  /// Habits, and which object id the account has: the latter only when no other tenant knows the name.
  private mutating func removeStates() throws {
    for user in request.person.users {
      let count = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM state WHERE tenant = ? AND scope = 'person' AND key = ?",
        arguments: [tenant, user])
      result.states += count ?? 0
      try run("DELETE FROM state WHERE tenant = ? AND scope = 'person' AND key = ?", [tenant, user])
      let isElsewhere = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM person WHERE name = ? AND tenant <> ?)", arguments: [user, tenant])
      if isElsewhere == true { continue }
      let name = Data(user.utf8)
      let identities = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM state WHERE scope = 'identity' AND (key = ? OR bytes = ?)",
        arguments: [user, name])
      result.states += identities ?? 0
      try run("DELETE FROM state WHERE scope = 'identity' AND (key = ? OR bytes = ?)", [user, name])
    }
  }

  /// One that was for this person alone goes: without a name it would hold for everybody.
  private mutating func removeExpectations() throws {
    for row in try Row.fetchAll(db, sql: "SELECT id, body FROM expectation") {
      var stored = try StoredJSON.value(EncodedExpectation.self, row[1])
      guard stored.tenant == nil || stored.tenant == request.person.tenant else { continue }
      let id: String = row[0]
      let others = stored.users.filter { !isThem($0) }
      if others.isEmpty, !stored.users.isEmpty {
        result.expectations += 1
        try run("DELETE FROM expectation WHERE id = ?", [id])
        continue
      }
      let reason = replacement.text(stored.reason)
      if others == stored.users, reason == stored.reason { continue }
      (stored.users, stored.reason) = (others, reason)
      result.expectations += 1
      try run("UPDATE expectation SET body = ? WHERE id = ?", [try StoredJSON.text(stored), id])
    }
  }

  private mutating func removeViews() throws {
    for row in try Row.fetchAll(db, sql: "SELECT name, body FROM saved_view") {
      let view = try StoredJSON.value(CaseView.self, row[1])
      let name: String = row[0]
      guard view.tenant == nil || view.tenant == request.person.tenant else { continue }
      guard view.user.map(isThem) == true || replacement.text(name) != name else { continue }
      result.views += 1
      try run("DELETE FROM saved_view WHERE name = ?", [name])
    }
  }

  /// Tells it in the store's own history, and in that of each case that stays.
  private func note(at now: Timestamp) throws {
    if isPreview { return }
    let why = replacement.text(request.why)
    let checkpoint = Checkpoint(db)
    for id in result.cases {
      let text = request.keepsCases ? "this case keeps the name" : "called \(result.pseudonym) from now on"
      try checkpoint.add(CaseEntry(time: now, who: request.who, kind: "forgotten", text: text), toCase: id)
    }
    let body = EncodedForgetting(tenant: request.person.tenant, pseudonym: result.pseudonym, why: why)
    try checkpoint.add(
      CaseEntry(time: now, who: request.who, kind: "forgotten", text: try StoredJSON.text(body)), toCase: "")
    try checkpoint.removeUnusedNames()
  }
}

extension ForgetRequest {
  /// What the person is called in texts: sign-in names, what stands before the @ where it can be nobody else's, and the
  /// contact book's name.
  var needles: [String] {
    let own = person.users.compactMap { user -> String? in
      guard let at = user.lastIndex(of: "@") else { return nil }
      let name = String(user[..<at])
      return name.contains { ".-_".contains($0) } ? name : nil
    }
    return person.users + own + aliases.filter { $0.count > 4 }
  }
}
