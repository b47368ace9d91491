package import Events

extension Store {
  /// Closes the case whose id begins with `prefix` with what it was found to be; later judgements go by it. One that is
  /// closed already is refused. What is expected from now on is kept with it. `now` is the wall clock's; `revision` is
  /// that of the case as it was looked at.
  @discardableResult
  package func resolve(
    _ prefix: String, as verdict: CaseVerdict, by who: String, note: String, leaving expectation: Expectation? = nil,
    now: Timestamp, seen revision: Int? = nil
  ) throws -> Ruling {
    try change(prefix, by: who, at: now, seen: revision) { change in
      try change.requireOpen()
      let item = change.item
      let ruling = Ruling(item, verdict: verdict, from: try watermark(tenant: item.tenant)?.time ?? item.lastSeen)
      try change.setState(.resolved)
      try change.settleReminders()
      try change.checkpoint.save(ruling)
      try close(membersWith: ruling, of: item, by: who, now: now, change.checkpoint)
      try change.note("resolved", note.isEmpty ? verdict.rawValue : "\(verdict.rawValue): \(note)")
      if let expectation {
        try change.checkpoint.save(expectation)
        try change.note("expectation", "\(expectation.id): \(expectation.reason)")
      }
      return ruling
    }
  }

  /// Opens a resolved case again: its verdict no longer holds. What was learned by it stays learned.
  package func reopen(
    _ prefix: String, by who: String, note: String, now: Timestamp, seen revision: Int? = nil
  ) throws -> Case {
    try change(prefix, by: who, at: now, seen: revision) { change in
      guard change.item.state == .resolved else {
        throw StoreError(path, .unfit("\(change.item.id) is open already: \(change.item.state.rawValue)"))
      }
      try change.setState(.new)
      try change.removeReminders()
      try change.checkpoint.removeRuling(ofCase: change.item.id)
      try reopen(membersOf: change.item, by: who, now: now, change.checkpoint)
      try change.note("reopened", note)
      return change.item
    }
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
