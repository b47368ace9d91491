import Testing

@testable import Formats

@Suite struct `Framing of CSV` {
  @Test(arguments: [",", ";", "\t", "|"])
  func `rows follow a header, with any delimiter and line ends within quotes`(delimiter: String) throws {
    let rows = [
      "1\(delimiter)a", "\"x\n\"\"\(delimiter)\r\n\"\"y\"\(delimiter)2", "\(delimiter)\"\"", "3\(delimiter)5\" screen",
    ]
    for lineEnd in ["\n", "\r\n"] {
      let text = (["Date (UTC)\(delimiter)User name"] + rows).joined(separator: lineEnd) + lineEnd
      let framed = try framedEveryWay(text)
      #expect(framed.framing == .csv(delimiter: delimiter.utf8.first ?? 0))
      #expect(framed.header == "Date (UTC)\(delimiter)User name")
      #expect(framed.texts == rows)
      #expect(framed.problems.isEmpty && framed.faults.isEmpty)
    }
  }

  @Test func `record offsets count from the start of the content`() throws {
    let framed = try framedEveryWay("#TYPE System.Object\r\n\r\n\"a\",\"b\"\r\n1,2\r\n\r\n3,4")
    #expect(framed.header == "\"a\",\"b\"")
    #expect(framed.records.map(\.offset) == [32, 39])
    #expect(framed.records.map(\.number) == [1, 2])
    #expect(framed.faults.isEmpty)
  }

  @Test func `sep= declares the delimiter`() throws {
    let framed = try framedEveryWay("sep=;\r\na,b;c\r\n1,2;3\r\n")
    #expect(framed.framing == .csv(delimiter: UInt8(ascii: ";")))
    #expect(framed.texts == ["1,2;3"])
    #expect(try framedEveryWay("\"sep=|\"\na|b\n1|2\n").texts == ["1|2"])
  }

  @Test func `headers as vendors write them are recognised`() throws {
    for header in [
      "TimeGenerated [UTC],ResultType,Location_s", "Date (UTC);Nom d’utilisateur;Statut (Opération réussie)",
      "\"RecordId\",\"CreationDate\",\"RecordType\",\"Operation\",\"UserId\",\"AuditData\"",
      "Application ID ,Autonomous system  number,Incoming token type,Incoming token type", ",index,user",
      "#,User,2FA status", "user@realm\tx".replacing("@", with: "_"),
    ] {
      let delimiter: Character = header.contains(";") ? ";" : header.contains("\t") ? "\t" : ","
      let cells = header.count { $0 == delimiter }
      let row = "1" + String(repeating: String(delimiter) + "2", count: cells)
      let framed = try Framed(header + "\n" + row + "\n" + row)
      #expect(framed.header == header)
      #expect(framed.texts == [row, row])
    }
  }

  @Test func `a header alone is a table without rows`() throws {
    let framed = try framedEveryWay("CreationDate,UserIds,Operations,AuditData\r\n")
    #expect(framed.header == "CreationDate,UserIds,Operations,AuditData")
    #expect(framed.records.isEmpty && framed.problems.isEmpty)
  }

  @Test func `a single quoted column is a table`() throws {
    let framed = try framedEveryWay("\"AuditData\"\n\"{\"\"a\"\":1}\"\n\"{\"\"b\n\"\":2}\"\n")
    #expect(framed.header == "\"AuditData\"")
    #expect(framed.texts.count == 2)
  }

  @Test func `values are no header`() throws {
    for text in [
      "2026-01-01T00:00:00Z,anna,192.0.2.1\n2026-01-01T00:00:01Z,anna,192.0.2.1\n", "a=1, b=2\na=2, b=3\n",
      "CEF:0|Vendor|Product|1.0|100|x\nCEF:0|Vendor|Product|1.0|100|x\n", "anna@example.com,ok\nbo@example.com,ok\n",
    ] {
      #expect(try Framed(text).framing == .lines)
    }
  }

  @Test func `a quote that is never closed costs its own line, not the rows after it`() throws {
    for lineEnd in ["\n", "\r\n"] {
      let rows = ["a,b", "1,2", "3,\"4", "5,6", "7,\"\"", "8,x\"\"y"]
      let framed = try framedEveryWay(rows.joined(separator: lineEnd))
      #expect(framed.texts == ["1,2", "5,6", "7,\"\"", "8,x\"\"y"])
      #expect(framed.records.map(\.number) == [1, 3, 4, 5])
      #expect(framed.problemTexts == ["unclosedQuote 2@\(6 + 2 * lineEnd.utf8.count)+\(3 + lineEnd.utf8.count)"])
      #expect(framed.faults.isEmpty)
    }
    let first = try framedEveryWay("a,b\n1,\"2\n3,4\n")
    #expect(first.texts == ["3,4"])
    #expect(first.records.map(\.number) == [2])
  }

  @Test func `quotes that are never closed cost their lines, however many there are`() throws {
    let rows = ["x\",\"", "5,6", "x\",\"\"\"", "7,8", "x\",\"", "9,0"]
    let framed = try framedEveryWay((["a,b"] + rows).joined(separator: "\n") + "\n")
    #expect(framed.texts == ["5,6", "7,8", "9,0"])
    #expect(framed.records.map(\.number) == [2, 4, 6])
    #expect(framed.problemTexts == ["unclosedQuote 1@4+4", "unclosedQuote 3@13+6", "unclosedQuote 5@24+4"])
    // Of each the whole rest would be quoted text.
    let many = try Framed("a,b\n" + String(repeating: rows[0] + "\n", count: 20_000) + "1,2\n")
    #expect(many.records.map(\.number) == [20_001])
  }

  @Test func `behind an open quote more than a record may hold is broken off, whatever the sizes of chunks`() throws {
    let (givenUp, brokenOff) = ((["5,6"], ["unclosedQuote 2@8+4"]), ([String](), ["truncated 2@8+8"]))
    for (limit, (texts, problems)) in [(8, givenUp), (7, brokenOff), (5, brokenOff)] {
      let framed = try framedEveryWay("a,b\n1,2\n3,\"4\n5,6", limit: limit)
      #expect(framed.texts == ["1,2"] + texts)
      #expect(framed.problemTexts == problems)
    }
  }

  @Test func `a last line whose quote is not closed gives the rows before and says where it broke off`() throws {
    let framed = try framedEveryWay("a,b\n1,2\n3,\"4\n")
    #expect(framed.texts == ["1,2"])
    #expect(framed.problemTexts == ["truncated 2@8+5"])
    #expect(framed.faults.isEmpty)
  }

  @Test func `a stray quote within a cell does not swallow the rows after it`() throws {
    let rows = ["1,5\" x", "2,a\"b\"c", "3,\"q\"\"r\"", "4,\"done\"tail\"", "5,a\"\"b\"\"\"c", "6,x"]
    for padding in [0, 50, 60, 64] {
      let padded = rows.map { $0 + String(repeating: "p", count: padding) }.filter { !$0.hasPrefix("3") }
      let framed = try framedEveryWay("a,b\n" + padded.joined(separator: "\n"))
      #expect(framed.texts == padded)
      #expect(framed.faults.isEmpty)
    }
  }

  @Test func `a row over the limit is skipped, keeps its number and has a place`() throws {
    let long = "2,\"" + String(repeating: "\n\"\"", count: 50) + "\""
    let framed = try framedEveryWay("a,b\n1,x\n\(long)\r\n3,y\n", limit: 20)
    #expect(framed.texts == ["1,x", "3,y"])
    #expect(framed.records.map(\.number) == [1, 3])
    #expect(framed.problemTexts == ["recordTooLong 2@8+\(long.utf8.count)"])
    #expect(framed.faults.isEmpty)
  }

  @Test func `old Macintosh line ends are understood`() throws {
    #expect(try framedEveryWay("a,b\r1,2\r3,4\r").texts == ["1,2", "3,4"])
  }
}
