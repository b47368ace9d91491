import CByteScan
import Events
import Testing

@testable import Formats

@Suite("Hashes and GUIDs of texts")
struct TextHashTests {
  private func hash(_ text: String, seed: UInt64) -> UInt64 {
    let guarded = GuardedBytes(Array(text.utf8))
    guard let start = guarded.bytes.assumingMemoryBound(to: UInt8.self).baseAddress else { return 0 }
    return nv_text_hash(start, text.utf8.count, seed)
  }

  @Test("names that differ in a digit differ for every question, and from each other's questions")
  func similarNames() {
    var seen: Set<UInt64> = []
    let names = (0..<1_000).map { "person\(10_000 + $0)@fjordbygg.example" } + (0..<500).map(String.init)
    for name in names {
      for seed in UInt64(0)..<24 { seen.insert(hash(name, seed: seed)) }
    }
    #expect(seen.count == names.count * 24)
  }

  @Test("texts of every length up to seventy differ from the one a byte shorter, and by their last byte")
  func lengths() {
    var seen: Set<UInt64> = []
    for length in 0...70 {
      let text = String(repeating: "\0", count: length)
      seen.insert(hash(text, seed: 1))
      if length > 0 { seen.insert(hash(text.dropLast() + "a", seed: 1)) }
    }
    #expect(seen.count == 141)
  }

  @Test("what stands behind a text does not matter")
  func guardText() throws {
    let text = Array("Skåne".utf8)
    let first = GuardedBytes(text, guardText: [0])
    let second = GuardedBytes(text, guardText: [0xFF])
    let start = try #require(first.bytes.assumingMemoryBound(to: UInt8.self).baseAddress)
    let other = try #require(second.bytes.assumingMemoryBound(to: UInt8.self).baseAddress)
    #expect(nv_text_hash(start, text.count, 7) == nv_text_hash(other, text.count, 7))
  }

  @Test("every byte in every place of a GUID counts as it does digit by digit")
  func guids() {
    let guid = Array("01234567-89AB-cdef-FEDC-ba9876543210".utf8)
    for place in guid.indices {
      for byte in UInt8.min...UInt8.max {
        var text = guid
        text[place] = byte
        let guarded = GuardedBytes(text)
        #expect(EventID(spelledOutIn: guarded.bytes) == EventID(guid: guarded.bytes), "\(byte) at \(place)")
      }
    }
    let short = GuardedBytes(Array(guid.dropLast()))
    #expect(EventID(spelledOutIn: short.bytes) == nil)
  }
}
