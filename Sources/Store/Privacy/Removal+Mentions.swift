internal import Events
internal import Foundation
internal import GRDB

extension Removal {
  /// The person's own cases, with a pseudonym in the name's place and without what was written.
  func disguiseCases() throws {
    for id in result.cases {
      try run("UPDATE cases SET user = ? WHERE id = ?", [result.pseudonym, id])
      try disguiseWork(onCase: id)
    }
    for row in try Row.fetchAll(db, sql: "SELECT id, user, body FROM finding WHERE tenant = ?", arguments: [tenant])
    where isThem(row[1]) {
      let stored = try StoredJSON.value(EncodedFinding.self, row[2])
      var made = disguise.finding(stored)
      (made.detection, made.playbook) = (stored.detection, stored.playbook)
      try run(
        "UPDATE finding SET user = ?, body = ? WHERE id = ?", [made.user, try StoredJSON.text(made), row[0] as String])
    }
    for row in try Row.fetchAll(
      db, sql: "SELECT case_id, body FROM ruling WHERE tenant = ?", arguments: [request.person.tenant])
    {
      let stored = try StoredJSON.value(EncodedRuling.self, row[1])
      guard isThem(stored.user) else { continue }
      var made = disguise.ruling(stored)
      // An attacker's address is a warning for everybody; the person's own is theirs.
      let isAttackers = CaseVerdict(rawValue: stored.verdict)?.teaching == .attackers
      made.addresses = isAttackers ? stored.addresses : []
      try run("UPDATE ruling SET body = ? WHERE case_id = ?", [try StoredJSON.text(made), row[0] as String])
      if !result.cases.contains(row[0]) { try disguiseWork(onCase: row[0]) }
    }
  }

  private func disguiseWork(onCase id: String) throws {
    for row in try Row.fetchAll(
      db,
      sql: """
        SELECT id, kind, body FROM case_entry
        WHERE case_id = ?1 OR case_id IN (SELECT case_id FROM case_merge WHERE into_id = ?1)
        """, arguments: [id])
    {
      let text = disguise.entry(kind: row[1], text: row[2]).text
      try run("UPDATE case_entry SET body = ? WHERE id = ?", [text, row[0] as Int64])
    }
    for row in try Row.fetchAll(db, sql: "SELECT id, body FROM contact_attempt WHERE case_id = ?", arguments: [id]) {
      let attempt = disguise.attempt(try StoredJSON.value(EncodedAttempt.self, row[1]))
      try run("UPDATE contact_attempt SET body = ? WHERE id = ?", [try StoredJSON.text(attempt), row[0] as Int64])
    }
    try run("UPDATE reminder SET text = kind WHERE case_id = ?", [id])
  }

  /// In everything that was said about others and about runs.
  mutating func replaceMentions() throws {
    let kept = "case_id <> ''" + untouched("case_id")
    let counts = [
      try replace("finding", "id", "body", "tenant = \(tenant)\(untouched("case_id"))") { text in
        let stored = try StoredJSON.value(EncodedFinding.self, text)
        return isThem(stored.user) ? text : try StoredJSON.text(replacement.finding(stored))
      },
      try replace("case_entry", "id", "body", kept, replacement.text),
      try replace("contact_attempt", "id", "body", kept) { text in
        try StoredJSON.text(replacement.attempt(try StoredJSON.value(EncodedAttempt.self, text)))
      },
      try replace("reminder", "case_id || kind", "text", kept, replacement.text),
      try replace("run", "id", "account", "1") { text in
        try StoredJSON.text(replacement.account(try StoredJSON.value(EncodedAccount.self, text)))
      },
    ]
    countMentions(counts.reduce(0, +))
  }

  /// Leaves the person's own cases alone: they have been seen to, or are to stay as they are.
  private func untouched(_ column: String) -> String {
    // Ids are letters and digits of our own.
    let ids = result.cases.map { "'\($0.filter { $0.isLetter || $0.isNumber })'" }.joined(separator: ", ")
    return ids.isEmpty ? "" : " AND \(column) NOT IN (\(ids))"
  }

  /// Answers in how many rows something was replaced.
  private func replace(
    _ table: String, _ key: String, _ column: String, _ condition: String, _ change: (String) throws -> String
  ) throws -> Int {
    var count = 0
    for row in try Row.fetchAll(db, sql: "SELECT \(key), \(column) FROM \(table) WHERE \(condition)") {
      let text: String = row[1]
      let made = try change(text)
      if made == text { continue }
      count += 1
      let id: (any DatabaseValueConvertible)? = row[0]
      try run("UPDATE \(table) SET \(column) = ? WHERE \(key) = ?", [made, id])
    }
    return count
  }
}

extension Removal {
  /// Names in the history of others: whose account an administrator changed, files that are called after somebody.
  mutating func replaceNames() throws {
    let symbols = try changes("symbol")
    let inputs = try changes("input")
    for row in try Row.fetchAll(
      db,
      sql: """
        SELECT history.id, events, origins, day, person.name FROM history JOIN person ON person.id = person
        WHERE history.tenant = ?
        """, arguments: [tenant])
    where !isThem(row[4]) {
      let day = try PersonDay(packed: row, from: 1, day: row[3])
      let events = day.events.map { event in
        var event = event
        for column in HistoryEvent.names { event[column] = symbols[event[column]]?.key ?? event[column] }
        event.origin.input = inputs[event.origin.input]?.key ?? event.origin.input
        return event
      }
      let texts = day.idTexts.mapValues(replaced)
      if events == day.events, texts == day.idTexts { continue }
      countMentions(1)
      let packed = HistoryCodec.pack(PersonDay(day: day.day, events: events, idTexts: texts))
      try run(
        "UPDATE history SET events = ?, origins = ? WHERE id = ?",
        [Data(packed.events), Data(packed.origins), row[0] as Int64])
    }
    for (key, name) in symbols.values {
      try run("INSERT OR IGNORE INTO symbol (key, name) VALUES (?, ?)", [Int64(bitPattern: key), Data(name.utf8)])
    }
    for (key, name) in inputs.values {
      try run("INSERT OR IGNORE INTO input (key, name) VALUES (?, ?)", [Int64(bitPattern: key), name])
    }
  }

  private func replaced(_ bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    let made = replacement.text(text)
    return made == text ? bytes : Array(made.utf8)
  }

  /// Old keys of names in which the person is named, with the names in their place.
  private func changes(_ table: String) throws -> [UInt64: (key: UInt64, name: String)] {
    var changes: [UInt64: (key: UInt64, name: String)] = [:]
    let rows = try Row.fetchCursor(db, sql: "SELECT key, CAST(name AS TEXT) FROM \(table)")
    while let row = try rows.next() {
      let name: String = row[1]
      let made = replacement.text(name)
      if made != name { changes[UInt64(bitPattern: row[0])] = (StableHash.of(made), made) }
    }
    return changes
  }
}
