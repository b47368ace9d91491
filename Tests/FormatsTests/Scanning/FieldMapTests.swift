import Testing

@testable import Formats

@Suite("Field map")
struct FieldMapTests {
  @Test("a path is a chain of keys, places and named elements")
  func pathForms() {
    #expect(FieldMap.Path("a")?.steps == [.key("a")])
    #expect(FieldMap.Path("a.b.c")?.steps == [.key("a"), .key("b"), .key("c")])
    #expect(FieldMap.Path("a[10].b")?.steps == [.key("a"), .place(10), .key("b")])
    #expect(
      FieldMap.Path("a[Name=User.Agent].Value")?.steps
        == [.key("a"), .element(key: "Name", text: "User.Agent"), .key("Value")])
    #expect(FieldMap.Path("a[0][1]")?.steps == [.key("a"), .place(0), .place(1)])
    #expect(FieldMap.Path(#"@odata\.type"#)?.steps == [.key("@odata.type")])
    #expect(FieldMap.Path("Date (UTC)")?.steps == [.key("Date (UTC)")])
  }

  @Test(
    "what is no path is told, and the rest of the map works",
    arguments: ["", ".", "a.", "a..b", "a[", "a[x]", "a[=x]", "a[x=]", "a[0]b"])
  func brokenPaths(_ path: String) throws {
    let map = FieldMap([.value(.user, path, "u")])
    #expect(map.problems.count == 1)
    #expect(try scan(#"{"u":"x"}"#, map) == [.user: "x"])
  }

  @Test("an entry without a path is told")
  func noPath() { #expect(FieldMap([.value(.user)]).problems == ["user has no path"]) }

  @Test("a sound map has no problems")
  func sound() {
    #expect(FieldMap([.value(.user, "a.b"), .raw(.target, "c[0]")], mounts: ["p", "q.r"]).problems == [])
  }
}
