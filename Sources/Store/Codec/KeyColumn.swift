/// A column of 64-bit keys, in the smallest of three forms: all zero, each its own eight bytes, or the distinct keys
/// in rising order and an index of a few bits each. Which one follows from the values alone.
enum KeyColumn {
  static func write(_ values: [UInt64], to writer: inout ByteWriter) {
    let distinct = distinct(values)
    if distinct == [0] || values.isEmpty { return writer.varint(0) }
    let width = ByteWriter.width(below: distinct.count)
    if distinct.count * 8 + (values.count * width + 7) / 8 >= values.count * 8, values.count > 1 {
      writer.varint(1)
      return values.forEach { writer.word($0) }
    }
    writer.varint(distinct.count + 1)
    distinct.forEach { writer.word($0) }
    writer.packed(values.lazy.map { distinct.sortedIndex(of: $0, by: <) }, width: width)
  }

  static func read(_ count: Int, from reader: inout ByteReader) throws(CodecError) -> [UInt64] {
    let form = try reader.varint()
    switch form {
    case 0: return [UInt64](repeating: 0, count: count)
    case 1: return try words(count, from: &reader)
    default:
      guard form - 1 <= UInt64(count) else { throw .malformed("more distinct keys than values") }
      let distinct = try words(Int(form - 1), from: &reader)
      let width = ByteWriter.width(below: distinct.count)
      return try reader.packed(count, width: width, below: distinct.count).map { distinct[$0] }
    }
  }

  private static func words(_ count: Int, from reader: inout ByteReader) throws(CodecError) -> [UInt64] {
    guard count <= reader.remaining / 8 else { throw .truncated }
    var words: [UInt64] = []
    words.reserveCapacity(count)
    for _ in 0..<count { words.append(try reader.word()) }
    return words
  }

  /// In rising order. Most columns of a person's day hold one value, which needs no sorting.
  private static func distinct(_ values: [UInt64]) -> [UInt64] {
    guard let first = values.first else { return [] }
    if values.allSatisfy({ $0 == first }) { return [first] }
    var distinct: [UInt64] = []
    for value in values.sorted() where value != distinct.last { distinct.append(value) }
    return distinct
  }
}
