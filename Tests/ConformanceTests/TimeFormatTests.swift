import Events
import Formats
import Foundation
import Testing

@Suite("Spellings of time", .enabled(if: Corpus.isThere, Comment(rawValue: Corpus.hint)))
struct TimeFormatTests {
  @Test("every spelling of Elastic's time formats gives the expected moment")
  func spellings() throws {
    let cases = try Corpus.cases("elastic_time_formats")
    #expect(cases.count == 7)
    for labelled in cases {
      let event = try #require(JSONSerialization.jsonObject(with: labelled.record) as? [String: Any])
      let text = try #require(event["time"] as? String)
      let time = try Array(text.utf8).withUnsafeBytes { try TimeParser().timestamp($0) }
      let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
      let expected = try style.parse(labelled.text("@timestamp")).timeIntervalSince1970
      #expect(time.microseconds / 1_000 == Int64((expected * 1_000).rounded()), "\(text)")
    }
  }
}
