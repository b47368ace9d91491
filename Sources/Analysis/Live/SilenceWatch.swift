import Events
internal import Store

/// Tells by the clock which logs are silent. An analysis is told by the next event, and a night watch cannot wait for it.
///
/// What it finds is what the next event will: the same finding in the same case, from the same pulse of the log. No event
/// is judged otherwise because of it, so the clock changes nothing but when it is told.
struct SilenceWatch {
  private let store: Store
  private var deliveries: Deliveries?
  private var lastCheck: Double
  private var lastSave: Double
  /// Found by the clock and neither confirmed nor refuted by an event.
  private(set) var alarms: [SilenceAlarm]
  /// How many logs were silent when that was looked at last.
  private(set) var silent = 0

  /// Often enough for an alarm that takes hours, and for a process that is killed to have listened in vain.
  private static let checkEvery = 60.0
  private static let saveEvery = 600.0

  init(store: Store, now: Double) throws {
    self.store = store
    lastCheck = now
    lastSave = now
    alarms = try SilenceAlarm.load(store)
  }

  /// To be called at every turn; `clock` is the wall clock's, nil where there is none.
  mutating func listen(now: Double, clock: Timestamp?) throws {
    if deliveries == nil, let clock {
      deliveries = Deliveries(started: clock, now: now)
      try deliveries?.load(store)
    }
    deliveries?.listen(now: now)
  }

  /// Takes note of events that have just been judged in `session`.
  mutating func note(_ events: @autoclosure () -> MergedCursor, _ session: LiveSession, clock: Timestamp?) throws {
    guard let started = deliveries?.started, let clock else { return }
    deliveries?.note(lastEvents: session.lastEvents)
    deliveries?.note(oldest: try session.oldest(of: events(), since: started), clock: clock)
  }

  /// What is to be told of logs that are silent, once a minute.
  mutating func news(of session: LiveSession, now: Double, clock: Timestamp?) throws -> [FindingDraft] {
    guard let deliveries, let clock, now - lastCheck >= SilenceWatch.checkEvery else { return [] }
    lastCheck = now
    let drafts = session.silences { deliveries.hour(of: $0, last: $1, clock: clock) }
    silent = drafts.count
    let told = try store.severities(ofFindings: drafts.map(\.id))
    return drafts.filter { draft in told[draft.id].map { $0 < draft.verdict.severity } ?? true }
  }

  /// Saves how logs are delivered, now and then or at the end.
  mutating func save(now: Double, isEnd: Bool = false) throws {
    guard let deliveries, isEnd || now - lastSave >= SilenceWatch.saveEvery else { return }
    lastSave = now
    try store.checkpoint { try deliveries.save(to: $0) }
  }

  /// In the transaction that keeps the findings of the clock.
  func note(_ drafts: [FindingDraft], _ checkpoint: Checkpoint) throws {
    for draft in drafts {
      guard let alarm = SilenceAlarm(draft) else { continue }
      try alarm.save(to: checkpoint)
    }
  }

  /// After that transaction has been committed, or the tenants were analysed as a batch.
  mutating func reload() throws { alarms = try SilenceAlarm.load(store) }

  /// The findings of the alarms, as they stand.
  var findings: [Finding] {
    get throws { alarms.isEmpty ? [] : try store.findings(ids: alarms.map(\.id)) }
  }
}

extension SilenceAlarm {
  /// Nil for a finding that is not of a silent log.
  fileprivate init?(_ draft: FindingDraft) {
    guard let key = draft.subject, let last = draft.verdict.events.last else { return nil }
    self.init(id: draft.id, log: WatchedLog(tenant: draft.tenant, key: key), last: last)
  }
}
