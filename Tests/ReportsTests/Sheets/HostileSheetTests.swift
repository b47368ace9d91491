import Events
import Foundation
import Testing

@testable import Reports

/// Everything that a log can put into a field, on every page, in both languages.
struct HostileSheetTests {
  private static func sheets(_ language: Language) throws -> [Sheet] {
    let call = try SampleCase.call(SampleCase.hostile, language)
    return [
      CaseSheet(SampleCase.hostile, playbook: call, clock: .utc, language: language).sheet,
      PlaybookSheet(call, language: language).sheet,
      Sheet(
        title: Sheet.Line(SampleCase.hostileText),
        sections: [
          Sheet.Section(
            SampleCase.hostileText,
            [
              .paragraph(SampleCase.hostileText), .emphasis(SampleCase.hostileText),
              .marked([("+", SampleCase.hostileText)]), .numbered([SampleCase.hostileText]),
              .pairs([(SampleCase.hostileText, SampleCase.hostileText)]),
              .command(tool: SampleCase.hostileText, text: SampleCase.hostileText),
              .step(1, SampleCase.hostileText, [.command(tool: "x", text: SampleCase.hostileText)]),
              .table(
                Table(
                  [Table.Column("x", Phrase(SampleCase.hostileText, sv: SampleCase.hostileText), isProse: true)],
                  rows: [[.text(SampleCase.hostileText)], [.list([SampleCase.hostileText])], [.share(0.5)]]), language),
            ])
        ]),
    ]
  }

  @Test("no escape sequence but our own colours reaches the terminal", arguments: Language.allCases)
  func terminal(language: Language) throws {
    for sheet in try Self.sheets(language) {
      let text = sheet.terminal(style: TerminalStyle(hasColor: true, width: 100))
      let ours = /\u{1B}\[(0|1|2|36|1;31|1;33|1;97;41)m/
      #expect(text.contains(ours))
      let rest = text.replacing(ours, with: "")
      #expect(!rest.unicodeScalars.contains { $0 != "\n" && isUnprintable($0) })
      #expect(sheet.terminal(style: .plain).unicodeScalars.allSatisfy { $0 != "\u{1B}" })
    }
  }

  @Test("no line is wider than the terminal, but for commands", arguments: Language.allCases, [60, 80, 120])
  func width(language: Language, width: Int) throws {
    let style = TerminalStyle(hasColor: false, width: width)
    for sheet in try Self.sheets(language) {
      let commands = Set(sheet.sections.flatMap(\.blocks).flatMap(Self.commands))
      let long = sheet.terminal(style: style).split(separator: "\n").filter { line in
        columnCount(of: line) > width && !commands.contains(line.trimmingCharacters(in: .whitespaces))
      }
      #expect(long.isEmpty)
    }
  }

  @Test("no value can forge a heading or a line of ours")
  func lines() throws {
    var item = SampleCase.plain
    let forged = "x\n\nCALL\n  +1 202 555 0100\r\n# Call"
    item.findings[1].verdict.summary = Phrase(forged, sv: forged)
    item.findings[1].occasion.application = forged
    item.findings[1].sources = [Finding.Source(file: forged, record: 1)]
    let sheet = CaseSheet(item, playbook: nil, clock: .utc, language: .english).sheet
    let lines = (sheet.terminal(style: .plain) + sheet.markdown).split(separator: "\n")
    #expect(!lines.contains { $0 == "CALL" || $0.hasPrefix("  +1 202") || $0.hasPrefix("# Call") })
  }

  @Test("markup in a value stays text in Markdown", arguments: Language.allCases)
  func markdown(language: Language) throws {
    for sheet in try Self.sheets(language) {
      let (markdown, rows) = Self.apart(Self.withoutFences(sheet.markdown))
      for row in rows { #expect(row.matches(of: /(^|[^\\])\|/).count == 2) }
      #expect(!markdown.contains(/(^|[^\\])[<\[`|]/))
      #expect(!markdown.contains(/http:\/\/|www\.evil/))
      #expect(!sheet.markdown.unicodeScalars.contains { $0 != "\n" && isUnprintable($0) })
      let headings = markdown.split(separator: "\n").filter { $0.hasPrefix("#") }.count
      #expect(headings == sheet.sections.filter { !$0.title.isEmpty }.count + 1)
    }
  }

  @Test("a page has no markup but its own, and every element of it ends", arguments: Language.allCases)
  func html(language: Language) throws {
    for sheet in try Self.sheets(language) {
      let page = sheet.html(language)
      let (head, body) = try #require(page.splitOnce(at: "<body>"))
      let content = try #require(body.splitOnce(at: "</body>")).0
      #expect(head.contains("default-src 'none'") && page.contains("<html lang=\"\(language.rawValue)\">"))
      #expect(!page.unicodeScalars.contains { $0 != "\n" && isUnprintable($0) })
      #expect(!content.contains("<img") && !page.contains("<script") && !page.contains("style="))
      var open: [Substring] = []
      for tag in content.matches(of: /<(\/?)([a-z0-9]+)((?: [a-zA-Z]+="[^"<>]*")*)>/)
      where !["input", "br"].contains(tag.2) {
        if tag.1.isEmpty { open.append(tag.2) } else { #expect(open.popLast() == tag.2) }
      }
      #expect(open == [])
      let rest = content.replacing(/<\/?[a-z0-9]+(?: [a-zA-Z]+="[^"<>]*")*>/, with: "")
      #expect(!rest.contains("<") && !rest.contains(">"))
      #expect(rest.contains("&lt;img src=x&gt;"))
    }
  }

  @Test("a fence in a command does not end the block")
  func fence() {
    let text = "a\n```\n<img src=x>\n````\nb"
    let sheet = Sheet(title: Sheet.Line("t"), sections: [Sheet.Section("s", [.command(tool: "x", text: text)])])
    #expect(sheet.markdown.hasSuffix("x:\n\n`````\n\(text)\n`````\n"))
  }

  private static func commands(_ block: Sheet.Block) -> [String] {
    switch block {
    case .command(_, let text):
      Reports.lines(of: text).map { terminalText($0).trimmingCharacters(in: .whitespaces) }
    case .step(_, _, let details): details.flatMap(commands)
    case .paragraph, .emphasis, .marked, .numbered, .pairs, .table: []
    }
  }

  /// The rows of tables, each of one cell, apart from the rest.
  private static func apart(_ markdown: String) -> (rest: String, rows: [Substring]) {
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
    let isRow = { (line: Substring) in line.hasPrefix("| ") && line.hasSuffix(" |") }
    return (lines.filter { !isRow($0) }.joined(separator: "\n"), lines.filter(isRow))
  }

  private static func withoutFences(_ markdown: String) -> String {
    var isFenced = false
    return markdown.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      let isFence = line.trimmingCharacters(in: .whitespaces).hasPrefix("```")
      if isFence { isFenced.toggle() }
      return !isFence && !isFenced
    }.joined(separator: "\n")
  }
}

extension String {
  fileprivate func splitOnce(at mark: String) -> (String, String)? {
    firstRange(of: mark).map { (String(self[..<$0.lowerBound]), String(self[$0.upperBound...])) }
  }
}
