internal import Baselines
import Events
internal import Store

/// Everything after the reading: plans, the pass, and what is kept of it.
struct Judging {
  private let surroundings: Surroundings
  private let vocabulary: Vocabulary
  private let events: SortedEvents
  private let progress: Progress
  private var directory: TenantDirectory
  private let survey: Survey
  private var account: Account

  init(
    _ events: SortedEvents, account: Account, surroundings: Surroundings, vocabulary: Vocabulary, store: Store?,
    progress: Progress
  ) throws {
    self.events = events
    self.surroundings = surroundings
    self.vocabulary = vocabulary
    self.progress = progress
    self.account = account
    let aliases = try store.map(Judging.aliases) ?? [:]
    directory = TenantDirectory(
      policy: surroundings.policy, names: vocabulary.symbols.names, aliases: aliases)
    survey = try Survey(
      of: events, directory: &directory, symbols: vocabulary.symbols, stored: try store?.tenantsWithHistory() ?? [])
  }

  /// Judges everything, then saves it in one transaction. When the store cannot be written, the result is complete all
  /// the same and says why.
  func run(store: Store?, shares: Int) async throws -> AnalysisResult {
    var stream = try JudgedStream(
      events, survey: survey, surroundings: surroundings, vocabulary: vocabulary, store: store, shares: shares,
      progress: progress)
    try await stream.run()
    var result = AnalysisResult()
    result.account = stream.completed(account)
    result.account.users = survey.people
    result.account.tenants = survey.tenants.count
    let findings = try findings(stream.drafts, store: store)
    let cases = try cases(of: findings, stream, store: store)
    let told = try told(stream, store: store)
    result.findings = findings.filter { finding in told[finding.id].map { $0 < finding.verdict.severity } ?? true }
    let new = Set(result.findings.map(\.caseID))
    result.cases = cases.filter { new.contains($0.id) }
    result.account.findings = result.findings.count
    result.account.cases = result.cases.count
    do {
      try store?.checkpoint { try save(stream, cases, store, $0) }
    } catch let error as StoreError {
      result.storeProblem = error.description
    }
    return result
  }

  /// A finding may rest on records anywhere in the run, so the records are asked in a second look over the events; on
  /// records of earlier runs, so the history is asked for those that are missing.
  private func findings(_ drafts: [FindingDraft], store: Store?) throws -> [Finding] {
    var builder = FindingBuilder(drafts: drafts, vocabulary: vocabulary, surroundings: surroundings)
    if builder.isEmpty { return [] }
    var cursor = events.cursor()
    while let event = try cursor.next() { builder.note(event) }
    for draft in drafts where store != nil && builder.isIncomplete(draft) {
      let days = draft.verdict.firstSeen.day...max(draft.sighting.event.time.day, draft.verdict.firstSeen.day)
      var history = try store?.history(tenant: draft.tenant, user: draft.user, days: days, in: vocabulary)
      while let day = try history?.next() { for event in day.events { builder.note(event) } }
    }
    let findings = drafts.map { builder.finding($0) }
    return findings.sorted { ($0.time, $0.detection, $0.id) < ($1.time, $1.detection, $1.id) }
  }

  /// Severities by finding of what earlier runs found in the history that was analysed again: it is told once more only
  /// where it has become graver. A finding made under a former name of the tenant counts as the one made now.
  private func told(_ stream: JudgedStream, store: Store?) throws -> [String: Severity] {
    var told: [String: Severity] = [:]
    for tenant in survey.tenants where stream.isReplayed(tenant.name) {
      for name in tenant.names {
        let findings = try store?.cases(CaseFilter(tenant: name)).flatMap(\.findings) ?? []
        for finding in findings { told[finding.id] = finding.verdict.severity }
      }
      if tenant.formerNames.isEmpty { continue }
      for draft in stream.drafts where draft.tenant == tenant.name && told[draft.id] == nil {
        told[draft.id] = tenant.formerNames.compactMap { told[draft.id(inTenant: $0)] }.max()
      }
    }
    return told
  }

  /// The cases that the findings opened or joined, with what the store has of them from earlier runs.
  private func cases(of findings: [Finding], _ stream: JudgedStream, store: Store?) throws -> [Case] {
    let cases = Dictionary(grouping: findings, by: \.caseID).compactMap { id, new -> Case? in
      // A case that the store does not have is a new one.
      guard let store, let earlier = try? store.findCase(id), let tenant = new.first?.tenant else {
        return Case(findings: new)
      }
      if stream.isReplayed(tenant) { return Case(findings: new, state: earlier.state) }
      let ids = Set(new.map(\.id))
      return Case(findings: new + earlier.findings.filter { !ids.contains($0.id) }, state: earlier.state)
    }
    return cases.sorted(by: Case.isGraver)
  }

  private func save(_ stream: JudgedStream, _ cases: [Case], _ store: Store?, _ checkpoint: Checkpoint) throws {
    for tenant in survey.tenants where stream.isReplayed(tenant.name) {
      try checkpoint.clear(tenant: tenant.name)
    }
    try keepHistory(stream, store, checkpoint)
    try stream.pass.save(to: checkpoint)
    for (position, tenant) in survey.tenants.enumerated() {
      guard let watermark = stream.watermark(of: position) else { continue }
      try checkpoint.setWatermark(watermark, tenant: tenant.name)
    }
    for item in cases { try checkpoint.upsert(item) }
    for alias in directory.aliases {
      try checkpoint.setState(Array(alias.id.utf8), scope: "alias", tenant: "", key: alias.domain)
    }
  }

  /// Every new event, a UTC day at a time, and of a busy day a part. A history that is written anew is read as it was
  /// before the checkpoint.
  private func keepHistory(_ stream: JudgedStream, _ store: Store?, _ checkpoint: Checkpoint) throws {
    let rewritten = stream.rewritten
    var replays: [StoredEvents] = []
    for tenant in rewritten.sorted().map({ survey.tenants[$0] }) {
      if let store { replays += try tenant.history(in: store, vocabulary: vocabulary) }
      for name in tenant.names { try checkpoint.remove(tenant: name) }
    }
    var new = DistinctEvents(
      events, replays: replays, of: rewritten, survey: survey, plans: stream.plans, store: store,
      vocabulary: vocabulary)
    var today: [Event] = []
    while let item = try new.next() {
      let isFull = today.count == Judging.historyBatch
      if let first = today.first, isFull || first.time.day != item.event.time.day {
        try checkpoint.append(today, of: vocabulary, network: stream.pass.network)
        today.removeAll(keepingCapacity: true)
      }
      today.append(item.event)
    }
    try checkpoint.append(today, of: vocabulary, network: stream.pass.network)
    if !rewritten.isEmpty { try checkpoint.removeUnusedNames() }
  }

  /// Events that go into the history at once: about 20 MB, and far more than a person has in a day.
  private static let historyBatch = 1 << 17

  private static func aliases(_ store: Store) throws -> [String: String] {
    var aliases: [String: String] = [:]
    try store.forEachState(tenant: "") { state in
      if state.scope == "alias" { aliases[state.key] = String(decoding: state.bytes, as: UTF8.self) }
    }
    return aliases
  }
}
