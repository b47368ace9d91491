import Detections
import Events
import Testing

@Suite("Wording")
struct WordingTests {
  @Test("groups thousands as each language does")
  func numbers() {
    #expect(Wording.number(1_234_567) == Phrase("1,234,567", sv: "1\u{A0}234\u{A0}567"))
    #expect(Wording.number(-1_000) == Phrase("-1,000", sv: "-1\u{A0}000"))
    #expect(Wording.number(999) == Phrase("999", sv: "999"))
  }

  @Test("rounds shares down, so that 100 % means all")
  func percent() {
    #expect(Wording.percent(411, of: 412).english == "99\u{A0}%")
    #expect(Wording.percent(412, of: 412).english == "100\u{A0}%")
    #expect(Wording.percent(0, of: 0).english == "0\u{A0}%")
  }

  @Test("names months and durations in words")
  func times() {
    let time = Timeline.start.adding(seconds: 8 * 3_600 + 60 * 5)
    #expect(Wording.time(time) == Phrase("5 January 08:05 UTC", sv: "5 januari 08:05 UTC"))
    #expect(Wording.month(time).swedish == "januari 2026")
    #expect(Wording.duration(61).english == "61\u{A0}s")
    #expect(Wording.duration(11_100) == Phrase("3\u{A0}h 5\u{A0}min", sv: "3\u{A0}tim 5\u{A0}min"))
  }

  @Test("the scale turns log-odds into severity and confidence")
  func scale() {
    #expect(Scale.severity(3) == .high && Scale.severity(2.9) == .medium && Scale.severity(0.9) == .low)
    #expect(Scale.severity(-1.6) == nil)
    #expect(Scale.confidence(0) == 50 && Scale.confidence(3) == 95 && Scale.confidence(50) == 99)
  }

  @Test("a finding tells the habit that it was held against")
  func baseline() throws {
    let found = try Timeline("3 weeks Malmö telia laptop\nmon 08:00 Lagos rented stranger").findings()
    #expect(found.first?.verdict.baseline.english == "100\u{A0}% of 45 sign-ins from Country SE since December 2025")
    #expect(found.first?.verdict.baseline.swedish == "100\u{A0}% av 45 inloggningar från Land SE sedan december 2025")
  }
}
