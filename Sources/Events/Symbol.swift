/// A name seen in a log, as a dense number of this run; 0 stands for "none". Two symbols are equal exactly when their
/// bytes are. The number depends on the order of reading: sort, shard and save by `SymbolNames.key`, never by it.
public struct Symbol: Hashable, Sendable {
  public var index: UInt32
  @inlinable public init(index: UInt32) { self.index = index }
  @inlinable public static var none: Symbol { Symbol(index: 0) }
  @inlinable public var isNone: Bool { index == 0 }
  @inlinable public static func == (a: Symbol, b: Symbol) -> Bool { a.index == b.index }
}
