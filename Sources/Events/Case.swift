/// Findings of one person within 72 hours: what people work on.
package struct Case: Sendable {
  /// Stable: from tenant, user and first finding. Eight letters and digits, to be read out over a telephone.
  package var id: String
  package var tenant: String
  /// Empty for a case about no one person.
  package var user: String
  package var severity: Severity
  package var stage: Stage
  package var opened: Timestamp
  package var lastSeen: Timestamp
  package var state: State
  /// In order of time, then detection.
  package var findings: [Finding]

  package init(
    id: String, tenant: String, user: String, severity: Severity, stage: Stage, opened: Timestamp,
    lastSeen: Timestamp, state: State, findings: [Finding]
  ) {
    self.id = id
    self.tenant = tenant
    self.user = user
    self.severity = severity
    self.stage = stage
    self.opened = opened
    self.lastSeen = lastSeen
    self.state = state
    self.findings = findings
  }

  package enum State: String, Sendable, CaseIterable { case new, contacting, contained, resolved }

  /// What a list calls it.
  package var subject: String { user.isEmpty ? lead?.subject ?? tenant : user }

  /// The finding that leads: the most severe, then the most certain, then the earliest.
  package var lead: Finding? {
    findings.max { a, b in
      if a.verdict.severity != b.verdict.severity { return a.verdict.severity < b.verdict.severity }
      if a.verdict.confidence != b.verdict.confidence { return a.verdict.confidence < b.verdict.confidence }
      return (b.time, b.id) < (a.time, a.id)
    }
  }
}

extension Case {
  /// Ids of other people's cases that it gathers, in order: none but a campaign's has any.
  package var members: [String] {
    findings.flatMap(\.related).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Whom its findings are about, where that is no one person.
  package var affected: [String] {
    findings.flatMap(\.affected).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The case that these findings make: as grave as the gravest, as far as the furthest. Nil for none; all must be of
  /// one case.
  package init?(findings: [Finding], state: State = .new) {
    let sorted = findings.sorted { ($0.time, $0.detection, $0.id) < ($1.time, $1.detection, $1.id) }
    guard let first = sorted.first, let last = sorted.last else { return nil }
    self.init(
      id: first.caseID, tenant: first.tenant, user: first.user,
      severity: sorted.map(\.verdict.severity).max() ?? .low, stage: sorted.map(\.verdict.stage).max() ?? .attempt,
      opened: first.time, lastSeen: last.time, state: state, findings: sorted)
  }

  /// The order in which people of one case are called: who is not done with before who is, who was let in furthest first.
  package static func isCalledBefore(_ a: Case, _ b: Case) -> Bool {
    if (a.state == .resolved) != (b.state == .resolved) { return b.state == .resolved }
    if a.stage != b.stage { return a.stage > b.stage }
    if a.severity != b.severity { return a.severity > b.severity }
    return (a.opened, a.id) < (b.opened, b.id)
  }

  /// The order of a queue: gravest first, then the latest.
  package static func isGraver(_ a: Case, _ b: Case) -> Bool {
    if a.severity != b.severity { return a.severity > b.severity }
    if a.lastSeen != b.lastSeen { return a.lastSeen > b.lastSeen }
    return a.id < b.id
  }
}
