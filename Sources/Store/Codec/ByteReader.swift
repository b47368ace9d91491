/// Reads what `ByteWriter` wrote, and answers any other bytes with an error, never with a trap.
struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var remaining: Int { bytes.count - position }

  mutating func byte() throws(CodecError) -> UInt8 {
    guard position < bytes.count else { throw .truncated }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func varint() throws(CodecError) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let next = try byte()
      guard shift < 63 || next <= 1 else { throw .malformed("a number of more than 64 bits") }
      value |= UInt64(next & 0x7F) << shift
      if next < 0x80 { return value }
      shift += 7
    }
  }

  mutating func signed() throws(CodecError) -> Int64 {
    let folded = try varint()
    return Int64(bitPattern: folded >> 1) ^ -Int64(bitPattern: folded & 1)
  }

  /// A number of things that take at least `size` bytes each: refused when that many cannot follow.
  mutating func count(of size: Int) throws(CodecError) -> Int {
    guard let count = Int(exactly: try varint()), count <= remaining / max(size, 1) else { throw .truncated }
    return count
  }

  mutating func word() throws(CodecError) -> UInt64 {
    guard remaining >= 8 else { throw .truncated }
    defer { position += 8 }
    return bytes.withUnsafeBytes { UInt64(bigEndian: $0.loadUnaligned(fromByteOffset: position, as: UInt64.self)) }
  }

  mutating func raw(_ count: Int) throws(CodecError) -> ArraySlice<UInt8> {
    guard count >= 0, count <= remaining else { throw .truncated }
    defer { position += count }
    return bytes[position..<position + count]
  }

  mutating func text() throws(CodecError) -> String {
    String(decoding: try raw(try count(of: 1)), as: UTF8.self)
  }

  /// `count` values of `width` bits each, all below `limit`.
  mutating func packed(_ count: Int, width: Int, below limit: Int) throws(CodecError) -> [Int] {
    if width == 0 { return [Int](repeating: 0, count: count) }
    let content = try raw((count * width + 7) / 8)
    var values: [Int] = []
    values.reserveCapacity(count)
    var pending: UInt64 = 0
    var filled = 0
    for byte in content {
      pending |= UInt64(byte) << UInt64(filled)
      filled += 8
      while filled >= width, values.count < count {
        let value = Int(pending & (1 << UInt64(width) - 1))
        guard value < limit else { throw .malformed("an index beyond its table") }
        values.append(value)
        pending >>= UInt64(width)
        filled -= width
      }
    }
    return values
  }

  /// The version byte that every packed value begins with: one from 1 to the latest that is known.
  @discardableResult
  mutating func version(upTo known: UInt8) throws(CodecError) -> UInt8 {
    let found = try byte()
    guard found <= known else { throw .newerVersion(found) }
    guard found > 0 else { throw .malformed("version \(found)") }
    return found
  }

  func end() throws(CodecError) {
    guard remaining == 0 else { throw .malformed("\(remaining) bytes too many") }
  }
}
