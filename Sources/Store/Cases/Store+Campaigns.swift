package import Events
internal import GRDB

/// A campaign's case contains the cases of its people: they keep their ids, their states and their calls, stand beneath
/// it, and are closed with it.
extension Store {
  /// The cases that a campaign's case gathers, in the order in which their people are called.
  package func members(of item: Case) throws(StoreError) -> [Case] {
    var members: [Case] = []
    for id in item.members {
      // What was merged stands for all that went into it.
      if let member = try shownCase(id), !members.contains(where: { $0.id == member.id }) { members.append(member) }
    }
    return members.sorted(by: Case.isCalledBefore)
  }

  /// The campaign's case that gathers `item`, the earliest of several; nil for a case of its own.
  package func campaign(of item: Case) throws(StoreError) -> Case? {
    if item.user.isEmpty { return nil }
    return try read { db in
      try cases(
        db,
        where: """
          cases.user = '' AND tenant.name = ?
          AND EXISTS (SELECT 1 FROM finding WHERE finding.case_id = cases.id AND finding.detection = 'campaign')
          """, [item.tenant]
      ).filter { try $0.members.contains { try db.mergedCase($0) == item.id } }.min {
        ($0.opened, $0.id) < ($1.opened, $1.id)
      }
    }
  }
}

extension Store {
  /// Other tenants in which a network of the case was at work within a day of it, in order of their names.
  package func elsewhere(_ item: Case) throws(StoreError) -> [Elsewhere] {
    let times = item.sources.map(\.time)
    guard let first = times.min(), let last = times.max() else { return [] }
    let others = try read { db in
      try cases(
        db, where: "tenant.name <> ? AND cases.severity >= ? AND cases.last_seen >= ? AND cases.opened <= ?",
        [
          item.tenant, Severity.medium.rawValue, first.adding(seconds: -86_400).microseconds,
          last.adding(seconds: 86_400).microseconds,
        ])
    }
    let shared = Dictionary(grouping: others.filter { item.sharesSource(with: $0) }, by: \.tenant)
    return shared.map { Elsewhere(tenant: $0, cases: $1.map(\.id).sorted()) }.sorted { $0.tenant < $1.tenant }
  }
}

extension Store {
  /// Closes what a campaign's case gathers and nobody closed on its own, as the campaign was. In the transaction that
  /// closes the campaign.
  func close(membersWith ruling: Ruling, of item: Case, by who: String, now: Timestamp, _ checkpoint: Checkpoint) throws
  {
    for member in try members(of: item) where member.state != .resolved {
      var own = Ruling(member, verdict: ruling.verdict, from: ruling.from)
      own.campaign = item.id
      try checkpoint.setState(.resolved, ofCase: member.id, at: now)
      try checkpoint.save(own)
      let entry = CaseEntry(time: now, who: who, kind: "resolved", text: "\(ruling.verdict.rawValue), with \(item.id)")
      try checkpoint.add(entry, toCase: member.id)
    }
  }

  /// Opens again what was closed with a campaign's case.
  func reopen(membersOf item: Case, by who: String, now: Timestamp, _ checkpoint: Checkpoint) throws {
    for ruling in try rulings(tenant: item.tenant) where ruling.campaign == item.id {
      try checkpoint.setState(.new, ofCase: ruling.caseID, at: now)
      try checkpoint.removeRuling(ofCase: ruling.caseID)
      try checkpoint.add(
        CaseEntry(time: now, who: who, kind: "reopened", text: "with \(item.id)"), toCase: ruling.caseID)
    }
  }
}
