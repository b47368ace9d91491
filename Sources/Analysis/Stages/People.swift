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

  /// `room`: of so many none is moved to make room for the next.
  init(room: Int = 0) { items.reserveCapacity(room) }

  var isEmpty: Bool { items.isEmpty }

  @inline(__always)
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
    var standard: @Sendable (_ tenant: Int, _ user: String) -> PersonStandard
    var rulings: @Sendable (_ tenant: Int, _ user: String) -> [Ruling]
  }

  fileprivate struct State {
    var standards: Standards
    var records: [PersonRecord] = []
    /// Of whom standards were asked for in this run and since the state was saved: apart from the records, which are in
    /// no cache when they are asked.
    var isAsked: [Bool] = []
    /// Findings that each expectation kept back.
    var hits: [String: Int] = [:]
    /// Position in `records` by tenant and symbol of the user.
    var positions = IndexTable()
    /// What `take` took and nobody has judged; else the room of the batch before.
    var waiting: PreparedEvents

    init(_ standards: Standards, people: Int, room: Int) {
      self.standards = standards
      waiting = PreparedEvents(room: room)
      records.reserveCapacity(people)
    }
  }

  /// `people` are about to come, and `room` is for so many events of a batch.
  init(tenants: [String], standards: Standards, people: Int = 0, room: Int = 0) {
    self.tenants = tenants
    state = Mutex(State(standards, people: people, room: room))
  }

  /// Judges by other standards from now on; the state of everybody must have been saved before.
  func adopt(_ standards: Standards) {
    state.withLock { state in
      state.standards = standards
      state.askAgain()
    }
  }

  /// The share of `count` that a person is in: by name, so that it does not matter who was read first.
  static func share(of user: UInt64, among count: Int) -> Int { Int(user % UInt64(max(count, 1))) }

  func restore(_ saved: [UInt8], user: Symbol, tenant: Int) throws {
    let record = try PersonRecord(user: user, tenant: tenant, saved: saved)
    state.withLock { $0.add(record) }
  }

  /// Takes the events that are to be judged next, and gives back room for those after them. Those taken before must have
  /// been judged.
  func take(_ batch: inout PreparedEvents) { state.withLock { swap(&$0.waiting, &batch) } }

  /// Judges what `take` took.
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

  /// Judges events at once, and leaves their room empty.
  func judge(_ batch: inout PreparedEvents, reference: Reference) -> [FindingDraft] {
    state.withLock { state in
      let drafts = judge(&batch, reference: reference, &state)
      batch.removeAll()
      return drafts
    }
  }

  /// Person by person, each person's events in their order: what is kept of a person is mostly in no cache any more, and
  /// is so fetched once for all their events.
  private func judge(_ batch: inout PreparedEvents, reference: Reference, _ state: inout State) -> [FindingDraft] {
    var drafts: [FindingDraft] = []
    var context = Context(reference: reference)
    let allHabits = batch.habits
    var standard = PersonStandard.none
    context.policy = standard.policy
    batch.withItems { items in
      let chains = state.chains(of: items, reference.names)
      for (number, person) in chains.people.enumerated() {
        state.foresee(chains.people, after: number)
        chains.foresee(items, after: number)
        if state.records[person].standard !== standard {
          standard = state.records[person].standard
          context.policy = standard.policy
        }
        var habits: Int32 = -1
        chains.forEach(of: person) { index, next, third in
          if let third { PreparedEvents.foresee(items, third) }
          if let next { PreparedEvents.foreseeWhereabouts(items, next) }
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

  /// Hands out each event and the two after it.
  @inline(__always)
  func forEach(of person: Int, _ body: (_ event: Int, _ next: Int?, _ third: Int?) -> Void) {
    var event: Int? = Int(heads[person]) - 1
    var next = event.flatMap(after)
    while let now = event {
      let third = next.flatMap(after)
      body(now, next, third)
      (event, next) = (next, third)
    }
  }

  @inline(__always)
  private func after(_ event: Int) -> Int? { next[event] == 0 ? nil : Int(next[event]) - 1 }

  /// The first two events of who is judged next but two are on their way from memory, and where the first of who comes
  /// next was.
  func foresee(_ items: UnsafeMutableBufferPointer<PreparedEvents.Item>, after number: Int) {
    if number + 1 < people.count {
      PreparedEvents.foreseeWhereabouts(items, Int(heads[people[number + 1]]) - 1)
    }
    guard number + 3 < people.count else { return }
    let first = Int(heads[people[number + 3]]) - 1
    PreparedEvents.foresee(items, first)
    if let second = after(first) { PreparedEvents.foresee(items, second) }
  }
}

extension PreparedEvents {
  fileprivate static func foresee(_ items: UnsafeMutableBufferPointer<Item>, _ index: Int) {
    guard let start = items.baseAddress else { return }
    nv_foresee_all(start + index, MemoryLayout<Item>.size)
  }

  /// The same of where the event was, when the item has come. By the bits of the reference: to count it would wait for it.
  fileprivate static func foreseeWhereabouts(_ items: UnsafeMutableBufferPointer<Item>, _ index: Int) {
    guard let start = items.baseAddress, let offset = whereaboutsOffset else { return }
    let object = UnsafeRawPointer(start + index).load(fromByteOffset: offset, as: UnsafeRawPointer.self)
    nv_foresee_all(object, Whereabouts.foreseen)
  }

  private static let whereaboutsOffset = MemoryLayout<Item>.offset(of: \Item.sighting.whereabouts)
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
      state.askAgain()
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
      nv_foresee_all(start + people[number + 4], MemoryLayout<PersonRecord>.size)
    }
  }

  mutating fileprivate func chains(
    of items: UnsafeMutableBufferPointer<PreparedEvents.Item>, _ names: SymbolNames
  ) -> Chains {
    var chains = Chains(events: items.count, records: records.count)
    for index in items.indices.reversed() {
      let position = position(of: items[index].sighting.event.user, tenant: Int(items[index].tenant))
      if !isAsked[position] { ask(position, names) }
      chains.prepend(index, to: position)
    }
    return chains
  }

  mutating func add(_ record: PersonRecord) {
    positions.set(records.count, for: People.State.key(record.tenant, record.user))
    records.append(record)
    isAsked.append(false)
  }

  mutating func askAgain() { isAsked = Array(repeating: false, count: records.count) }

  private mutating func position(of user: Symbol, tenant: Int) -> Int {
    if let known = positions[People.State.key(tenant, user)] { return known }
    add(PersonRecord(user: user, tenant: tenant))
    return records.count - 1
  }

  @inline(never)
  private mutating func ask(_ position: Int, _ names: SymbolNames) {
    let (tenant, name) = (records[position].tenant, names[records[position].user])
    records[position].standard = standards.standard(tenant, name)
    records[position].rulings = standards.rulings(tenant, name)
    isAsked[position] = true
  }

  private static func key(_ tenant: Int, _ user: Symbol) -> UInt64 { UInt64(tenant) << 32 | UInt64(user.index) }
}
