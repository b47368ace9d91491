import Testing

@testable import Formats

@Suite("Record scanner: rows of a table in JSON")
struct RecordScannerRowTests {
  private let map = FieldMap(
    [
      .value(.user, "UserPrincipalName"), .value(.address, "IPAddress"), .value(.errorCode, "ResultType"),
      .value(.city, "LocationDetails.city"), .raw(.authDetails, "AuthenticationDetails"),
    ], mounts: ["AuditData"])
  private let header = #""UserPrincipalName","x","IPAddress","LocationDetails","ResultType","AuthenticationDetails""#

  @Test("values of every kind reach the fields of their columns, JSON in texts included")
  func values() throws {
    let row = #" [ "ada \"q\"", {"a":[1]}, "192.0.2.1", "{\"city\":\"Oslo\"}", 50126, "[{\"a\":1}]" ] "#
    let expected: [Field: String] = [
      .user: #"ada "q""#, .address: "192.0.2.1", .city: "Oslo", .errorCode: "50126", .authDetails: #"[{"a":1}]"#,
    ]
    #expect(try scan(row: row, header: header, map) == expected)
    #expect(try scan(row: #"[null,null,"",{"city":"Oslo"}]"#, header: header, map) == [.city: "Oslo"])
    #expect(try scan(row: "[]", header: header, map) == [:])
  }

  @Test("a row without the last columns says how many, also where it has none")
  func missing() throws {
    let columns = CSVColumns(header: Array(header.utf8), delimiter: .comma, map: map)
    var scanner = RecordScanner(map)
    for (row, missing) in [(#"["ada",1]"#, 4), ("[]", 6), ("[1,2,3,4,5,6]", 0)] {
      let guarded = GuardedBytes(Array(row.utf8))
      try scanner.scanRow(guarded.bytes, 0..<row.utf8.count, columns: columns)
      #expect(scanner.missingCells == missing)
    }
  }

  @Test("what is no row of the table is refused")
  func refused() {
    #expect(throws: ScanError(.notARow, at: 0)) { try scan(row: "{}", header: header, map) }
    #expect(throws: ScanError(.tooManyCells, at: 13)) { try scan(row: "[1,2,3,4,5,6,7]", header: header, map) }
    #expect(throws: ScanError(.trailingBytes, at: 4)) { try scan(row: "[1] 2", header: header, map) }
    for row in ["", "[", "[1", "[1,", "[1 2]", "[\"a]", "[1,]"] {
      #expect(throws: ScanError.self) { try scan(row: row, header: header, map) }
    }
  }
}
