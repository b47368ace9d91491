import Testing

@testable import Reports

struct EscapingTests {
  @Test("no control character, escape sequence or bidirectional override reaches the terminal")
  func terminal() {
    let hostile = "anna\u{1B}[2J\u{7}\u{202E}moc.live\u{2066}\r\n\u{9B}31m\u{200B}"
    let clean = terminalText(hostile)
    for scalar in clean.unicodeScalars {
      #expect(scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value))
      #expect(!(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value))
    }
    #expect(terminalText("Åsa Öberg 渡辺") == "Åsa Öberg 渡辺")
  }

  @Test(
    "a cell that a spreadsheet would run is disarmed",
    arguments: [
      ("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""), ("+46 70", "'+46 70"),
      ("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"),
      ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"), ("-12.5", "-12.5"), ("a,b", "\"a,b\""), ("a\nb", "\"a\nb\""),
      ("plain", "plain"), ("", ""),
    ])
  func csv(cell: String, expected: String) { #expect(csvText(cell) == expected) }

  @Test("markup in a name stays text in Markdown")
  func markdown() {
    #expect(markdownText("[x](javascript:y)|<img>") == "\\[x\\](javascript:y)\\|\\<img\\>")
    #expect(!markdownText("a\n# b").contains("\n"))
  }

  @Test("JSON strings escape what could harm, and nothing else")
  func json() {
    #expect(JSON.string("a\"\\\n\u{1}\u{202E}é").line == "\"a\\\"\\\\\\n\\u0001\\u202eé\"")
    #expect(JSON.number(87.123456).line == "87.1235")
    #expect(JSON.number(-0.5).line == "-0.5")
    #expect(JSON.number(.nan).line == "null")
    #expect(JSON.object([("b", .integer(1)), ("a", .array([.null]))]).line == "{\"b\":1,\"a\":[null]}")
  }
}
