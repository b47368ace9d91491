/// A task's own front to the run's `Symbols`: an open-addressing table that finds a name seen before by this task
/// without taking the lock.
package struct SymbolCache {
  private let symbols: Symbols
  private var slots: [(hash: UInt64, symbol: UInt32)]
  private var used = 0

  package init(_ symbols: Symbols) {
    self.symbols = symbols
    slots = Array(repeating: (0, 0), count: 1024)
  }

  /// The symbol of `bytes`. Equal 64-bit hashes are taken for equal names here: one in 10^7 at a million names.
  package mutating func intern(_ bytes: UnsafeRawBufferPointer) -> Symbol {
    if bytes.isEmpty { return .none }
    let hash = StableHash.of(bytes)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot].symbol != 0 {
      if slots[slot].hash == hash { return Symbol(index: slots[slot].symbol) }
      slot = (slot + 1) & (slots.count - 1)
    }
    let symbol = symbols.intern(bytes, hash: hash)
    slots[slot] = (hash, symbol.index)
    used += 1
    if used * 2 > slots.count { grow() }
    return symbol
  }

  package mutating func intern(_ text: String) -> Symbol {
    var text = text
    return text.withUTF8 { intern(UnsafeRawBufferPointer($0)) }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: (0, 0), count: old.count * 2)
    for entry in old where entry.symbol != 0 {
      var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
      while slots[slot].symbol != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }
}
