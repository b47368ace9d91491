package import Events

extension Store {
  /// Closes the case whose id begins with `prefix` with what it was found to be; later judgements go by it. `now` is the
  /// wall clock's.
  @discardableResult
  package func resolve(
    _ prefix: String, as verdict: CaseVerdict, by who: String, note: String, now: Timestamp
  ) throws -> Ruling {
    let item = try findCase(prefix)
    let ruling = Ruling(item, verdict: verdict, from: try watermark(tenant: item.tenant)?.time ?? item.lastSeen)
    try checkpoint { checkpoint in
      try checkpoint.setState(.resolved, ofCase: item.id, at: now)
      try checkpoint.save(ruling)
      try close(membersWith: ruling, of: item, by: who, now: now, checkpoint)
      let text = note.isEmpty ? verdict.rawValue : "\(verdict.rawValue): \(note)"
      try checkpoint.add(CaseEntry(time: now, who: who, kind: "resolved", text: text), toCase: item.id)
    }
    return ruling
  }

  /// Opens a resolved case again: its verdict no longer holds. What was learned by it stays learned.
  package func reopen(_ prefix: String, by who: String, note: String, now: Timestamp) throws -> Case {
    let item = try findCase(prefix)
    try checkpoint { checkpoint in
      try checkpoint.setState(.new, ofCase: item.id, at: now)
      try checkpoint.removeRuling(ofCase: item.id)
      try reopen(membersOf: item, by: who, now: now, checkpoint)
      try checkpoint.add(CaseEntry(time: now, who: who, kind: "reopened", text: note), toCase: item.id)
    }
    return item
  }

  /// Keeps an expectation, and notes it in the case that it came from.
  package func add(_ expectation: Expectation) throws {
    try checkpoint { checkpoint in
      try checkpoint.save(expectation)
      if expectation.caseID.isEmpty { return }
      let entry = CaseEntry(
        time: expectation.created, who: expectation.owner, kind: "expectation",
        text: "\(expectation.id): \(expectation.reason)")
      try checkpoint.add(entry, toCase: expectation.caseID)
    }
  }

  /// The stored findings since `time` that the expectation would have kept back.
  package func preview(_ expectation: Expectation, groups: (String, String) -> [String], since time: Timestamp) throws
    -> [Finding]
  {
    try cases(CaseFilter(tenant: expectation.tenant, since: time)).flatMap(\.findings).filter { finding in
      finding.time >= time && !finding.user.isEmpty
        && expectation.concerns(
          tenant: finding.tenant, user: finding.user, groups: groups(finding.tenant, finding.user))
        && expectation.wouldHide(finding)
    }
  }
}
