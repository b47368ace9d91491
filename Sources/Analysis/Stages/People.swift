internal import Baselines
internal import CByteScan
internal import Detections
import Events
internal import Store
internal import Synchronization

/// What stage 2 gets: events of one share of the people, in order, with all that was known before each but for the
/// person. Habits stand beside the events, so that an object which every task refers to is not counted for every event.
struct PreparedEvents: Sendable {
  private(set) var items: [Item] = []
  private(set) var habits: [TenantHabits] = []

  struct Item: Sendable {
    let sighting: Sighting
    let source: SourceFacts
    /// Position of the tenant in the survey.
    let tenant: Int32
    /// Position in `habits`.
    let habits: Int32
  }

  var isEmpty: Bool { items.isEmpty }

  mutating func append(_ sighting: consuming Sighting, source: SourceFacts, habits: TenantHabits, tenant: Int) {
    if self.habits.last !== habits { self.habits.append(habits) }
    let (tenant, habits) = (Int32(tenant), Int32(self.habits.count - 1))
    items.append(Item(sighting: sighting, source: source, tenant: tenant, habits: habits))
  }

  /// The room stays, for the next ones.
  mutating func removeAll() {
    items.removeAll(keepingCapacity: true)
    habits.removeAll()
  }

  /// Hands out one of the items in place: it would be copied for a look at it.
  fileprivate mutating func withItems<R>(_ body: (UnsafeMutableBufferPointer<Item>) -> R) -> R {
    items.withUnsafeMutableBufferPointer { body($0) }
  }
}

/// One share of the people of all tenants (stage 2). Another task may judge each share at the same time, because no
/// person's judgement looks at another person; the lock is taken once a batch and never waited for.
final class People: Sendable {
  private let tenants: [String]
  private let state: Mutex<State>

  /// By what people are judged, asked for whoever is seen for the first time in a run or since the state was saved.
  struct Standards: Sendable {
    var policy: @Sendable (_ tenant: Int, _ user: String) -> PersonPolicy
    var rulings: @Sendable (_ tenant: Int, _ user: String) -> [Ruling]
  }

  fileprivate struct State {
    var standards: Standards
    var records: [PersonRecord] = []
    /// Findings that each expectation kept back.
    var hits: [String: Int] = [:]
    /// Position in `records` by tenant and symbol of the user.
    var positions = IndexTable()
    /// What `take` took and nobody has judged; else the room of the batch before.
    var waiting = PreparedEvents()

    init(_ standards: Standards) { self.standards = standards }
  }

  init(tenants: [String], standards: Standards) {
    self.tenants = tenants
    state = Mutex(State(standards))
  }

  /// Judges by other standards from now on; the state of everybody must have been saved before.
  func adopt(_ standards: Standards) { state.withLock { $0.standards = standards } }

  /// The share of `count` that a person is in: by name, so that it does not matter who was read first.
  static func share(of user: UInt64, among count: Int) -> Int { Int(user % UInt64(max(count, 1))) }

  func restore(_ saved: [UInt8], user: Symbol, tenant: Int) throws {
    let record = try PersonRecord(user: user, tenant: tenant, saved: saved)
    state.withLock { $0.add(record) }
  }

  /// Takes the events that are to be judged next, and gives back room for those after them. Those taken before must have
  /// been judged.
  func take(_ batch: inout PreparedEvents) { state.withLock { swap(&$0.waiting, &batch) } }

  /// Judges what `take` took, person by person, each person's events in their order: what is kept of a person is mostly
  /// in no cache any more, and is so fetched once for all their events.
  func judge(reference: Reference) -> [FindingDraft] {
    state.withLock { state in
      var batch = PreparedEvents()
      swap(&batch, &state.waiting)
      let drafts = judge(&batch, reference: reference, &state)
      batch.removeAll()
      swap(&batch, &state.waiting)
      return drafts
    }
  }

  private func judge(_ batch: inout PreparedEvents, reference: Reference, _ state: inout State) -> [FindingDraft] {
    var drafts: [FindingDraft] = []
    var context = Context(reference: reference)
    let standards = state.standards
    let chains = state.chains(of: batch) { tenant, user in
      let name = reference.names[user]
      return (standards.policy(tenant, name), standards.rulings(tenant, name))
    }
    let allHabits = batch.habits
    batch.withItems { items in
      for (number, person) in chains.people.enumerated() {
        state.foresee(chains.people, after: number)
        chains.foresee(items, after: number)
        context.policy = state.records[person].policy
        var habits: Int32 = -1
        chains.forEach(of: person) { index, next in
          if let next { PreparedEvents.foresee(items, next) }
          if items[index].habits != habits {
            habits = items[index].habits
            context.habits = allHabits[Int(habits)]
          }
          context.source = items[index].source
          judge(&items[index], in: &context, &state.records[person], &drafts)
        }
        if !context.policy.expectations.isEmpty {
          for id in state.records[person].takeHits() { state.hits[id, default: 0] += 1 }
        }
      }
    }
    return drafts
  }

  /// Item and context come as they lie, so that neither is copied; neither is changed.
  private func judge(
    _ item: inout PreparedEvents.Item, in context: inout Context, _ record: inout PersonRecord,
    _ drafts: inout [FindingDraft]
  ) {
    for (rule, verdict) in record.judge(item.sighting, in: context) {
      let tenant = tenants[Int(item.tenant)]
      var draft = record.draft(of: rule, verdict, item.sighting, tenant: tenant, context.reference.names)
      draft.suspect = Suspect(item.sighting, verdict, in: context)
      draft.suspect?.caseID = draft.caseID
      drafts.append(draft)
    }
  }

  /// Hands out the state of everybody who was seen in this run, as bytes.
  func forEachChanged(_ save: (_ tenant: Int, _ user: Symbol, [UInt8]) throws -> Void) rethrows {
    try state.withLock { state in
      for person in state.records where person.hasChanged { try save(person.tenant, person.user, person.saved()) }
    }
  }
}

/// The events of a batch as one chain for each person.
private struct Chains {
  /// Positions in `State.records`, as they were first met.
  private(set) var people: [Int] = []
  /// By person, then by event: the next event's index plus one; 0 at the end.
  private var heads: [UInt32]
  private var next: [UInt32]

  init(events: Int, records: Int) {
    heads = Array(repeating: 0, count: records)
    next = Array(repeating: 0, count: events)
  }

  /// To be called from the last event to the first.
  mutating func prepend(_ event: Int, to person: Int) {
    if person >= heads.count { heads += Array(repeating: 0, count: person + 1 - heads.count) }
    if heads[person] == 0 { people.append(person) }
    next[event] = heads[person]
    heads[person] = UInt32(event + 1)
  }

  /// Hands out each event and the one after it.
  @inline(__always)
  func forEach(of person: Int, _ body: (_ event: Int, _ next: Int?) -> Void) {
    var event = Int(heads[person]) - 1
    while event >= 0 {
      let next = Int(next[event]) - 1
      body(event, next < 0 ? nil : next)
      event = next
    }
  }

  /// The first event of who is judged next but one is on its way from memory.
  func foresee(_ items: UnsafeMutableBufferPointer<PreparedEvents.Item>, after number: Int) {
    guard number + 2 < people.count else { return }
    PreparedEvents.foresee(items, Int(heads[people[number + 2]]) - 1)
  }
}

extension PreparedEvents {
  fileprivate static func foresee(_ items: UnsafeMutableBufferPointer<Item>, _ index: Int) {
    guard let start = items.baseAddress else { return }
    let item = UnsafeRawPointer(start + index)
    for line in stride(from: 0, to: MemoryLayout<Item>.size, by: 64) { nv_foresee(item + line) }
  }
}

extension People {
  /// How many people are in this share.
  var count: Int { state.withLock { $0.records.count } }

  /// Findings that each expectation kept back since they were asked for last.
  func takeHits() -> [String: Int] {
    state.withLock { state in
      defer { state.hits = [:] }
      return state.hits
    }
  }

  /// What `forEachChanged` handed out has been committed.
  func noteSaved() {
    state.withLock { state in
      for i in state.records.indices { state.records[i].noteSaved() }
    }
  }
}

extension People.State {
  /// Those who are judged next are on their way from memory: their records first, and what these refer to after that.
  mutating fileprivate func foresee(_ people: [Int], after number: Int) {
    if number + 2 < people.count { records[people[number + 2]].foresee() }
    guard number + 4 < people.count else { return }
    records.withUnsafeBufferPointer { records in
      guard let start = records.baseAddress else { return }
      let record = UnsafeRawPointer(start + people[number + 4])
      for line in stride(from: 0, to: MemoryLayout<PersonRecord>.size, by: 64) { nv_foresee(record + line) }
    }
  }

  mutating fileprivate func chains(
    of batch: PreparedEvents, standing: (_ tenant: Int, _ user: Symbol) -> (PersonPolicy, [Ruling])
  ) -> Chains {
    var chains = Chains(events: batch.items.count, records: records.count)
    for index in batch.items.indices.reversed() {
      let (user, tenant) = (batch.items[index].sighting.event.user, Int(batch.items[index].tenant))
      chains.prepend(index, to: position(of: user, tenant: tenant) { standing(tenant, $0) })
    }
    return chains
  }

  mutating func add(_ record: PersonRecord) {
    positions.set(records.count, for: People.State.key(record.tenant, record.user))
    records.append(record)
  }

  /// Asks for policy and rulings of whoever is seen for the first time in this run.
  mutating func position(
    of user: Symbol, tenant: Int, standing: (Symbol) -> (PersonPolicy, [Ruling])
  ) -> Int {
    let key = People.State.key(tenant, user)
    if let known = positions[key] {
      if !records[known].hasChanged { (records[known].policy, records[known].rulings) = standing(user) }
      return known
    }
    var record = PersonRecord(user: user, tenant: tenant)
    (record.policy, record.rulings) = standing(user)
    add(record)
    return records.count - 1
  }

  private static func key(_ tenant: Int, _ user: Symbol) -> UInt64 { UInt64(tenant) << 32 | UInt64(user.index) }
}
