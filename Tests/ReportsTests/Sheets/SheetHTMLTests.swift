import Events
import Testing

@testable import Reports

@Suite("A sheet as a web page")
struct SheetHTMLTests {
  @Test("is what is expected, in either language", arguments: Language.allCases)
  func whole(language: Language) throws {
    let call = try SampleCase.call(SampleCase.plain, language)
    let sheet = CaseSheet(SampleCase.plain, playbook: call, clock: .utc, language: language).sheet
    try Checkout.expect(sheet.html(language), in: "Tests/ReportsTests/Expected/case.\(language.rawValue).html")
  }

  @Test("steps that follow one another are one list, each with a box, and commands keep their lines")
  func steps() {
    let sheet = Sheet(
      title: Sheet.Line("t", severity: .high),
      sections: [Sheet.Section("s", [.step(1, "a", [.command(tool: "x", text: "one\n  two")]), .step(2, "b", [])])])
    let page = sheet.html(.english)
    #expect(page.ranges(of: "<ol").count == 1 && page.ranges(of: "<input type=\"checkbox\">").count == 2)
    #expect(page.contains("<pre><code>one\n  two</code></pre>") && page.contains("<h1 class=\"high\">t</h1>"))
  }

  @Test(
    "a share has a bar of its length, and one that is not nothing is seen", arguments: [(0.0, 0), (0.001, 1), (1, 72)])
  func bar(share: Double, width: Int) {
    let table = Table([Table.Column("x", Phrase("x", sv: "x"))], rows: [[.share(share)]])
    #expect(table.html(language: .english).contains("width=\"\(width)\" height=\"10\" rx=\"2\" class=\"bar\""))
  }
}
