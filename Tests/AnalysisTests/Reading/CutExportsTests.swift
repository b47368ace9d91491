import Events
import Testing

@testable import Analysis

@Suite("Exports that were cut")
struct CutExportsTests {
  private static let monday = Timestamp(seconds: 1_767_571_200)

  /// From one hour to another, counted from Monday; newest first where the first is the later.
  private func span(_ records: Int, _ first: Double, _ last: Double, format: String = "unified-audit") -> InputSpan {
    var span = InputSpan(format: format)
    let times = [first, last].map { Self.monday.adding(seconds: $0 * 3_600) }
    for (i, time) in times.enumerated() {
      let event = Event(time: time, id: EventID(high: 1, low: UInt64(i)))
      span.add([event], records: i == 0 ? 1 : records - 1, from: UInt32(i + 1))
    }
    return span
  }

  private func cuts(_ spans: InputSpan...) -> [Account.Cut] {
    CutExports.cuts(among: spans.enumerated().map { (name: "file\($0)", span: $1) })
  }

  @Test(
    "a file with exactly as many records as its kind of export can have is told, with the limit that it met",
    arguments: [
      ("unified-audit", 50_000, ExportLimit.purviewSearch), ("unified-audit", 5_000, .unifiedAuditCall),
      ("entra-portal-csv", 250_000, .entraPortal), ("entra-portal-csv", 100_000, .entraPortal),
      ("entra-sign-ins", 1_000, .graphPage), ("okta-system-log", 1_000, .oktaPage),
      ("google-workspace-console", 100_000, .googleConsole),
    ])
  func fires(format: String, records: Int, limit: ExportLimit) {
    let found = cuts(span(records, 100, 10, format: format))
    let edge = Self.monday.adding(seconds: 36_000)
    #expect(found == [Account.Cut(path: "file0", records: records, limit: limit, missing: .before, edge: edge)])
  }

  @Test("one record fewer or more, and the number of another log, are none")
  func nearly() {
    #expect(cuts(span(49_999, 100, 10)) == [] && cuts(span(50_001, 100, 10)) == [])
    #expect(cuts(span(50_000, 100, 10, format: "okta-system-log")) == [])
  }

  @Test("a cut at a number that nobody knows stays unseen")
  func evasion() {
    #expect(cuts(span(40_000, 100, 10)) == [])
  }

  @Test("the oldest first, what is newer is missing; in no order, nobody knows")
  func order() {
    #expect(cuts(span(50_000, 10, 100)).map(\.missing) == [.after])
    var mixed = span(25_000, 10, 100)
    mixed.merge(span(25_000, 90, 20))
    #expect(cuts(mixed).map(\.missing) == [nil])
  }

  @Test("a number that is chance is none where another file goes on, also after a quiet night")
  func chance() {
    #expect(cuts(span(50_000, 100, 10), span(48_000, 9.9, -80)) == [])
    #expect(cuts(span(50_000, 100, 10), span(48_000, 2, -80)) == [])
    #expect(cuts(span(50_000, 10, 100), span(48_000, 108, 200)) == [])
  }

  @Test("a file of another time, of the other side, or of another log does not go on from it")
  func notFollowed() {
    #expect(cuts(span(50_000, 100, 10), span(48_000, -20, -80)).map(\.path) == ["file0"])
    #expect(cuts(span(50_000, 100, 10), span(48_000, 200, 101)).map(\.path) == ["file0"])
    #expect(cuts(span(50_000, 100, 10), span(48_000, 9.9, -80, format: "okta-system-log")).map(\.path) == ["file0"])
  }

  @Test("of pages that follow one another only the last can be cut, of daily exports each that leaves hours out")
  func several() {
    #expect(cuts(span(5_000, 100, 70), span(5_000, 70, 40), span(4_100, 40, 10)) == [])
    #expect(cuts(span(5_000, 100, 70), span(5_000, 70, 40)).map(\.path) == ["file1"])
    #expect(cuts(span(50_000, 48, 34), span(50_000, 24, 10)).map(\.path) == ["file0", "file1"])
  }
}
