import Testing

@testable import Reports

struct FoldingTests {
  @Test("a text is broken at spaces and indented")
  func spaces() {
    #expect(folded("one two three four", width: 12, first: "- ", rest: "  ") == ["- one two", "  three four"])
    #expect(folded("a\n\nb", width: 10) == ["a", "", "b"])
    #expect(folded("", width: 10, first: "x") == ["x"])
  }

  @Test("a word wider than a line is broken within")
  func longWord() {
    #expect(folded("a " + String(repeating: "x", count: 9), width: 5, rest: "  ") == ["a", "  xxx", "  xxx", "  xxx"])
  }

  @Test("wide characters count twice, marks not at all")
  func wide() {
    #expect(columnCount(of: "渡辺") == 4)
    #expect(columnCount(of: "e\u{301}") == 1 && columnCount(of: "🙂") == 2 && columnCount(of: "Åsa") == 3)
    #expect(folded("渡辺 渡辺", width: 6) == ["渡辺", "渡辺"])
    #expect(shortened("渡辺渡辺", to: 6) == "渡辺…")
    #expect(shortened("anna", to: 4) == "anna" && shortened("annas", to: 4) == "ann…")
  }
}
