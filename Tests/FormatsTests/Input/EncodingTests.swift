import Testing

@testable import Formats

@Suite struct `Text encodings` {
  /// Characters of one to four bytes in UTF-8, a surrogate pair among them.
  let text = String(repeating: "tid;användare;€;🌙\r\n", count: 9_000)

  func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
      return bigEndian ? bytes.reversed() : bytes
    }
  }

  @Test func `a UTF-8 byte order mark is dropped, and only the first`() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    #expect(try content(mark + text.utf8).bytes == Array(text.utf8))
    #expect(try content(mark + mark + [0x61]).bytes == mark + [0x61])
    #expect(try content(mark).bytes.isEmpty)
  }

  @Test(arguments: [1, 2, 3, 1001, Int.max])
  func `UTF-16 with a byte order mark becomes UTF-8`(readSize: Int) throws {
    let expected = Array(text.utf8)
    #expect(try content([0xFF, 0xFE] + utf16(text, bigEndian: false), readSize: readSize).bytes == expected)
    #expect(try content([0xFE, 0xFF] + utf16(text, bigEndian: true), readSize: readSize).bytes == expected)
  }

  @Test func `UTF-16 without a mark is told by its zero bytes`() throws {
    let plain = "{\"user\":\"anna\"}\n"
    #expect(try content(utf16(plain, bigEndian: false)).bytes == Array(plain.utf8))
    #expect(try content(utf16(plain, bigEndian: true)).bytes == Array(plain.utf8))
  }

  @Test func `half a surrogate pair and half a unit become replacement characters`() throws {
    let lone: [UInt8] = [0xFF, 0xFE, 0x61, 0x00, 0x3D, 0xD8, 0x62, 0x00, 0x19, 0xDC, 0x63]
    #expect(String(decoding: try content(lone).bytes, as: UTF8.self) == "a\u{FFFD}b\u{FFFD}\u{FFFD}")
    #expect(try content([0xFF, 0xFE, 0x3D, 0xD8]).bytes == Array("\u{FFFD}".utf8))
  }

  @Test func `bytes that are not UTF-8 are let through`() throws {
    let latin: [UInt8] = [0x61, 0xE4, 0x0A, 0xFF, 0xFE, 0x0A]
    #expect(try content(latin).bytes == latin)
  }

  @Test func `compressed UTF-16 is unpacked and then converted`() throws {
    let stored = Compressed.gzip([0xFF, 0xFE] + utf16(text, bigEndian: false))
    #expect(try content(stored).bytes == Array(text.utf8))
  }
}
