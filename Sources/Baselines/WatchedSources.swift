internal import Events

/// The sources of wrong passwords of one tenant by key: an open-addressing table, because every access asks it.
struct WatchedSources: Sendable {
  private(set) var entries: [WatchedSource] = []
  /// Index into `entries` plus one, under half of the key, so that an entry is looked at only where it is the one; 0 is
  /// free. Always a power of two, at most half full.
  private var slots: [UInt64] = Array(repeating: 0, count: 16)

  static let capacity = 2_048

  var isEmpty: Bool { entries.isEmpty }

  @inline(__always)
  func index(of key: UInt64) -> Int? {
    if key == 0 { return nil }
    return slots.withUnsafeBufferPointer { slots in
      entries.withUnsafeBufferPointer { entries in
        var slot = WatchedSources.home(of: key, among: slots.count)
        while slots[slot] != 0 {
          if slots[slot] >> 32 == key & 0xFFFF_FFFF {
            let i = WatchedSources.index(in: slots[slot])
            if entries[i].key == key { return i }
          }
          slot = (slot + 1) & (slots.count - 1)
        }
        return nil
      }
    }
  }

  /// Where the source is kept, made where it is the first of its kind.
  mutating func position(of key: UInt64, _ reach: Attack.Reach, at time: Timestamp) -> Int {
    if let known = index(of: key) { return known }
    if entries.count >= WatchedSources.capacity { forgetOldest(at: time) }
    entries.append(WatchedSource(key: key, reach: reach, at: time))
    if entries.count * 2 > slots.count {
      rebuild(slots: slots.count * 2)
    } else {
      place(entries.count - 1)
    }
    return entries.count - 1
  }

  subscript(i: Int) -> WatchedSource {
    _read { yield entries[i] }
    _modify { yield &entries[i] }
  }

  /// Whether the source at `i` attacks, asked where it stands: it would be copied for a look at it.
  func isAttacker(_ i: Int, at time: Timestamp) -> Bool {
    entries.withUnsafeBufferPointer { $0[i].isAttacker(at: time) }
  }

  private static func home(of key: UInt64, among count: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (count - 1)
  }

  private static func index(in slot: UInt64) -> Int { Int(slot & 0xFFFF_FFFF) - 1 }

  private mutating func place(_ i: Int) {
    var slot = WatchedSources.home(of: entries[i].key, among: slots.count)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = entries[i].key << 32 | UInt64(i + 1)
  }

  private mutating func rebuild(slots count: Int) {
    slots = Array(repeating: 0, count: count)
    for i in entries.indices { place(i) }
  }

  /// Makes room a quarter at a time: those go first that attacked nobody, of them the ones silent for longest.
  private mutating func forgetOldest(at time: Timestamp) {
    let ranks = entries.indices.map { i in
      (isAttacker: isAttacker(i, at: time), last: entries[i].last, key: entries[i].key, number: i)
    }
    let order = ranks.sorted { a, b in
      if a.isAttacker != b.isAttacker { return a.isAttacker }
      return a.last != b.last ? a.last > b.last : a.key > b.key
    }
    var isKept = Array(repeating: true, count: entries.count)
    for rank in order.suffix(max(1, entries.count / 4)) { isKept[rank.number] = false }
    entries.keep { isKept[$0] }
    rebuild(slots: slots.count)
  }
}

extension WatchedSources: Savable {
  /// By key: the order of entries shows in nothing else.
  func save(to writer: inout StateWriter) { writer.write(entries.sorted { $0.key < $1.key }) }

  init(from reader: inout StateReader) throws(StateError) {
    entries = try reader.readList(of: WatchedSource.self)
    var size = 16
    while size < entries.count * 2 { size *= 2 }
    rebuild(slots: size)
  }
}
