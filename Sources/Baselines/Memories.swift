/// What one person uses, of every kind: for each a short list of keys with decaying weights.
///
/// Weight grows by one for each hour in which the thing was used, however often, so that a client that refreshes every
/// minute does not drown the rest. It halves in eight weeks (`Decay`). A full list loses its lightest entry.
///
/// All lists stand one after the other in one array: a person is mostly met when they are in no cache any more, and
/// judging looks at every kind, so that fourteen arrays would be fourteen waits for memory.
package struct Memories: Sendable {
  private var entries: [Memory.Entry] = []
  /// Where each kind's list ends. Full lists have 224 entries together.
  private var ends = SIMD16<UInt8>()
  /// Decayed weight of everything ever learned of a kind, forgotten entries included.
  private var totals = SIMD16<Float>()

  package init() {}

  /// In the order in which they are kept and saved.
  package enum Kind: Int, Sendable, CaseIterable {
    case country, region, network, prefix, address
    /// Kinds of anonymiser (a VPN by its name, Tor), by `Whereabouts.veilKey`.
    case veil
    case device, system
    /// Kinds of client (browser, app) on a system that named a device, and those that did not: a managed laptop's always
    /// do, a private phone's never, and the browser of a registered phone does not, though its apps do.
    case namedSystem, bareSystem
    case browser, agent, application, client

    package var capacity: Int {
      switch self {
      case .veil, .system, .namedSystem, .bareSystem, .client: 8
      case .device, .browser: 12
      case .country, .region, .network: 16
      case .agent, .application: 24
      case .prefix, .address: 32
      }
    }
  }

  /// All of it will be looked at soon.
  package func foresee() {
    // Counted here, since to ask the array would wait for it.
    Foresight.ask(entries, bytes: Int(ends[Kind.client.rawValue]) * MemoryLayout<Memory.Entry>.stride)
  }

  /// A copy of one list, for whoever asks more of it than `entry` and `total`.
  package subscript(kind: Kind) -> Memory { Memory(entries: entries[range(of: kind)], total: total(of: kind)) }

  @inline(__always)
  package func total(of kind: Kind) -> Float { totals[kind.rawValue] }

  /// Inlined, as are the others for one kind, so that the kind is known when they are compiled.
  @inline(__always)
  package func entry(_ key: UInt64, of kind: Kind) -> Memory.Entry? {
    guard key != 0 else { return nil }
    let range = range(of: kind)
    return entries.withUnsafeBufferPointer { entries in
      for i in range where entries[i].key == key { return entries[i] }
      return nil
    }
  }

  @inline(__always)
  package func contains(_ key: UInt64, of kind: Kind) -> Bool { entry(key, of: kind) != nil }

  /// Zero is no key and is not learned. `hour` may lie before what was learned last.
  @inline(__always)
  package mutating func learn(_ key: UInt64, of kind: Kind, hour: Int32) {
    learn(hour: hour) { $0.learn(key, of: kind) }
  }

  /// Learns what one sign-in has of each kind, with one look at the lists.
  @inline(__always)
  mutating func learn(hour: Int32, _ tell: (inout Lesson) -> Void) {
    var lesson = entries.withUnsafeMutableBufferPointer { [ends] entries in
      var lesson = Lesson(entries: entries, ends: ends, hour: hour)
      tell(&lesson)
      return lesson
    }
    totals += lesson.gains
    while let kind = lesson.takeUnknown() {
      add(lesson.keys[kind.rawValue], to: kind, in: range(of: kind), hour: hour)
    }
  }

  /// What is learned at once: each kind is told once at most.
  struct Lesson {
    fileprivate let entries: UnsafeMutableBufferPointer<Memory.Entry>
    fileprivate let ends: SIMD16<UInt8>
    fileprivate let hour: Int32
    fileprivate var gains = SIMD16<Float>()
    /// Of things that are not in the lists yet.
    fileprivate var keys = SIMD16<UInt64>()
    /// Kinds of those, by number.
    private var unknown: UInt16 = 0

    fileprivate init(entries: UnsafeMutableBufferPointer<Memory.Entry>, ends: SIMD16<UInt8>, hour: Int32) {
      (self.entries, self.ends, self.hour) = (entries, ends, hour)
    }

    /// Zero is no key.
    @inline(__always)
    mutating func learn(_ key: UInt64, of kind: Kind) {
      guard key != 0 else { return }
      for i in Memories.range(of: kind, ends) where entries[i].key == key {
        return gains[kind.rawValue] = entries[i].meet(hour: hour)
      }
      gains[kind.rawValue] = 1
      keys[kind.rawValue] = key
      unknown |= 1 << UInt16(kind.rawValue)
    }

    fileprivate mutating func takeUnknown() -> Kind? {
      if unknown == 0 { return nil }
      defer { unknown &= unknown - 1 }
      return Kind(rawValue: unknown.trailingZeroBitCount)
    }
  }

  package mutating func decay(by factor: Float) {
    entries.withUnsafeMutableBufferPointer { entries in
      for i in entries.indices { entries[i].weight *= factor }
    }
    totals *= factor
  }

  @inline(__always)
  private func range(of kind: Kind) -> Range<Int> { Memories.range(of: kind, ends) }

  @inline(__always)
  private static func range(of kind: Kind, _ ends: SIMD16<UInt8>) -> Range<Int> {
    let start = kind == .country ? 0 : Int(ends[kind.rawValue - 1])
    return Range(uncheckedBounds: (start, Int(ends[kind.rawValue])))
  }

  @inline(never)
  private mutating func add(_ key: UInt64, to kind: Kind, in range: Range<Int>, hour: Int32) {
    if entries.isEmpty { entries.reserveCapacity(Memories.usual) }
    var end = range.upperBound
    if range.count >= kind.capacity {
      forgetLightest(in: range)
      end -= 1
    } else {
      moveEnds(from: kind, by: 1)
    }
    entries.insert(Memory.Entry(key: key, weight: 1, count: 1, first: hour, last: hour, days: 1), at: end)
  }

  /// Entries that most people come to within their first days.
  private static let usual = 40

  private mutating func moveEnds(from kind: Kind, by count: UInt8) {
    for i in kind.rawValue..<Kind.allCases.count { ends[i] += count }
  }

  /// The lightest goes; of equal ones the one idle longest, then the smaller key.
  private mutating func forgetLightest(in range: Range<Int>) {
    let lightest = range.min { a, b in
      let (x, y) = (entries[a], entries[b])
      return (x.weight, x.last, x.key) < (y.weight, y.last, y.key)
    }
    if let lightest { entries.remove(at: lightest) }
  }
}

extension Memories: Savable {
  package func save(to writer: inout StateWriter) {
    for kind in Kind.allCases {
      writer.write(total(of: kind))
      writer.write(Array(entries[range(of: kind)]))
    }
  }

  package init(from reader: inout StateReader) throws(StateError) {
    for kind in Kind.allCases {
      totals[kind.rawValue] = try reader.readFloat()
      let start = reader.position
      let list = try reader.readList(of: Memory.Entry.self)
      guard list.count <= kind.capacity else { throw StateError(.invalidValue("list of \(kind)"), at: start) }
      entries += list
      moveEnds(from: kind, by: UInt8(list.count))
    }
  }
}
