/// Bytes in which numbers stand, lowest byte first. A number that is not wholly there is nil.
struct LittleEndianBytes {
  let bytes: ArraySlice<UInt8>

  var count: Int { bytes.count }

  func number(at offset: Int, bytes width: Int) -> UInt64? {
    guard offset >= 0, width <= 8, offset <= count - width else { return nil }
    let start = bytes.startIndex + offset
    return bytes[start..<start + width].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  func starts(with signature: UInt32, at offset: Int = 0) -> Bool {
    number(at: offset, bytes: 4) == UInt64(signature)
  }

  func slice(at offset: Int, count: Int) -> LittleEndianBytes? {
    guard offset >= 0, count >= 0, offset <= self.count - count else { return nil }
    let start = bytes.startIndex + offset
    return LittleEndianBytes(bytes: bytes[start..<start + count])
  }
}
