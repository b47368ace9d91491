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
  private let identities: KnownIdentities
  /// Whether tenants with late events in the history go on as they are for now.
  private let defersWaiting: Bool
  /// Tenants, by position, of which the store has people under object ids that have a name now.
  private let renamed: Set<Int>

  init(
    _ events: SortedEvents, account: Account, surroundings: Surroundings, vocabulary: Vocabulary, store: Store?,
    progress: Progress, again tenants: [String] = [], defersWaiting: Bool = false
  ) throws {
    self.defersWaiting = defersWaiting
    let people = try KnownIdentities(vocabulary, policy: surroundings.policy, store: store)
    identities = people
    let events = events.resolved(by: people.resolver)
    self.events = events
    self.surroundings = surroundings
    self.vocabulary = vocabulary
    self.progress = progress
    self.account = account
    let aliases = try store.map(Judging.aliases) ?? [:]
    directory = TenantDirectory(
      policy: surroundings.policy, names: vocabulary.symbols.names, aliases: aliases)
    var survey = try Survey(
      of: events, directory: &directory, symbols: vocabulary.symbols, stored: try store?.tenantsWithHistory() ?? [])
    survey.add(tenants, symbols: vocabulary.symbols)
    self.survey = survey
    renamed = try store.map { try people.tenantsToRewrite(of: survey, in: $0) } ?? []
  }

  /// Judges everything, then saves it in one transaction. When the store cannot be written, the result is complete all
  /// the same and says why. `also` saves what belongs into the same transaction, given
  /// the findings that are told. `standing` is what people have said, else what the store has of it. `isLast`: the
  /// process ends with it.
  func run(
    store: Store?, shares: Int, standing: Standing? = nil, isLast: Bool = false,
    also: (Checkpoint, [Finding]) throws -> Void = { _, _ in }
  ) async throws -> AnalysisResult {
    let standing = try standing ?? Standing(store)
    var stream = try JudgedStream(
      events, survey: survey, surroundings: surroundings, vocabulary: vocabulary, store: store,
      resolver: identities.resolver, standing: standing, defersWaiting: defersWaiting, shares: shares,
      progress: progress)
    try await stream.run()
    var result = AnalysisResult()
    result.account = stream.completed(account)
    result.account.users = survey.people
    result.account.tenants = survey.tenants.count
    let completion = Completion(vocabulary: vocabulary, surroundings: surroundings, store: store)
    let findings = try completion.findings(stream.drafts, restingOn: events)
    let cases = try completion.cases(of: findings) { stream.isReplayed($0) }
    let told = try told(stream, findings, store: store)
    result.findings = findings.filter { finding in told[finding.id].map { $0 < finding.verdict.severity } ?? true }
    let news = Set(result.findings.map(\.id))
    result.ended = try completion.endings(among: findings).filter { !news.contains($0.id) }
    let new = Set(result.findings.map(\.caseID))
    result.cases = cases.filter { new.contains($0.id) }
    result.account.findings = result.findings.count
    result.account.cases = result.cases.count
    do {
      try store?.checkpoint { checkpoint in
        try save(stream, cases, store, checkpoint)
        try settleAlarms(stream, store, checkpoint)
        if let store {
          try standing.date(newIn: store, checkpoint) { tenant in
            survey.position(ofTenant: tenant).flatMap { stream.watermark(of: $0)?.time }
          }
        }
        try also(checkpoint, result.findings + result.ended)
      }
    } catch let error as StoreError {
      result.storeProblem = error.description
    }
    if isLast { _ = Unmanaged.passRetained(Remains(pass: stream.pass)) }
    return result
  }

  /// What a store's whole history comes to under other surroundings, with nothing saved.
  func rejudge(_ store: Store, shares: Int) async throws -> [Finding] {
    var stream = try JudgedStream(
      events, survey: survey, surroundings: surroundings, vocabulary: vocabulary, store: store,
      resolver: identities.resolver, standing: try Standing(store), replaysAll: true, shares: shares,
      progress: progress)
    try await stream.run()
    let completion = Completion(vocabulary: vocabulary, surroundings: surroundings, store: store)
    return try completion.findings(stream.drafts, restingOn: events)
  }

  /// How grave the findings are that were told before: such are told once more only where they have become graver. A
  /// finding made under a former name of the tenant counts as the one made now.
  private func told(_ stream: JudgedStream, _ findings: [Finding], store: Store?) throws -> [String: Severity] {
    guard let store else { return [:] }
    var told = try store.severities(ofFindings: findings.map(\.id))
    for tenant in survey.tenants where !tenant.formerNames.isEmpty {
      for draft in stream.drafts where draft.tenant == tenant.name && told[draft.id] == nil {
        let former = try store.severities(ofFindings: tenant.formerNames.map { draft.id(inTenant: $0) })
        told[draft.id] = former.values.max()
      }
    }
    return told
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
    try identities.save(to: checkpoint)
    for alias in directory.aliases {
      try checkpoint.setState(Array(alias.id.utf8), scope: "alias", tenant: "", key: alias.domain)
    }
  }

  /// What a live analysis was told by the clock is a finding like others from now on, or none.
  private func settleAlarms(_ stream: JudgedStream, _ store: Store?, _ checkpoint: Checkpoint) throws {
    guard let store else { return }
    let alarms = try SilenceAlarm.load(store).filter { survey.position(ofTenant: $0.log.tenant) != nil }
    if alarms.isEmpty { return }
    let told = Set(stream.drafts.map(\.id))
    _ = try SilenceAlarm.settle(alarms, told: told, lastEvent: { stream.pass.lastEvent(of: $0) }, store, checkpoint)
  }

  /// Every new event, a UTC day at a time, and of a busy day a part. A history that is written anew is read as it was
  /// before the checkpoint.
  private func keepHistory(_ stream: JudgedStream, _ store: Store?, _ checkpoint: Checkpoint) throws {
    let rewritten = stream.rewritten.union(renamed)
    var replays: [StoredEvents] = []
    for tenant in rewritten.sorted().map({ survey.tenants[$0] }) {
      if let store {
        replays += try tenant.history(in: store, vocabulary: vocabulary, resolver: identities.resolver)
      }
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

  static func aliases(_ store: Store) throws -> [String: String] {
    var aliases: [String: String] = [:]
    try store.forEachState(tenant: "") { state in
      if state.scope == "alias" { aliases[state.key] = String(decoding: state.bytes, as: UTF8.self) }
    }
    return aliases
  }
}

/// What a run knew, for it to be there until the process ends; not the stream, which has the store that is to be closed.
private final class Remains {
  private let pass: Pass

  init(pass: Pass) { self.pass = pass }
}
