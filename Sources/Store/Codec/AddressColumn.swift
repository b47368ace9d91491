internal import Events

/// A column of addresses: the distinct ones in rising order (none first; a length byte of 0, 4 or 16 before each), and
/// an index of a few bits each.
enum AddressColumn {
  static func write(_ values: [IPAddress?], to writer: inout ByteWriter) {
    var distinct: [IPAddress?] = []
    for value in values.sorted(by: precedes) where distinct.last != .some(value) { distinct.append(value) }
    writer.varint(distinct.count)
    for address in distinct { write(address, to: &writer) }
    let width = ByteWriter.width(below: distinct.count)
    writer.packed(values.lazy.map { distinct.sortedIndex(of: $0, by: precedes) }, width: width)
  }

  static func read(_ count: Int, from reader: inout ByteReader) throws(CodecError) -> [IPAddress?] {
    let size = try reader.count(of: 1)
    guard size > 0 || count == 0 else { throw .malformed("no addresses") }
    var distinct: [IPAddress?] = []
    for _ in 0..<size { distinct.append(try readAddress(&reader)) }
    let width = ByteWriter.width(below: size)
    return try reader.packed(count, width: width, below: size).map { distinct[$0] }
  }

  private static func precedes(_ a: IPAddress?, _ b: IPAddress?) -> Bool {
    guard let b else { return false }
    guard let a else { return true }
    return (a.high, a.low) < (b.high, b.low)
  }

  private static func write(_ address: IPAddress?, to writer: inout ByteWriter) {
    guard let address else { return writer.byte(0) }
    if address.isV4 {
      writer.byte(4)
      withUnsafeBytes(of: address.v4.bigEndian) { writer.raw($0) }
    } else {
      writer.byte(16)
      writer.word(address.high)
      writer.word(address.low)
    }
  }

  private static func readAddress(_ reader: inout ByteReader) throws(CodecError) -> IPAddress? {
    switch try reader.byte() {
    case 0: return nil
    case 4: return IPAddress(v4: try reader.raw(4).reduce(0) { $0 << 8 | UInt32($1) })
    case 16: return IPAddress(high: try reader.word(), low: try reader.word())
    default: throw .malformed("an address of unknown length")
    }
  }
}
