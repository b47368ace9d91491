import Testing

@testable import Formats

@Suite("Cell")
struct CellTests {
  /// `body` of a cell with this text.
  private func cell<R>(
    _ text: String, _ kind: Cell.Kind = .string, _ escaping: Cell.Escaping = .none, _ body: (Cell) -> R?
  ) -> R? {
    let guarded = GuardedBytes(Array(text.utf8))
    guard let start = guarded.bytes.assumingMemoryBound(to: UInt8.self).baseAddress else { return nil }
    return body(Cell(start, start + text.utf8.count, kind, escaping))
  }

  @Test(
    "whole numbers are read from numbers and texts",
    arguments: [
      ("0", 0), ("50126", 50126), ("-7", -7), ("+7", 7), (" 42 ", 42), ("50126.0", 50126), ("-0.00", 0),
      ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min), ("120.00", 120),
    ] as [(String, Int)])
  func wholeNumbers(_ text: String, _ value: Int) { #expect(cell(text, .string, .none, \.int) == value) }

  @Test(
    "what is no whole number is none",
    arguments: [
      "", "-", "+", ".", "1.5", "1e3", "0x10", "9223372036854775808", "-9223372036854775809", "12a", "1 2", "1.2.3",
      "--1",
    ])
  func noWholeNumbers(_ text: String) { #expect(cell(text, .string, .none, \.int) == nil) }

  @Test(
    "fractions are read and rounded as the language does",
    arguments: [
      "0.1", "-59.32932", "1e3", "1.7976931348623157e308", "123456789012345678901234567890", "4.35", "0.3",
      "2.2250738585072014e-308", "9007199254740993", ".5", "5.",
    ])
  func fractions(_ text: String) {
    let expected = text == "5." ? 5 : Double(text)
    #expect(cell(text, .number, .none, \.double) == expected)
  }

  @Test(
    "what is no finite number is none",
    arguments: ["", "nan", "inf", "0x1p3", "1e999", "12 34", "-", "1,5", "-6.197.073"])
  func noNumbers(_ text: String) { #expect(cell(text, .string, .none, \.double) == nil) }

  @Test("true and false are read from JSON, words and digits")
  func truth() {
    #expect(cell("TRUE", .string, .none, \.bool) == true)
    #expect(cell("False", .string, .none, \.bool) == false)
    #expect(cell("1", .number, .none, \.bool) == true)
    #expect(cell("true", .true, .none, \.bool) == true)
    #expect(cell("yes", .string, .none, \.bool) == nil)
  }

  @Test("white space around a value is none of it, though it be escaped")
  func escapedSpace() {
    #expect(cell(#"\n42\t"#, .string, .backslash, \.int) == 42)
    #expect(cell(#"\u002042.5"#, .string, .backslash, \.double) == 42.5)
    #expect(cell(#"\ttrue"#, .string, .backslash, \.bool) == true)
    #expect(cell(#"\n-\n"#, .string, .backslash, \.isBlank) == true)
  }

  @Test(
    "the spellings of nothing are blank",
    arguments: ["-", "N/A", "n/a", "null", "<null>", "None", "none", "{PII Removed}", " - ", "  "])
  func blanks(_ text: String) { #expect(cell(text, .string, .none, \.isBlank) == true) }

  @Test("other texts and numbers are not blank", arguments: ["Unknown", "0", "nil", "--", "nothing"])
  func notBlank(_ text: String) { #expect(cell(text, .string, .none, \.isBlank) == false) }

  @Test("texts compare after unescaping, with or without case")
  func equality() {
    #expect(cell(#"a\u0062"#, .string, .backslash) { $0.equals("ab") } == true)
    #expect(cell(#"a""b"#, .string, .doubledQuote) { $0.equals("A\"B", foldCase: true) } == true)
    #expect(cell("ab", .string, .none) { $0.equals("AB") } == false)
    #expect(cell("a@", .string, .none) { $0.equals("a`", foldCase: true) } == false)
    #expect(cell("abc", .string, .none) { $0.equals("ab") } == false)
  }

  @Test("bytes that are no UTF-8 pass through, and are replaced only in text")
  func invalidUTF8() throws {
    let record: [UInt8] = Array(#"{"u":"a"#.utf8) + [0xFF, 0xC3] + Array(#"\n"}"#.utf8)
    var scanner = RecordScanner(FieldMap([.value(.user, "u")]))
    let guarded = GuardedBytes(record)
    try scanner.scanJSON(guarded.bytes, 0..<record.count)
    let user = try #require(scanner[.user])
    #expect(user.withBytes { Array($0) } == [0x61, 0xFF, 0xC3, 0x0A])
    #expect(user.text == "a\u{FFFD}\u{FFFD}\n")
  }
}
