import Testing

@testable import Formats

@Suite struct `Framing of JSON arrays, envelopes and sequences` {
  /// Brackets, quotes and backslashes where only a reader of strings is not misled.
  static let awkward = [
    #"{"a":"]}","b":"\"}]","c":"\\"}"#, #"{"n":{"m":[[],{}]},"s":"[{"}"#, #"{"t":"\\\\\"{"}"#, "{}",
    "{\"long\":\"" + String(repeating: "\\\\", count: 70) + "\"}",
    "{\"wide\":\"" + String(repeating: "x{", count: 90) + "\",\n  \"v\" : [ 1 , 2 ]\n}",
  ]

  @Test(arguments: ["", " ", "\n", "\r\n\t  "])
  func `an array gives its elements, compact or pretty-printed`(space: String) throws {
    let text = space + "[" + space + Self.awkward.joined(separator: space + "," + space) + space + "]" + space
    let framed = try framedEveryWay(text)
    #expect(framed.framing == .jsonArray)
    #expect(framed.texts == Self.awkward)
    #expect(framed.problems.isEmpty && framed.faults.isEmpty)
  }

  @Test(arguments: ["value", "records", "Records", "items", "events", "data", "results", "Items", "TheirOwnKey"])
  func `an envelope gives the elements of its array, whatever stands before and after`(key: String) throws {
    let list = "[" + Self.awkward.joined(separator: ",") + "]"
    for text in [
      "{\"\(key)\":\(list)}",
      "{\"@odata.context\":\"https://x/$metadata#[{\", \"count\" : 3 ,\n\"\(key)\": \(list) ,\"@odata.nextLink\":\"y\"}",
      "{\"\(key)\":\(list),\"meta\":{\"\(key)\":[{\"no\":1}]},\"flags\":[true,null],\"next\":null}\n",
    ] {
      let framed = try framedEveryWay(text)
      #expect(framed.framing == .jsonEnvelope(key))
      #expect(framed.texts == Self.awkward)
      #expect(framed.problems.isEmpty && framed.faults.isEmpty)
    }
  }

  @Test func `an answer whose records are the numbered members of an object gives those, and nothing else`() throws {
    for text in [
      #"{"status":"OK","next":"","data":{"Event1":{"a":1},"Event2":{"b":{"c":"}"}}}}"#,
      "\n{ \"data\" : { \"Event1\" : {\"a\":1} ,\n \"Event2\":{\"b\":{\"c\":\"}\"}} } , \"status\" : \"OK\" }\n",
      #"{"data":{"0":{"a":1},"1":{"b":{"c":"}"}}}}"#,
    ] {
      let framed = try framedEveryWay(text)
      #expect(framed.framing == .jsonMembers("data"))
      #expect(framed.texts == [#"{"a":1}"#, #"{"b":{"c":"}"}}"#])
      #expect(framed.problems.isEmpty && framed.faults.isEmpty)
    }
    let broken = try framedEveryWay(#"{"status":"OK","data":{"Event1":{"a":1},"Event2":{"b"#)
    #expect(broken.texts == [#"{"a":1}"#] && broken.problems.map(\.kind) == [.truncated])
    for one in [
      #"{"time":"x","data":{"Event1":{"a":1}},"list":[1]}"#, #"{"data":{"first":{"a":1},"other":{"b":1}}}"#,
      #"{"data":{"Event1":{"a":1},"Count2":{"b":1}}}"#, #"{"data":{"Event1":5}}"#,
    ] {
      #expect(try framedEveryWay(one).framing == .lines)
    }
  }

  @Test func `an answer of tables gives the rows of the first, under a header made of its columns`() throws {
    let table =
      #"{"name":"PrimaryResult","columns":[{"name":"User","type":"string"},{"type":"int","name":"N"}],"rows":%}"#
    for text in [
      #"{"tables":["# + table.replacing("%", with: #"[["a]",1],["b\"[",null]]"#) + "]}",
      "\n{ \"tables\" : [ " + table.replacing("%", with: "[ [\"a]\",1] ,\n [\"b\\\"[\",null] ]")
        + #" , {"columns":[],"rows":[[1]]} ], "statistics": {"rows":[[2]]} }"#,
    ] {
      let framed = try framedEveryWay(text)
      #expect(framed.framing == .jsonEnvelope("rows") && framed.header == #""User","N""#)
      #expect(framed.texts == [#"["a]",1]"#, #"["b\"[",null]"#])
      #expect(framed.problems.isEmpty && framed.faults.isEmpty)
    }
    let empty = try framedEveryWay(#"{"tables":["# + table.replacing("%", with: "[]") + "]}")
    #expect(empty.texts.isEmpty && empty.problems.isEmpty)
    let broken = try framedEveryWay(#"{"tables":["# + table.replacing("%", with: #"[["a",1],["b"#))
    #expect(broken.texts == [#"["a",1]"#] && broken.problems.map(\.kind) == [.truncated])
  }

  @Test func `envelopes and arrays one after the other are read as pages`() throws {
    let pages = try framedEveryWay(
      "{\"value\":[{\"a\":1}]}\n{\"next\":1,\"value\":[]}\n{\"value\":[{\"b\":2},{\"c\":3}]}")
    #expect(pages.texts == ["{\"a\":1}", "{\"b\":2}", "{\"c\":3}"])
    let arrays = try framedEveryWay("[{\"a\":1}]\n[{\"b\":2}]")
    #expect(arrays.texts == ["{\"a\":1}", "{\"b\":2}"])
    #expect(pages.problems.isEmpty && arrays.problems.isEmpty)
  }

  @Test(arguments: ["\n", "", " ", ",", ",\n", "\u{1E}"])
  func `objects one after the other are a sequence`(separator: String) throws {
    let objects = ["{\n  \"a\": \"}\"\n}", "{\n  \"b\": {}\n}", "{\n}"]
    let framed = try framedEveryWay(objects.joined(separator: separator))
    #expect(framed.framing == .jsonSequence)
    #expect(framed.texts == objects)
    #expect(framed.problems.isEmpty && framed.faults.isEmpty)
  }

  @Test func `objects on one line are a sequence`() throws {
    #expect(try framedEveryWay("{\"a\":1}{\"b\":2}\n{\"c\":3}").texts == ["{\"a\":1}", "{\"b\":2}", "{\"c\":3}"])
    #expect(try framedEveryWay("{\"a\":1},\n{\"b\":2},\n").texts == ["{\"a\":1}", "{\"b\":2}"])
  }

  @Test func `a single object is one record`() throws {
    #expect(try framedEveryWay("{\"time\":\"2026\"}").texts == ["{\"time\":\"2026\"}"])
    let pretty = "{\n  \"time\": \"2026\",\n  \"list\": [\n    {\n      \"a\": 1\n    }\n  ]\n}"
    #expect(try framedEveryWay(pretty + "\n").texts == [pretty])
  }

  @Test func `elements that are no objects are records too`() throws {
    let framed = try framedEveryWay(#"[1, "a,]\"", {"b":2}, null ,[3,[4]], -5.5e3,true]"#)
    #expect(framed.texts == ["1", #""a,]\"""#, "{\"b\":2}", "null", "[3,[4]]", "-5.5e3", "true"])
    #expect(framed.problems.isEmpty && framed.faults.isEmpty)
  }

  @Test func `an empty array has no records and no problem`() throws {
    for text in ["[]", " [ \n ] ", "{\"value\":[]}"] {
      let framed = try framedEveryWay(text)
      #expect(framed.records.isEmpty && framed.problems.isEmpty && framed.faults.isEmpty)
    }
  }

  @Test func `commas too many or too few and bytes between records are reported, and the records read`() throws {
    let framed = try framedEveryWay("[,{\"a\":1},,{\"b\":2}{\"c\":3} }x: {\"d\":4},]")
    #expect(framed.texts == ["{\"a\":1}", "{\"b\":2}", "{\"c\":3}", "{\"d\":4}"])
    #expect(
      framed.problemTexts == [
        "strayComma 1@1+1", "strayComma 2@10+1", "missingComma 3@18+0", "strayBytes 4@26+3", "missingComma 4@30+0",
        "strayComma 5@37+1",
      ])
    let sequence = try framedEveryWay("{\n\"a\":1}\nlog text, 12\n{\"b\":2}\n}\n")
    #expect(sequence.texts == ["{\n\"a\":1}", "{\"b\":2}"])
    #expect(sequence.problemTexts == ["strayBytes 2@9+13", "strayBytes 3@30+2"])
    #expect(framed.faults.isEmpty && sequence.faults.isEmpty)
  }

  @Test func `a comma before the end has its own place, whatever else stands there`() throws {
    let framed = try framedEveryWay("[{\"a\":1},/]")
    #expect(framed.problemTexts == ["strayBytes 2@9+1", "strayComma 2@8+2"])
    #expect(framed.faults.isEmpty)
  }

  @Test func `an array that is not closed gives its whole records and says where it broke off`() throws {
    let framed = try framedEveryWay("[{\"a\":1},{\"b\":")
    #expect(framed.texts == ["{\"a\":1}"])
    #expect(framed.problemTexts == ["truncated 2@9+5"])
    let between = try framedEveryWay("{\"value\":[{\"a\":1}")
    #expect(between.texts == ["{\"a\":1}"])
    #expect(between.problemTexts == ["truncated 2@17+0"])
    let sequence = try framedEveryWay("{\n\"a\":1}\n{\"b\":\"}")
    #expect(sequence.problemTexts == ["truncated 2@9+7"])
    #expect(framed.faults.isEmpty && between.faults.isEmpty && sequence.faults.isEmpty)
  }

  @Test func `an element over the limit is skipped, keeps its number and has a place`() throws {
    let long = "{\"x\":\"" + String(repeating: "}]\\\"", count: 300) + "\"}"
    let string = String(repeating: "s", count: 200)
    let framed = try framedEveryWay("[{\"a\":1},\(long),{\"b\":2}, \"\(string)\" ,3]", limit: 100)
    #expect(framed.texts == ["{\"a\":1}", "{\"b\":2}", "3"])
    #expect(framed.records.map(\.number) == [1, 3, 5])
    #expect(framed.problemTexts == ["recordTooLong 2@9+\(long.utf8.count)", "recordTooLong 4@1227+202"])
    #expect(framed.faults.isEmpty)
  }

  @Test func `members of an envelope that nobody wants may be of any size`() throws {
    let junk = String(repeating: "[{\\\"", count: 10_000)
    let text = "{\"a\":\"\(junk)\",\"meta\":{\"c\":\"\(junk)\"},\"value\":[{\"d\":1}]}"
    let framed = try Framed(text, chunkSize: 100, limit: 1000)
    #expect(framed.texts == ["{\"d\":1}"])
    #expect(framed.problems.isEmpty)
  }

  @Test func `nesting of any depth is counted`() throws {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    let framed = try Framed("[{\"a\":\(deep)},{}]", chunkSize: 1000)
    #expect(framed.records.count == 2)
    #expect(framed.records[0].text.utf8.count == deep.utf8.count + 6)
  }
}
