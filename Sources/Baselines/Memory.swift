/// What one person uses of one kind, as it was when it was taken from their `Memories`.
package struct Memory: Sendable {
  package let entries: ArraySlice<Entry>
  /// Decayed weight of everything ever learned, forgotten entries included.
  package let total: Float

  package struct Entry: Hashable, Sendable {
    package var key: UInt64
    package var weight: Float
    /// Sign-ins, not decayed: for people to read.
    package var count: UInt32
    /// Hours since 1970.
    package var first: Int32
    package var last: Int32
    /// Distinct days of use.
    package var days: UInt16

    package func daysIdle(at hour: Int32) -> Int { (Int(hour) - Int(last)) / 24 }
  }

  package subscript(key: UInt64) -> Entry? { key == 0 ? nil : entries.first { $0.key == key } }

  package func contains(_ key: UInt64) -> Bool { self[key] != nil }

  /// The entry of most weight; of equal ones the smaller key.
  package var favourite: Entry? {
    entries.max { a, b in a.weight != b.weight ? a.weight < b.weight : a.key > b.key }
  }
}

extension Memory.Entry {
  /// Notes one more use; answers the weight that it adds.
  @inline(__always)
  mutating func meet(hour: Int32) -> Float {
    count &+= 1
    guard hour != last else { return 0 }
    weight += 1
    if hour > last {
      if hour / 24 != last / 24, days < .max { days += 1 }
      last = hour
    } else {
      first = min(first, hour)
    }
    return 1
  }
}

extension Memory.Entry: Savable {
  package func save(to writer: inout StateWriter) {
    writer.write(key: key)
    writer.write(weight)
    writer.write(UInt64(count))
    writer.write(Int64(first))
    writer.write(Int64(last))
    writer.write(UInt64(days))
  }

  package init(from reader: inout StateReader) throws(StateError) {
    key = try reader.readKey()
    weight = try reader.readFloat()
    count = try reader.read(UInt32.self)
    first = try reader.read(Int32.self)
    last = try reader.read(Int32.self)
    days = try reader.read(UInt16.self)
  }
}
