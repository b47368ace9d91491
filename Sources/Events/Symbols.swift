internal import Synchronization

/// The one table of names of a run. Safe to call from every parsing task; a task keeps a `SymbolCache` before it, so
/// that the lock is taken once per distinct name and task.
package final class Symbols: Sendable {
  private let table: Mutex<Table>

  package init() { table = Mutex(Table()) }

  /// The symbol of `bytes`; an empty name is `Symbol.none`. `hash` must be `StableHash.of(bytes)`.
  package func intern(_ bytes: UnsafeRawBufferPointer, hash: UInt64) -> Symbol {
    bytes.isEmpty ? .none : table.withLock { $0.intern(bytes, hash: hash) }
  }

  package func intern(_ text: String) -> Symbol {
    var text = text
    return text.withUTF8 { intern(UnsafeRawBufferPointer($0), hash: StableHash.of(UnsafeRawBufferPointer($0))) }
  }

  package var count: Int { table.withLock { $0.list.keys.count } }

  /// Every name so far, to be read without a lock.
  package var names: SymbolNames { SymbolNames(table.withLock { $0.list }) }

  package subscript(symbol: Symbol) -> String {
    String(decoding: table.withLock { $0.list.bytes(symbol) }, as: UTF8.self)
  }

  struct Table: Sendable {
    private(set) var list = NameList()
    private var slots = [UInt32](repeating: 0, count: 4096)

    mutating func intern(_ bytes: UnsafeRawBufferPointer, hash: UInt64) -> Symbol {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 {
        let symbol = Symbol(index: slots[slot])
        if list.keys[Int(symbol.index)] == hash, list.bytes(symbol).elementsEqual(bytes) { return symbol }
        slot = (slot + 1) & (slots.count - 1)
      }
      let symbol = list.append(bytes, hash: hash)
      slots[slot] = symbol.index
      if list.keys.count * 2 > slots.count { grow() }
      return symbol
    }

    private mutating func grow() {
      slots = [UInt32](repeating: 0, count: slots.count * 2)
      for index in 1..<list.keys.count {
        var slot = Int(truncatingIfNeeded: list.keys[index]) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = UInt32(index)
      }
    }
  }
}

/// Names one after the other in one stretch of bytes, with their keys; number 0 is no name.
struct NameList: Sendable {
  private(set) var keys: [UInt64] = [0]
  private var ends: [Int] = [0]
  private var arena: [UInt8] = []

  func bytes(_ symbol: Symbol) -> ArraySlice<UInt8> {
    let i = Int(symbol.index)
    return i == 0 ? [] : arena[ends[i - 1]..<ends[i]]
  }

  mutating func append(_ bytes: UnsafeRawBufferPointer, hash: UInt64) -> Symbol {
    arena.append(contentsOf: bytes)
    ends.append(arena.count)
    keys.append(hash)
    return Symbol(index: UInt32(keys.count - 1))
  }
}

/// A reading view of the names of a run, as of when it was taken. A class, because it is handed on for every event.
public final class SymbolNames: Sendable {
  private let list: NameList
  /// Those of `list` once more, one step nearer: every event asks for a dozen.
  @usableFromInline let keys: [UInt64]

  /// No names at all.
  package convenience init() { self.init(NameList()) }
  init(_ list: NameList) { (self.list, keys) = (list, list.keys) }

  package subscript(symbol: Symbol) -> String { String(decoding: list.bytes(symbol), as: UTF8.self) }

  package func bytes(_ symbol: Symbol) -> ArraySlice<UInt8> { list.bytes(symbol) }

  /// Whether the name was there when the view was taken.
  package func knows(_ symbol: Symbol) -> Bool { Int(symbol.index) < list.keys.count }

  /// The stable hash of the name: the same in every run.
  @inlinable public func key(_ symbol: Symbol) -> UInt64 { keys[Int(symbol.index)] }
}
