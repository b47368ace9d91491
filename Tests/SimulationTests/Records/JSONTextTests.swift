import Events
import Foundation
import Testing

@testable import Simulation

struct JSONTextTests {
  @Test(
    "any text reads back as it was",
    arguments: ["", "plain", "a \"word\"", "C:\\Users", "line\nand\ttab", "\u{1}\u{1F}", "Åsa Öberg ✓", "ends in \\"])
  func texts(text: String) throws {
    var json = JSONText()
    json.object { $0.add("name", text) }
    let read = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: String]
    #expect(read == ["name": text])
  }

  @Test("a moment is written with the places that are asked for")
  func stamps() {
    let moment = Timestamp(microseconds: 1_791_965_553_012_340)
    #expect(moment.stamp(places: 0) == "2026-10-14T08:12:33Z")
    #expect(moment.stamp(places: 3) == "2026-10-14T08:12:33.012Z")
    #expect(moment.stamp(places: 6) == "2026-10-14T08:12:33.012340Z")
    #expect(moment.stamp(places: 7) == "2026-10-14T08:12:33.0123400Z")
  }
}
