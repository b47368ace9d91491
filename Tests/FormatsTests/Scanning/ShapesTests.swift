import Testing

@testable import Formats

@Suite("What a scanner remembers of its records' order")
struct ShapesTests {
  private static let map = FieldMap([
    .value(.user, "user"), .value(.address, "location.ip"), .value(.city, "location.city"), .value(.id, "id"),
  ])
  private static let record = #"{"id":"1","other":[1,2],"user":"a","location":{"ip":"192.0.2.1","city":"Umeå"}}"#

  private static let others = [
    #"{"id": "1","other":[1,2],"user":\#t"a","location":{ "ip":"192.0.2.1","city":"Umeå"}}"#,
    #"{"id":"1" ,"other":[1,2], "user":"a","location":{"ip":"192.0.2.1" , "city":"Umeå"}}"#,
    #"{"user":"a","id":"1","other":[1,2],"location":{"city":"Umeå","ip":"192.0.2.1"}}"#,
    #"{"id":"1","user":"a","location":{"ip":"192.0.2.1","city":"Umeå"},"others":{}}"#,
    #"{"ID":"1","User":"a","Location":{"IP":"192.0.2.1","City":"Umeå"}}"#,
    #"{"id":"1","location":{"ip":"192.0.2.1","city":"Umeå"},"location":{},"user":"a"}"#,
  ]

  @Test("records in another order, with other white space, missing or new keys say the same", arguments: others)
  func otherShapes(other: String) throws {
    var scanner = RecordScanner(Self.map)
    let expected = try read(Self.record, with: &scanner)
    #expect(expected.count == 4)
    for _ in 0..<3 {
      #expect(try read(other, with: &scanner) == expected)
      #expect(try read(Self.record, with: &scanner) == expected)
    }
  }

  @Test("a record that breaks off is the same error to a scanner that knows its shape")
  func truncated() throws {
    var scanner = RecordScanner(Self.map)
    let record = Array(Self.record.utf8)
    for length in 0..<record.count {
      _ = try read(Self.record, with: &scanner)
      let part = Array(record[..<length])
      #expect(fault(part, with: &scanner) == fault(part), "after \(length) bytes")
    }
  }

  @Test("a comma before the first member, a missing or a doubled one is an error, whatever was learned")
  func commas() throws {
    var scanner = RecordScanner(Self.map)
    _ = try read(#"{"id":"1","user":"a"}"#, with: &scanner)
    _ = try read(#"{"user":"a","id":"1"}"#, with: &scanner)
    for damaged in [#"{,"id":"1"}"#, #"{"id":"1""user":"a"}"#, #"{"id":"1",,"user":"a"}"#, #"{"id":"1","user":"a",}"#] {
      #expect(fault(Array(damaged.utf8), with: &scanner) != nil, "\(damaged)")
    }
  }

  @Test("more keys than are remembered are read all the same")
  func manyKeys() throws {
    var scanner = RecordScanner(Self.map)
    for round in 0..<3_000 {
      let found = try read(#"{"key\#(round)":1,"user":"a","key\#(round)x":{},"id":"\#(round)"}"#, with: &scanner)
      #expect(found == [.user: "a", .id: "\(round)"])
    }
  }

  private func read(_ text: String, with scanner: inout RecordScanner) throws(ScanError) -> [Field: String] {
    try scan(Array(text.utf8), with: &scanner)
  }

  private func fault(_ record: [UInt8]) -> ScanError? {
    var scanner = RecordScanner(Self.map)
    return fault(record, with: &scanner)
  }

  private func fault(_ record: [UInt8], with scanner: inout RecordScanner) -> ScanError? {
    do throws(ScanError) {
      _ = try scan(record, with: &scanner)
      return nil
    } catch {
      return error
    }
  }
}
