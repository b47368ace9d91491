import CByteScan
import Events
import Testing

@testable import Formats

@Suite("SHA-256")
struct SHA256Tests {
  private func hex(_ bytes: [UInt8]) -> String {
    let words = bytes.withUnsafeBytes(SHA256.words(of:))
    return words.indices.map { hexadecimal(words[$0]) }.joined()
  }

  @Test(
    "the digests of the examples of FIPS 180-4 come out",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
    ])
  func standardExamples(_ text: String, _ digest: String) {
    #expect(hex(Array(text.utf8)) == digest)
  }

  @Test("a million letters have the standard's digest")
  func millionLetters() {
    let digest = hex([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
    #expect(digest == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test("lengths around the padding's edge differ from one another")
  func paddingEdges() {
    let digests = Set((54...66).map { hex([UInt8](repeating: 0, count: $0)) })
    #expect(digests.count == 13)
    // 55 and 56 zero bytes: the last length whose padding fits one block, and the first that needs two.
    #expect(hex([UInt8](repeating: 0, count: 64)) == "f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b")
  }

  @Test("with the processor's own instructions and without them is the same, for every length around a block")
  func forms() {
    for count in 0...200 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ count) }
      var (own, plain) = ([UInt8](repeating: 0, count: 32), [UInt8](repeating: 1, count: 32))
      bytes.withUnsafeBufferPointer { nv_sha256($0.baseAddress, count, &own) }
      bytes.withUnsafeBufferPointer { nv_sha256_plain($0.baseAddress, count, &plain) }
      #expect(own == plain)
    }
  }
}
