import Events
internal import Store

/// Each record once. Copies in one shape fall on the same moment; a portal's CSV tells whole seconds where Graph tells
/// microseconds. So events are held back for two seconds of event time, and of the copies that meet there the one that
/// tells most is kept: which that is depends on what they say and not on which was read first.
struct DistinctRecords {
  static let window = 2.0
  private let vocabulary: Vocabulary
  /// In order of time, from `start` on.
  private var held: [Held] = []
  private var start = 0
  /// How many went out of `held` at its beginning.
  private var released = 0
  /// Which of all the events taken a record is; kept only while many are held, since few are found faster one by one.
  private var numbers: [Identity: Int]?
  private static let few = 24

  /// Tenants of which a record in the store gave way to a fuller copy.
  private(set) var renewed: Set<Symbol> = []

  struct Held {
    let event: Event
    /// Position in the survey.
    let tenant: Int
    /// Whether the store has the record, this copy or another.
    var isKnown: Bool
    fileprivate var isFromStore: Bool
    fileprivate var isDropped = false
  }

  /// Ids are unique within a tenant: one sign-in may stand in the logs of two.
  private struct Identity: Hashable {
    var id: EventID
    var tenant: Symbol

    init(_ event: Event) {
      id = event.id
      tenant = event.tenant
    }
  }

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// Events that are held back at the moment.
  var remembered: Int { held.count - start }

  /// Takes an event, under its tenant's own symbol; to be called in order of time. False when it is a copy, whichever
  /// of the two is dropped.
  mutating func add(_ event: Event, tenant: Int = 0, isFromStore: Bool = false) -> Bool {
    let copy = position(of: event)
    var isKnown = isFromStore
    if let copy {
      isKnown = isKnown || held[copy].isKnown
      if !event.tellsMore(than: held[copy].event, vocabulary) {
        held[copy].isKnown = isKnown
        if isFromStore { renewed.insert(event.tenant) }
        return false
      }
      held[copy].isDropped = true
      if held[copy].isFromStore { renewed.insert(event.tenant) }
    }
    held.append(Held(event: event, tenant: tenant, isKnown: isKnown, isFromStore: isFromStore))
    if numbers != nil {
      numbers?[Identity(event)] = released + held.count - 1
    } else if remembered > DistinctRecords.few {
      let known = (start..<held.count).filter { !held[$0].isDropped }
      let pairs = known.map { (Identity(held[$0].event), released + $0) }
      numbers = Dictionary(pairs, uniquingKeysWith: { _, last in last })
    }
    return copy == nil
  }

  /// Gives out the first event held that no copy can reach any more when the time has come to `now`, as the position at
  /// which it stands until `forget` is called. Nil when there is none. At the end of the log `now` is nil, and every
  /// event is given out.
  mutating func give(at now: Timestamp?) -> Int? {
    while start < held.count {
      if let now, held[start].event.time.adding(seconds: DistinctRecords.window) >= now { return nil }
      let given = start
      start += 1
      if held[given].isDropped { continue }
      if numbers != nil { forgetNumber(of: given) }
      return given
    }
    return nil
  }

  private mutating func forgetNumber(of given: Int) {
    let identity = Identity(held[given].event)
    if numbers?[identity] == released + given { numbers?[identity] = nil }
    if remembered < DistinctRecords.few / 2 { numbers = nil }
  }

  subscript(given: Int) -> Held {
    @inline(__always) _read { yield held[given] }
  }

  /// Where a copy of `event` is held that is not too old to be one.
  private func position(of event: Event) -> Int? {
    let found =
      if let numbers {
        numbers[Identity(event)].map { $0 - released }
      } else {
        held[start...].lastIndex { $0.event.id == event.id && $0.event.tenant == event.tenant && !$0.isDropped }
      }
    return found.flatMap { held[$0].event.time.adding(seconds: DistinctRecords.window) >= event.time ? $0 : nil }
  }

  /// Gives back the room of what was given out: positions that were given stand for nothing any more.
  mutating func forget() {
    guard start > 256, start * 2 > held.count else { return }
    held.removeFirst(start)
    released += start
    start = 0
  }
}
