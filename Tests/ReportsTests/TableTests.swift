import Events
import Testing

@testable import Reports

struct TableTests {
  private let table = Table(
    [
      Table.Column("user", Phrase("User", sv: "Användare"), isFlexible: true),
      Table.Column("count", Phrase("Count", sv: "Antal")),
    ],
    rows: [[.text("anna|=1"), .integer(3)], [.text("bo"), .integer(12)]])

  @Test("one table prints in every output")
  func outputs() {
    let style = TerminalStyle.plain
    #expect(
      table.render(.table, language: .swedish, style: style) == "Användare  Antal\nanna|=1        3\nbo            12\n"
    )
    #expect(table.render(.csv, language: .english, style: style) == "user,count\r\nanna|=1,3\r\nbo,12\r\n")
    #expect(
      table.render(.ndjson, language: .english, style: style)
        == "{\"user\":\"anna|=1\",\"count\":3}\n{\"user\":\"bo\",\"count\":12}\n")
    #expect(table.render(.markdown, language: .english, style: style).contains("| anna\\|=1 | 3 |"))
  }

  @Test("a long cell is shortened to the width of the terminal")
  func narrow() {
    let wide = Table(table.columns, rows: [[.text(String(repeating: "x", count: 300)), .integer(1)]])
    let lines = wide.terminal(language: .english, style: TerminalStyle(hasColor: false, width: 60)).split(
      separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 60 })
    #expect(lines[1].contains("…"))
  }
}
