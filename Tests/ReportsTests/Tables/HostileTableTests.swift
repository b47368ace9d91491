import Events
import Foundation
import Testing

@testable import Reports

struct HostileTableTests {
  private let table = Table(
    [
      Table.Column("time", Phrase("Time", sv: "Tid")), Table.Column("severity", Phrase("Severity", sv: "Allvar")),
      Table.Column("user", Phrase("User", sv: "Användare"), isFlexible: true),
      Table.Column("tenant", Phrase("Tenant", sv: "Kund"), isFlexible: true),
      Table.Column("addresses", Phrase("Addresses", sv: "Adresser")),
      Table.Column("count", Phrase("Count", sv: "Antal")),
    ],
    rows: [
      [
        .time(Timestamp(seconds: 1_791_965_553)), .severity(.high), .text(SampleCase.hostileText), .text("high.fjord"),
        .list(["198.51.100.7", SampleCase.hostileText]), .integer(-12),
      ],
      [.time(nil), .severity(.low), .text("=1+1"), .text("渡辺商会"), .list([]), .number(0.5)],
    ])

  @Test("a table fits the terminal, whatever its cells hold", arguments: [60, 80, 120])
  func width(width: Int) {
    let text = table.terminal(language: .english, style: TerminalStyle(hasColor: false, width: width))
    let lines = text.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { columnCount(of: $0) <= width })
  }

  @Test("the flexible columns give way before the others, the widest first")
  func fitting() {
    let columns = [
      Table.Column("a", Phrase("A", sv: "A"), isFlexible: true), Table.Column("b", Phrase("B", sv: "B")),
      Table.Column("c", Phrase("C", sv: "C"), isFlexible: true),
    ]
    let row: [Table.Value] = [.text(String(repeating: "x", count: 300)), .text("fjordbygg"), .text("ten letter")]
    let style = TerminalStyle(hasColor: false, width: 60)
    let text = Table(columns, rows: [row]).terminal(language: .english, style: style)
    let line = text.split(separator: "\n")[1]
    #expect(line.count == 60)
    #expect(line.hasSuffix("…  fjordbygg  ten letter"))
  }

  @Test("only our colours reach the terminal, and only the severity has one")
  func colours() throws {
    let text = table.terminal(language: .swedish, style: TerminalStyle(hasColor: true, width: 120))
    let codes = text.matches(of: /\u{1B}\[([0-9;]*)m([^\u{1B}]*)/).map { "\($0.1):\($0.2)" }
    #expect(codes.contains("1;31:hög") && codes.contains("36:låg"))
    let rest = text.replacing(/\u{1B}\[(0|1|36|1;31)m/, with: "")
    #expect(!rest.unicodeScalars.contains { $0 != "\n" && isUnprintable($0) })
    #expect(rest.contains("high.fjord"))
  }

  @Test("a row of CSV stays one row, and no cell runs")
  func csv() throws {
    let text = table.csv
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && !"\r\n".unicodeScalars.contains($0) })
    #expect(text.contains(",'=1+1,") && text.contains(",-12\r\n") && text.hasSuffix(",0.5\r\n"))
    #expect(CSVRows.parse(text).map(\.count) == [6, 6, 6])
    #expect(CSVRows.parse(text)[1][2].hasPrefix("\u{FFFD}[2J"))
  }

  @Test("a quote that a mark combines with is doubled all the same")
  func combinedQuote() {
    let cell = "a\"\u{301},b\"\u{301}"
    #expect(CSVRows.parse(csvText(cell) + ",c\r\n") == [[cell, "c"]])
  }

  @Test("formulas in full-width characters are disarmed")
  func fullWidth() {
    #expect(csvText("＝1+1") == "'＝1+1" && csvText("＠SUM(A1)") == "'＠SUM(A1)")
  }

  @Test("a table in Markdown has as many cells as columns")
  func markdown() {
    let lines = table.markdown(language: .swedish).split(separator: "\n")
    #expect(lines.count == 4)
    for line in lines { #expect(line.replacing(/\\./, with: "").count { $0 == "|" } == 7) }
    #expect(lines[2].contains("| hög |") && !lines[2].contains(/(^|[^\\])[<\[]/))
  }

  @Test("a line of NDJSON is one line that parses", arguments: [Output.ndjson, .json])
  func json(output: Output) throws {
    let text = table.render(output, language: .english, style: .plain)
    #expect(!text.unicodeScalars.contains { $0 != "\n" && isUnprintable($0) })
    let lines = text.split(separator: "\n")
    let documents = output == .ndjson ? lines.map(String.init) : [text]
    #expect(documents.count == (output == .ndjson ? 2 : 1))
    let first = try JSONSerialization.jsonObject(with: Data(documents[0].utf8))
    let row = try #require((first as? [String: Any]) ?? (first as? [[String: Any]])?.first)
    #expect(row["user"] as? String == SampleCase.hostileText)
    #expect(row["severity"] as? String == "high" && row["count"] as? Int == -12)
  }

  @Test("text that would open a list, an underline or a link is escaped, and numbers are left alone")
  func markers() {
    #expect(markdownText("- x") == "\\- x" && markdownText("+ x") == "\\+ x" && markdownText("=== ") == "\\===")
    #expect(markdownText("1. x") == "1\\. x" && markdownText("12) x") == "12\\) x" && markdownText("    x") == "x")
    #expect(markdownText("http://x www.y") == "http\\://x www\\.y")
    #expect(markdownText("-12") == "-12" && markdownText("+46 70") == "+46 70" && markdownText("1.5") == "1.5")
    #expect(markdownText("a\r\nb\tc") == "a b c")
  }
}

/// A strict reader of RFC 4180, byte by byte.
enum CSVRows {
  static func parse(_ text: String) -> [[String]] {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      if scalar == "\"", isQuoted, scalars.first == "\"" {
        scalars.removeFirst()
        append(scalar, to: &rows)
      } else if scalar == "\"" {
        isQuoted.toggle()
      } else if scalar == ",", !isQuoted {
        rows[rows.count - 1].append("")
      } else if scalar == "\r", !isQuoted, scalars.first == "\n" {
        scalars.removeFirst()
        if !scalars.isEmpty { rows.append([""]) }
      } else {
        append(scalar, to: &rows)
      }
    }
    return rows
  }

  private static func append(_ scalar: Unicode.Scalar, to rows: inout [[String]]) {
    rows[rows.count - 1][rows[rows.count - 1].count - 1].unicodeScalars.append(scalar)
  }
}
