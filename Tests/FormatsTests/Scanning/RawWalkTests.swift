import Testing

@testable import Formats

@Suite("Raw walk")
struct RawWalkTests {
  /// Keys and values of the value at `p`, one level deep; nil at the end for damage.
  private func walk(_ json: String) throws -> [String?] {
    var scanner = RecordScanner(FieldMap([.raw(.parameters, "p")]))
    let record = Array(#"{"p":\#(json)}"#.utf8)
    let guarded = GuardedBytes(record)
    try scanner.scanJSON(guarded.bytes, 0..<record.count)
    var walk = RawWalk(try #require(scanner[.parameters]))
    var found: [String?] = []
    while let member = walk.next() {
      found.append((member.key.map { $0.text + "=" } ?? "") + member.value.text)
    }
    if walk.isDamaged { found.append(nil) }
    return found
  }

  @Test("an object gives its members and an array its elements, in order")
  func order() throws {
    #expect(
      try walk(#"{ "a" : 1 , "b\n":"x\ty","c":{"d":[1]},"e":null,"f":true}"#) == [
        "a=1", "b\n=x\ty", #"c={"d":[1]}"#, "e=", "f=true",
      ])
    #expect(try walk(#"[1, "two" ,[3],{"4":4}]"#) == ["1", "two", "[3]", #"{"4":4}"#])
    #expect(try walk("[ ]") == [])
    #expect(try walk("{\n}") == [])
    #expect(try walk("7") == [])
  }

  @Test(
    "a walk stops at damage and says so",
    arguments: ["[1 2]", "[1,]", "[,1]", "[1,,2]", #"{"a" 1}"#, #"{"a":}"#, "{a:1}", #"{"a":1,}"#, "[@]"])
  func damage(_ json: String) throws {
    let found = try walk(json)
    #expect(found.last == .some(nil), "\(found)")
  }

  @Test("a member is found by its name, and JSON in its text can be entered")
  func members() throws {
    var scanner = RecordScanner(FieldMap([.raw(.parameters, "p")]))
    let record = Array(#"{"p":{"Name":"x","NewValue":"[\"a\",\"b\"]","Empty":"","Cut":"[\"a"}}"#.utf8)
    let guarded = GuardedBytes(record)
    try scanner.scanJSON(guarded.bytes, 0..<record.count)
    let raw = try #require(scanner[.parameters])
    #expect(raw["name"]?.text == "x")
    #expect(raw["none"] == nil)
    let second = raw["newvalue"]?.withContainer { array in
      var walk = RawWalk(array)
      _ = walk.next()
      return walk.next()?.value.text
    }
    #expect(second == "b")
    #expect(raw["Empty"]?.withContainer { _ in true } == nil)
    #expect(raw["Cut"]?.withContainer { _ in true } == nil)
  }
}
