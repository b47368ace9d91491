internal import CByteScan

/// What a task has worked out before for some bytes: an open-addressing table from a 64-bit hash to a number.
/// Equal hashes are taken for equal bytes, as in `SymbolCache`.
///
/// Its slots are memory of its own and not an array, because several are looked up for every record.
struct ValueCache: ~Copyable {
  private typealias Slot = (key: UInt64, value: UInt32)

  /// `mask + 1` slots, a power of two, at most three quarters of them used.
  private var slots: UnsafeMutablePointer<Slot>
  private var mask: Int
  private var used = 0

  init() {
    mask = 255
    slots = ValueCache.allocate(256)
  }

  deinit { slots.deallocate() }

  @inline(__always)
  func known(_ key: UInt64) -> UInt32? {
    let slot = slots + slot(of: key)
    return slot.pointee.key == 0 ? nil : slot.pointee.value
  }

  /// `key` will be asked for soon.
  @inline(__always)
  func foresee(_ key: UInt64) { nv_foresee(slots + Int(truncatingIfNeeded: key) & mask) }

  mutating func keep(_ value: UInt32, for key: UInt64) {
    let slot = slot(of: key)
    if slots[slot].key == 0 { used += 1 }
    slots[slot] = (key == 0 ? 1 : key, value)
    if used * 4 > mask * 3 { grow() }
  }

  /// Where `key` stands or would stand; zero marks a hole, so the key zero stands in for one.
  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let key = key == 0 ? 1 : key
    var slot = Int(truncatingIfNeeded: key) & mask
    while slots[slot].key != 0, slots[slot].key != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let (old, oldCount) = (slots, mask + 1)
    slots = ValueCache.allocate(oldCount * 2)
    mask = oldCount * 2 - 1
    for index in 0..<oldCount where old[index].key != 0 { slots[slot(of: old[index].key)] = old[index] }
    old.deallocate()
  }

  private static func allocate(_ count: Int) -> UnsafeMutablePointer<Slot> {
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: count)
    slots.initialize(repeating: (0, 0), count: count)
    return slots
  }
}
