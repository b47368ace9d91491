import Testing

@testable import Store

@Suite struct ByteReaderTests {
  @Test("numbers come back as they were written", arguments: [0, 1, 127, 128, 300, 1 << 32, UInt64.max])
  func numbers(_ value: UInt64) throws {
    var writer = ByteWriter()
    writer.varint(value)
    writer.signed(Int64(bitPattern: value))
    writer.word(value)
    var reader = ByteReader(writer.bytes)
    #expect(try reader.varint() == value)
    #expect(try reader.signed() == Int64(bitPattern: value))
    #expect(try reader.word() == value)
    #expect(reader.remaining == 0)
  }

  @Test("a number of more than 64 bits is malformed")
  func overlong() {
    var reader = ByteReader([UInt8](repeating: 0xFF, count: 11))
    #expect(throws: CodecError.malformed("a number of more than 64 bits")) { try reader.varint() }
  }

  @Test("a count that cannot be true is refused before anything is allocated for it")
  func hugeCount() {
    var writer = ByteWriter()
    writer.varint(1 << 40)
    var reader = ByteReader(writer.bytes)
    #expect(throws: CodecError.truncated) { try reader.count(of: 16) }
  }

  @Test("packed indices come back at every width", arguments: [1, 2, 3, 5, 8, 13, 20])
  func packed(_ width: Int) throws {
    let values = (0..<37).map { $0 * 7_919 % (1 << width) }
    var writer = ByteWriter()
    writer.packed(values, width: width)
    #expect(writer.bytes.count == (37 * width + 7) / 8)
    var reader = ByteReader(writer.bytes)
    #expect(try reader.packed(37, width: width, below: 1 << width) == values)
  }

  @Test("an index beyond its table is malformed")
  func badIndex() {
    var reader = ByteReader([0b11])
    #expect(throws: CodecError.malformed("an index beyond its table")) {
      try reader.packed(1, width: 2, below: 3)
    }
  }
}
