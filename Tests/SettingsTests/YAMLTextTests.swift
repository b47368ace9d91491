import Settings
import Testing

@Suite("Text as YAML")
struct YAMLTextTests {
  static let hostile = [
    "", " ", "plain", "a: b", "# no comment", "- item", "\"", "\\", "\\n", "'", "{a: [b]}", "&anchor *alias !tag",
    "%TAG",
    "---", "...", "null", "~", "a\nb", "a\r\nb", "\t", "\u{0}", "\u{7}\u{1B}[2J", "\u{85}", "\u{2028}x\u{2029}",
    "\u{202E}live", "x\u{FEFF}y", "\u{FFFE}", "\u{10FFFF}", "Åsa Öst", "名前", "😀", "\u{A0}",
    "x\"]\n    privileged: [\"me", "\u{FFFD}",
  ]

  @Test("comes back as it was, as a value and as a key, and touches nothing beside it", arguments: hostile)
  func value(_ text: String) throws {
    let quoted = YAMLText.quoted(text)
    let tree = try #require(
      try SettingTree.parse(yaml: "\(quoted): [\(quoted), {a: \(quoted)}] # \(quoted)\nb: c\n", file: "x"))
    guard case .map(let pairs) = tree.content, case .list(let items) = pairs[0].value.content else {
      Issue.record("no map of a list")
      return
    }
    #expect(pairs.map(\.key.text) == [text, "b"])
    #expect(items.count == 2 && items[0].text == text)
  }

  @Test("stays within its comment", arguments: hostile)
  func comment(_ text: String) throws {
    let tree = try #require(
      try SettingTree.parse(yaml: "# \(YAMLText.comment(text))\na: b # \(YAMLText.comment(text))", file: "x"))
    guard case .map(let pairs) = tree.content else {
      Issue.record("no map")
      return
    }
    #expect(pairs.count == 1 && pairs[0].value.text == "b")
  }

  @Test("shows nothing that a terminal or a reader could take for an order")
  func visible() {
    for text in YAMLTextTests.hostile {
      for written in [YAMLText.quoted(text), YAMLText.comment(text)] {
        let hidden: (Unicode.Scalar) -> Bool = { $0.properties.generalCategory == .control || $0.value == 0x202E }
        #expect(!written.unicodeScalars.contains(where: hidden))
      }
    }
  }
}
