/// Numbers by 64-bit key, open addressing over one array: for look-ups that every event makes, where the standard
/// dictionary's keyed hash costs more than the look-up. Keys are dense numbers or hashes of our own, never chosen bytes.
package struct IndexTable: Sendable {
  /// A value below zero marks a free slot.
  private var slots: [(key: UInt64, value: Int32)]
  private var used = 0

  package init() { slots = Array(repeating: (0, -1), count: 64) }

  package subscript(key: UInt64) -> Int? {
    let slot = slots[position(of: key)]
    return slot.value < 0 ? nil : Int(slot.value)
  }

  /// `value` from 0 to 2^31 - 1.
  package mutating func set(_ value: Int, for key: UInt64) {
    let i = position(of: key)
    if slots[i].value < 0 { used += 1 }
    slots[i] = (key, Int32(value))
    if used * 4 > slots.count * 3 { grow() }
  }

  /// Where `key` stands, or would.
  private func position(of key: UInt64) -> Int {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var i = Int(truncatingIfNeeded: StableHash.mix(key ^ StableHash.seed, 0xE703_7ED1_A0B4_28DB)) & mask
      while slots[i].value >= 0, slots[i].key != key { i = (i + 1) & mask }
      return i
    }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: (0, -1), count: old.count * 2)
    for slot in old where slot.value >= 0 { slots[position(of: slot.key)] = slot }
  }
}
