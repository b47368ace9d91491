/// A set of flags in one word. Its operations are what they are, one instruction each: those of `OptionSet` are called
/// through the protocol when another module asks, which costs more than all the rest of judging an event.
public protocol BitSet: OptionSet, Hashable, Sendable where Element == Self, RawValue: FixedWidthInteger & Sendable {}

extension BitSet {
  @inlinable public init(arrayLiteral elements: Self...) {
    var all: RawValue = 0
    for element in elements { all |= element.rawValue }
    self.init(rawValue: all)
  }

  /// All of `other`.
  @inlinable public func contains(_ other: Self) -> Bool { rawValue & other.rawValue == other.rawValue }
  @inlinable public func isSuperset(of other: Self) -> Bool { contains(other) }
  @inlinable public func isDisjoint(with other: Self) -> Bool { rawValue & other.rawValue == 0 }
  @inlinable public func union(_ other: Self) -> Self { Self(rawValue: rawValue | other.rawValue) }
  @inlinable public mutating func formUnion(_ other: Self) { self = union(other) }
  @inlinable public mutating func insert(_ other: Self) { self = union(other) }
}
