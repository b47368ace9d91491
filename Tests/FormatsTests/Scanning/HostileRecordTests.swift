import Testing

@testable import Formats

@Suite("Hostile records")
struct HostileRecordTests {
  private let map = FieldMap(
    [
      .value(.user, "u"), .value(.city, "l.c"), .value(.target, "t[Name=a].v"), .value(.id, "t[2]"),
      .raw(.parameters, "r"),
    ], mounts: ["p"])

  @Test(
    "what is no record is refused with its reason and place",
    arguments: [
      ("", .notAnObject, 0), ("  ", .notAnObject, 2), ("[1]", .notAnObject, 0), ("\"u\"", .notAnObject, 0),
      ("{", .unterminated, 1), (#"{"u"#, .unterminatedString, 1), (#"{"u""#, .expectedColon, 4),
      (#"{"u":"#, .unterminated, 5), (#"{"u":"x"#, .unterminatedString, 5), (#"{"u":"x""#, .unterminated, 8),
      (#"{"u":"x","#, .unterminated, 9), (#"{"u":"x",}"#, .expectedKey, 9), (#"{u:1}"#, .expectedKey, 1),
      (#"{"u" "x"}"#, .expectedColon, 5), (#"{"u":"x" "y"}"#, .expectedComma, 9), (#"{"u":}"#, .invalidValue, 5),
      (#"{"u":nul}"#, .invalidValue, 5), (#"{"u":True}"#, .invalidValue, 5), (#"{"u":'x'}"#, .invalidValue, 5),
      (#"{"x":@}"#, .invalidValue, 5), (#"{"x":[1}"#, .unterminated, 8), (#"{"x":[1"#, .unterminated, 5),
      (#"{"l":{"c":1]}"#, .expectedComma, 11), (#"{"t":[1}"#, .expectedComma, 7), (#"{"u":1}}"#, .trailingBytes, 7),
      (#"{"u":"x\"}"#, .unterminatedString, 5), (#"{"t":[{"Name"}]}"#, .expectedColon, 13), ("{\0}", .expectedKey, 1),
    ] as [(String, ScanError.Reason, Int)])
  func refusals(_ record: String, _ reason: ScanError.Reason, _ offset: Int) {
    #expect(throws: ScanError(reason, at: offset)) { try scan(record, map) }
  }

  @Test("nesting beyond the limit is refused where it is entered, and skipped where it is not")
  func nesting() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: #"{"p":"#, count: depth) + "{}" + String(repeating: "}", count: depth)
    }
    #expect(try scan(nested(127), map) == [:])
    #expect(throws: ScanError(.tooDeep, at: 128 * 5)) { try scan(nested(128), map) }
    #expect(throws: ScanError.self) { try scan(nested(100_000), map) }
    let brackets = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    #expect(try scan(#"{"x":\#(brackets),"u":"ada"}"#, map) == [.user: "ada"])
  }

  @Test("JSON in strings in strings is entered only so often")
  func stringsInStrings() throws {
    func nested(_ depth: Int) -> String {
      var record = #"{"u":"ada"}"#
      for _ in 0..<depth {
        record = #"{"p":"\#(record.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))"}"#
      }
      return record
    }
    #expect(try scan(nested(5), map) == [.user: "ada"])
    #expect(try scan(nested(12), map) == [:])
  }

  @Test("control characters, NUL and bytes that are no UTF-8 do not end a string")
  func oddBytes() throws {
    let record = Array(#"{"u":"a"#.utf8) + [0, 1, 0x0A, 0x7F, 0xFF, 0xC0] + Array(#"b"}"#.utf8)
    let found = try scan(record, map)
    #expect(found[.user]?.unicodeScalars.count == 8)
  }

  @Test("numbers of any length are taken as they stand")
  func hugeNumbers() throws {
    let digits = String(repeating: "9", count: 100_000)
    #expect(try scan(#"{"u":\#(digits),"x":-1\#(digits)e\#(digits)}"#, map) == [.user: digits])
  }

  @Test("every beginning of a record is refused, never read past its end")
  func prefixes() throws {
    let record = Array(
      #"{"u":"a\u00e5\\","l":{"c":[1,{"x":"]"}]},"t":[{"Name":"b","v":1},{"v":"\"","Name":"a"},true],"p":"{\"u\":1}","r":{"a":[]}}"#
        .utf8)
    _ = try scan(record, map)
    for count in 0..<record.count {
      #expect(throws: ScanError.self, "\(count) bytes") { try scan(Array(record[..<count]), map) }
    }
  }

  @Test("every beginning of a CSV row ends in cells or an error")
  func csvPrefixes() {
    let row = #"ada,"{""c"":""O""}","[{""Name"":""a"",""v"":""x""}]","{""u"":""b""}","#
    for count in 0...row.utf8.count {
      let part = String(decoding: Array(row.utf8.prefix(count)), as: UTF8.self)
      let found = try? scan(part, header: "u,l,t,p,x", map)
      if let found { #expect(found[.user] != nil || count == 0) }
    }
  }
}
