/// A name seen in a log, as a dense number of this run; 0 stands for "none". Two symbols are equal exactly when their
/// bytes are. The number depends on the order of reading: sort, shard and save by `SymbolNames.key`, never by it.
package struct Symbol: Hashable, Sendable {
  package var index: UInt32
  @inlinable package init(index: UInt32) { self.index = index }
  @inlinable package static var none: Symbol { Symbol(index: 0) }
  @inlinable package var isNone: Bool { index == 0 }
  @inlinable package static func == (a: Symbol, b: Symbol) -> Bool { a.index == b.index }
}
