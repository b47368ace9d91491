import Testing

@testable import Store

@Suite struct KeyColumnTests {
  private func bytes(_ values: [UInt64]) -> [UInt8] {
    var writer = ByteWriter()
    KeyColumn.write(values, to: &writer)
    return writer.bytes
  }

  @Test(
    "every form comes back as it was written",
    arguments: [[], [0, 0, 0], [9, 9], [5], [1, 2, 3, 4], [7, 0, 7, 7, 0, 8, 7, 7, 7]] as [[UInt64]])
  func roundTrip(_ values: [UInt64]) throws {
    var reader = ByteReader(bytes(values))
    #expect(try KeyColumn.read(values.count, from: &reader) == values)
    #expect(reader.remaining == 0)
  }

  @Test("an empty column costs one byte, a constant one nine, few values a few bits each")
  func sizes() {
    #expect(bytes(Array(repeating: 0, count: 100)).count == 1)
    #expect(bytes(Array(repeating: 42, count: 100)).count == 9)
    #expect(bytes((0..<100).map { UInt64($0 % 4) }).count == 1 + 4 * 8 + 25)
    #expect(bytes((0..<100).map { UInt64($0) }).count == 1 + 100 * 8)
  }

  @Test("more distinct keys than values are malformed")
  func tooMany() {
    var reader = ByteReader([5, 0, 0])
    #expect(throws: CodecError.malformed("more distinct keys than values")) {
      try KeyColumn.read(2, from: &reader)
    }
  }
}
