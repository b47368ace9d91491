/// What people found a case to be, as later judgements need it.
package struct Ruling: Hashable, Sendable {
  package var caseID: String
  package var tenant: String
  /// Empty for a case about no one person.
  package var user: String
  package var verdict: CaseVerdict
  /// The events that the case's findings rest on.
  package var events: [EventID]
  /// Addresses of the sign-ins that are doubted, as texts.
  package var addresses: [String]
  /// When the case was open, in event time.
  package var opened: Timestamp
  package var lastSeen: Timestamp
  /// The campaign's case with which this one was closed; empty for one that was closed on its own.
  package var campaign = ""
  /// Events later than this are judged by it: what had been analysed when the verdict was given. A history that is
  /// analysed again then comes to the same.
  package var from: Timestamp

  package init(_ item: Case, verdict: CaseVerdict, from: Timestamp) {
    caseID = item.id
    tenant = item.tenant
    user = item.user
    self.verdict = verdict
    events = item.findings.flatMap(\.verdict.events).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    addresses = Set(item.findings.filter { $0.verdict.severity >= .medium }.map(\.occasion.address))
      .filter { !$0.isEmpty }.sorted()
    opened = item.findings.map(\.verdict.firstSeen).min() ?? item.opened
    lastSeen = item.lastSeen
    self.from = max(from, item.lastSeen)
  }

  package init(
    caseID: String, tenant: String, user: String, verdict: CaseVerdict, events: [EventID], addresses: [String],
    opened: Timestamp, lastSeen: Timestamp, from: Timestamp
  ) {
    self.caseID = caseID
    self.tenant = tenant
    self.user = user
    self.verdict = verdict
    self.events = events
    self.addresses = addresses
    self.opened = opened
    self.lastSeen = lastSeen
    self.from = from
  }
}
