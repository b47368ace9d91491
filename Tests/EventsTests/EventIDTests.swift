import Testing

@testable import Events

struct EventIDTests {
  @Test("a GUID is its own identity, in either case, and reads back in lower case")
  func guid() throws {
    let text = "28973E3B-0f1e-4a5c-9d2b-00112233445F"
    var copy = text
    let id = try #require(copy.withUTF8 { EventID(guid: UnsafeRawBufferPointer($0)) })
    #expect(id.guid == text.lowercased())
  }

  @Test("a word is sixteen digits, whatever it begins with", arguments: [0, 0xAB, 0xFEDC_BA98_7654_3210, .max])
  func digits(word: UInt64) {
    let digits = hexadecimal(word)
    #expect(digits.utf8.count == 16)
    #expect(digits == digits.lowercased())
    #expect(UInt64(digits, radix: 16) == word)
  }

  @Test(
    "what is no GUID has none",
    arguments: [
      "", "28973e3b0f1e4a5c9d2b00112233445f", "28973e3b-0f1e-4a5c-9d2b-00112233445",
      "g8973e3b-0f1e-4a5c-9d2b-00112233445f",
      "28973e3b-0f1e-4a5c-9d2b+00112233445f",
    ])
  func noGUID(text: String) {
    var copy = text
    #expect(copy.withUTF8 { EventID(guid: UnsafeRawBufferPointer($0)) } == nil)
  }

  @Test("an event is known by the log's own id, by its GUID, or by the digest of its record")
  func texts() {
    let symbols = Symbols()
    var event = Event(time: Timestamp(microseconds: 0), id: EventID(high: 0xAB, low: 1))
    #expect(event.id(in: symbols) == "00000000-0000-00ab-0000-000000000001")
    event.flags.insert(.digestID)
    #expect(event.id(in: symbols) == "sha256:00000000000000ab0000000000000001")
    event.idText = symbols.intern("Directory_1")
    #expect(event.id(in: symbols) == "Directory_1")
  }

  @Test("different bytes have different identities")
  func hashes() {
    var seen: Set<EventID> = []
    for i in 0..<50_000 {
      var text = "Directory_\(i)"
      seen.insert(text.withUTF8 { EventID(hashing: UnsafeRawBufferPointer($0)) })
    }
    #expect(seen.count == 50_000)
  }
}
