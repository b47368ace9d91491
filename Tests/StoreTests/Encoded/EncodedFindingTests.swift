import Events
import Testing

@testable import Store

@Suite struct EncodedFindingTests {
  @Test("every part of a finding comes back, in both languages")
  func roundTrip() throws {
    let finding = sampleFinding()
    let back = try Finding(stored: finding.stored())
    #expect(String(describing: back) == String(describing: finding))
    #expect(back.verdict.title.swedish == "Omöjlig resa")
    #expect(back.occasion == finding.occasion)
  }

  @Test("equal findings are equal texts")
  func stable() throws {
    let finding = sampleFinding()
    #expect(try finding.stored() == Finding(stored: finding.stored()).stored())
  }

  @Test("a weight without bounds survives")
  func infinity() throws {
    var finding = sampleFinding()
    finding.verdict.evidence[0].weight = -.infinity
    #expect(try Finding(stored: finding.stored()).verdict.evidence[0].weight == -.infinity)
  }

  @Test("text that is no finding is an error", arguments: ["", "{}", "[1]"])
  func malformed(_ text: String) {
    #expect(throws: CodecError.self) { try Finding(stored: text) }
  }

  @Test("another schema is an error that names it")
  func otherSchema() throws {
    let text = try sampleFinding().stored().replacing("\"schema\":1", with: "\"schema\":2")
    #expect(throws: CodecError.malformed("a finding of schema 2")) { try Finding(stored: text) }
  }
}
