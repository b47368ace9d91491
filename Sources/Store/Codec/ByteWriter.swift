/// Appends numbers and bytes in the compact forms that `ByteReader` reads.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func byte(_ value: UInt8) { bytes.append(value) }

  /// Seven bits a byte, the lowest first; the high bit says that more follow.
  mutating func varint(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func varint(_ value: Int) { varint(UInt64(value)) }

  /// A signed number, small when it is near zero on either side.
  mutating func signed(_ value: Int64) { varint(UInt64(bitPattern: value << 1 ^ value >> 63)) }

  /// Eight bytes, the highest first.
  mutating func word(_ value: UInt64) {
    withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func raw(_ content: some Collection<UInt8>) { bytes.append(contentsOf: content) }

  /// UTF-8 with its length before it.
  mutating func text(_ text: String) {
    varint(text.utf8.count)
    raw(text.utf8)
  }

  /// The lowest `width` bits of each value, packed from the lowest bit up.
  mutating func packed(_ values: some Sequence<Int>, width: Int) {
    if width == 0 { return }
    var pending: UInt64 = 0
    var filled = 0
    for value in values {
      pending |= UInt64(value) << UInt64(filled)
      filled += width
      while filled >= 8 {
        bytes.append(UInt8(truncatingIfNeeded: pending))
        pending >>= 8
        filled -= 8
      }
    }
    if filled > 0 { bytes.append(UInt8(truncatingIfNeeded: pending)) }
  }

  /// Bits that numbers below `count` need.
  static func width(below count: Int) -> Int { count < 2 ? 0 : Int.bitWidth - (count - 1).leadingZeroBitCount }
}
