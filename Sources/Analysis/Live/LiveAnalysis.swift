package import Events
internal import Formats
package import Store

/// An analysis that never ends: follows files, judges what comes in the order of its time, and saves now and then.
///
/// Findings are in the store as soon as they are told; history, habits and the places in the files follow together, in
/// one transaction. After a sudden end what was not saved is read again, judged again, and not told again.
///
/// A class, because it is one thing with a course of its own; to be used from one task at a time.
package final class LiveAnalysis {
  private var surroundings: Surroundings
  private let options: AnalysisOptions
  private let live: LiveOptions
  private let store: Store
  private let claim: Claim
  private var vocabulary = Vocabulary()
  private let reading: LiveReading
  private var held: HeldEvents
  private var session: LiveSession
  /// Came too late to be judged in their place; and the tenants of which such events wait in the store.
  private var late: [Event] = []
  private var waiting: Set<String>
  private var clock: SaveClock
  private var silences: SilenceWatch
  /// Of the store, when it was looked at last for what others have written there.
  private var seenChanges: Int
  /// The wall clock's, as of the last turn; nil where nobody has one.
  private var wallClock: Timestamp?
  /// What an earlier process found and did not live to tell.
  private var untold = Turn()
  private var counts = LiveStatus()

  /// Takes the claim on the store, and with it everything that other analyses would save there.
  package init(
    _ paths: [String], surroundings: Surroundings, options: AnalysisOptions, live: LiveOptions, store: Store,
    now: Double
  ) throws {
    self.surroundings = surroundings
    self.options = options
    self.live = live
    self.store = store
    claim = try store.claim()
    let saved = try FollowedPlaces.load(store)
    reading = LiveReading(paths, options: options, settle: live.settle, saved: saved)
    held = HeldEvents(lateness: live.lateness)
    waiting = Set(try store.tenants().filter { try LateEvents.areWaiting(in: store, tenant: $0) })
    seenChanges = try store.changes()
    session = try LiveSession(surroundings, vocabulary: vocabulary, store: store, shares: 1)
    clock = SaveClock(every: live.saveEvery, now: now)
    silences = try SilenceWatch(store: store, now: now)
    untold.findings = try Untold.findings(in: store)
  }

  /// The findings of a turn have been handed on, and need not be told after a sudden end. The time to act on them runs
  /// from `clock` on: in one transaction, since whatever ends between the two tells them again.
  package func noteTold(_ turn: Turn, startingClocksAt clock: Timestamp? = nil) throws {
    let told = turn.findings + turn.ended
    if told.isEmpty { return }
    try store.checkpoint { checkpoint in
      try Untold.forget(told, checkpoint)
      if let clock, !turn.findings.isEmpty { try checkpoint.startClocks(at: clock) }
    }
  }

  /// What one turn brought.
  package struct Turn: Sendable {
    /// In order of time, told for the first time or graver than before.
    package var findings: [Finding] = []
    /// Told before, of what lasted (a log's silence) and has ended.
    package var ended: [Finding] = []
    /// The cases of the findings as they are now, the gravest first.
    package var cases: [Case] = []
    /// Inputs that cannot be read, told once each.
    package var problems: [Account.Problem] = []
    /// Nothing came and nothing is due: there is time to sleep.
    package var isIdle = false
    /// Nothing can come any more.
    package var isOver = false
  }

  /// Looks, reads, judges what is due, and saves when it is time. `now` in seconds of a clock that never goes back;
  /// `wallClock` tells which logs are silent, and without it the next event does.
  package func turn(now: Double, wallClock: Timestamp? = nil) async throws -> Turn {
    var turn = untold
    untold = Turn()
    self.wallClock = wallClock
    try silences.listen(now: now, clock: wallClock)
    try takeUpSayings(now: now)
    reading.look(now: now)
    try noteNewFiles()
    let batch = reading.batch(now: now)
    if !batch.isEmpty {
      // What was read before must not come after it.
      turn.add(try await judge(held.releaseAll(), now: now))
      turn.add(try await read(batch, now: now))
    }
    let new = try reading.read(now: now, vocabulary: vocabulary)
    held.add(new, now: now)
    turn.add(try await judge(held.release(now: now), now: now))
    reading.noteJudged { now - $0 >= self.live.lateness }
    if clock.isDue(now: now, unsaved: session.unsaved.count + late.count) { try save(now: now) }
    if clock.mayReplay(now: now) { turn.add(try await replay(now: now)) }
    let silent = try silences.news(of: session, now: now, clock: wallClock)
    if !silent.isEmpty { turn.add(try tell(silent, byClock: true)) }
    try silences.save(now: now)
    turn.problems = reading.takeNews()
    turn.isIdle = new.isEmpty
    turn.isOver = reading.isOver && held.events.isEmpty
    return turn
  }

  /// Judges what is held, without waiting for what may still come before it, and saves.
  package func finish(now: Double) async throws -> Turn {
    var turn = Turn()
    turn.add(try await judge(held.releaseAll(), now: now))
    reading.noteAllJudged()
    try save(now: now)
    turn.add(try await replay(now: now))
    turn.problems = reading.takeNews()
    try silences.save(now: now, isEnd: true)
    claim.release()
    return turn
  }

  /// Goes on under another policy; cases and habits stay as they are.
  package func reload(_ surroundings: Surroundings, now: Double) throws {
    try save(now: now)
    self.surroundings = surroundings
    try begin()
  }

  package var status: LiveStatus {
    var status = counts
    status.people = session.people
    status.held = held.events.count
    status.late = late.count
    status.tenants = session.tenants.count
    status.silent = silences.silent
    return status
  }

  /// What was read and refused since the start.
  package var account: Account { reading.account }
}

extension LiveAnalysis.Turn {
  fileprivate mutating func add(_ other: LiveAnalysis.Turn) {
    findings += other.findings
    ended += other.ended
    let ids = Set(other.cases.map(\.id))
    cases = (cases.filter { !ids.contains($0.id) } + other.cases).sorted(by: Case.isGraver)
  }
}

extension LiveAnalysis {
  /// Judges events that are due, in order.
  private func judge(_ events: [Event], now: Double) async throws -> Turn {
    if events.isEmpty { return Turn() }
    let outcome = try session.judge(events)
    counts.events += outcome.new
    counts.duplicates += outcome.duplicates
    counts.latest = events.last?.time
    late += outcome.late
    var turn = try tell(outcome.drafts)
    turn.add(try noteArrival(of: MergedCursor([ArrayCursor(events)])))
    if !outcome.strange.isEmpty {
      turn.add(try await judgeBatch(SortedEvents(held: outcome.strange, runs: []), now: now))
    }
    return turn
  }

  /// Completes and keeps findings at once, so that they are not lost and not told twice.
  private func tell(_ drafts: [FindingDraft], byClock: Bool = false) throws -> Turn {
    if drafts.isEmpty { return Turn() }
    let completion = Completion(vocabulary: vocabulary, surroundings: surroundings, store: store)
    let findings = try completion.findings(drafts, restingOn: session.events(of: drafts))
    let told = try store.severities(ofFindings: findings.map(\.id))
    let cases = try completion.cases(of: findings) { _ in false }
    var turn = Turn()
    turn.findings = findings.filter { finding in told[finding.id].map { $0 < finding.verdict.severity } ?? true }
    turn.ended = try completion.endings(among: findings)
    try store.checkpoint { checkpoint in
      for item in cases { try checkpoint.upsert(item) }
      try Untold.note(turn.findings + turn.ended, checkpoint)
      if byClock {
        try silences.note(drafts, checkpoint)
      } else {
        _ = try SilenceAlarm.settle(
          silences.alarms, told: Set(drafts.map(\.id)), lastEvent: { _ in nil }, store, checkpoint)
      }
    }
    if byClock || !silences.alarms.isEmpty { try silences.reload() }
    let news = Set(turn.findings.map(\.caseID))
    turn.cases = cases.filter { news.contains($0.id) }
    counts.findings += turn.findings.count
    return turn
  }

  /// Takes note that logs have come, and drops alarms of silence that they refute.
  private func noteArrival(of events: @autoclosure () -> MergedCursor) throws -> Turn {
    try silences.note(events(), session, clock: wallClock)
    var turn = Turn()
    if silences.alarms.isEmpty { return turn }
    let refuted = try store.checkpoint { checkpoint in
      try SilenceAlarm.settle(
        silences.alarms, told: [], lastEvent: { session.lastEvent(of: $0) }, store, checkpoint)
    }
    try silences.reload()
    turn.ended = refuted.map { $0.refuted(at: counts.latest ?? $0.time) }
    return turn
  }

  /// Files as a batch: read to their end, sorted, on disk where they are long, and judged together.
  private func read(_ readers: [FollowedReader], now: Double) async throws -> Turn {
    var sorter = EventSorter(budget: options.memory, folder: options.temporaryFolder)
    for reader in readers where reader.isGrowing {
      _ = try reading.read(reader, isSettled: false, isBatch: true, vocabulary) { try sorter.add($0) }
    }
    let whole = readers.filter { !$0.isGrowing }.compactMap(\.file)
    for file in whole where file.source == nil { reading.noteLost(file) }
    let inputs = whole.compactMap(\.source).map { Inputs.expand($0) }
    let read = try await Reading.read(
      (inputs.flatMap(\.sources), inputs.flatMap(\.problems)), options: options, vocabulary: vocabulary)
    reading.add(read.account, for: whole)
    for file in whole { file.finishWhole() }
    return try await judgeBatch(SortedEvents(joining: [read.events, sorter.sorted()]), of: readers, now: now)
  }

  /// The long way: everything saved, the events judged as `analyze` does, and the session begun anew.
  private func judgeBatch(_ events: SortedEvents, of readers: [FollowedReader] = [], now: Double) async throws -> Turn {
    try save(now: now)
    // What came too late waits on, unless it is its time.
    let isReplay = events.count == 0 || clock.mayReplay(now: now)
    let judging = try Judging(
      events, account: Account(), surroundings: surroundings, vocabulary: vocabulary, store: store,
      progress: Progress(), again: isReplay ? waiting.sorted() : [], defersWaiting: !isReplay)
    for reader in readers { reader.noteAllJudged() }
    let places = reading.unsavedPlaces
    let alarming = try silences.findings
    let result = try await judging.run(store: store, shares: options.jobs, standing: session.standing) {
      checkpoint, findings in
      try FollowedPlaces.save(places.map(\.place), forgetting: [], to: checkpoint)
      try Untold.note(findings, checkpoint)
    }
    if let problem = result.storeProblem { throw AnalysisError.store(problem) }
    for (reader, place) in places { reader.noteSaved(place) }
    counts.events += result.account.events
    counts.duplicates += result.account.duplicates
    counts.findings += result.findings.count
    counts.latest = result.account.last ?? counts.latest
    if isReplay { waiting = [] }
    try begin()
    try silences.reload()
    var turn = try noteArrival(of: events.cursor())
    turn.findings = result.findings
    turn.cases = result.cases
    let known = Set(try store.findings(ids: alarming.map(\.id)).map(\.id))
    let refuted = alarming.filter { !known.contains($0.id) }
    turn.ended += result.ended + refuted.map { $0.refuted(at: counts.latest ?? $0.time) }
    return turn
  }

  /// Analyses anew the tenants of which late events wait in the history.
  private func replay(now: Double) async throws -> Turn {
    if waiting.isEmpty { return Turn() }
    let started = ContinuousClock.now
    let turn = try await judgeBatch(SortedEvents(held: [], runs: []), now: now)
    clock.noteReplay(now: now, took: ContinuousClock.now - started)
    return turn
  }

  /// Files that are met for the first time, at once: after a sudden end they are known again, whatever they are called by
  /// then.
  private func noteNewFiles() throws {
    let new = reading.unsavedPlaces.filter { $0.reader.isNew }
    if new.isEmpty { return }
    try store.checkpoint { try FollowedPlaces.save(new.map(\.place), forgetting: [], to: $0) }
    for (reader, place) in new { reader.noteSaved(place) }
  }

  /// Verdicts and expectations that another process has written meanwhile hold from here on.
  private func takeUpSayings(now: Double) throws {
    let changes = try store.changes()
    if changes == seenChanges { return }
    seenChanges = changes
    if try Standing(store) == session.standing { return }
    try save(now: now)
    session.adopt(try Standing(store))
  }

  private func begin() throws {
    session = try LiveSession(
      surroundings, vocabulary: vocabulary, store: store, standing: session.standing, shares: 1)
  }

  /// Everything judged, late events, and where reading goes on: in one transaction.
  private func save(now: Double) throws {
    let started = ContinuousClock.now
    let places = reading.unsavedPlaces
    try store.checkpoint { checkpoint in
      try session.save(to: checkpoint)
      waiting.formUnion(try session.keep(late, checkpoint))
      try session.dateSayings(checkpoint)
      try FollowedPlaces.save(places.map(\.place), forgetting: reading.gone, to: checkpoint)
    }
    for (reader, place) in places { reader.noteSaved(place) }
    session.noteSaved()
    reading.forgetGone()
    late = []
    clock.noteSaved(now: now, took: ContinuousClock.now - started)
  }
}
