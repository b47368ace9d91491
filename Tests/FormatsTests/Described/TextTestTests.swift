import Testing

@testable import Formats

@Suite("A test of a text")
struct TextTestTests {
  @Test(
    "holds in any case, with stars for anything",
    arguments: [
      ("Failure", "failure", true), ("failure", "failures", false), ("fail*", "Failed", true), ("*ed", "FAILED", true),
      ("*ile*", "failure", false), ("*ail*", "Failed", true), ("*", "x", true), ("*", "", false), ("", "", true),
      ("", "x", false), ("a*b", "a to b", true), ("a*b", "ab", true), ("a*b", "a", false),
      ("*in*password*", "Invalid Password given", true),
      ("*pass*in*", "Invalid Password", false), ("ab*bc", "abc", false), ("x*y*z", "xyyz", true),
    ])
  func holds(spelling: String, text: String, expected: Bool) {
    let found = Array(" \(text) ".utf8).withUnsafeBytes { TextTest(spelling).holds(of: $0) }
    #expect(found == expected)
  }
}
