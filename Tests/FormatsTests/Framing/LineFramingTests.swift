import Testing

@testable import Formats

@Suite struct `Framing of lines` {
  @Test func `NDJSON gives a record a line, blank lines are none, and the last needs no end`() throws {
    let framed = try framedEveryWay("{\"a\":1}\n\n{\"b\":{}}\r\n  \t\r\n\r\n{\"c\":\"\\n\"}")
    #expect(framed.framing == .lines)
    #expect(framed.texts == ["{\"a\":1}", "{\"b\":{}}", "{\"c\":\"\\n\"}"])
    #expect(framed.records.map(\.number) == [1, 2, 3])
    #expect(framed.records.map(\.offset) == [0, 9, 26])
    #expect(framed.problems.isEmpty && framed.faults.isEmpty)
  }

  @Test func `log lines are lines, whatever JSON they hold`() throws {
    let lines = [
      "Jan  1 00:00:01 host app[12]: {\"a\": [1, 2]}", "[2026-01-01 10:00:00] x, y", "2026-01-01 10:00:00,123 INFO a",
    ]
    for line in lines {
      let framed = try framedEveryWay(line + "\n" + line + "\n")
      #expect(framed.framing == .lines)
      #expect(framed.texts == [line, line])
      #expect(framed.faults.isEmpty)
    }
  }

  @Test func `a carriage return ends a line only where there is no newline at all`() throws {
    let old = try framedEveryWay("{\"a\":1}\r{\"b\":2}\r")
    #expect(old.texts == ["{\"a\":1}", "{\"b\":2}"])
    let new = try framedEveryWay("x y\rz\nsecond\r\r\n")
    #expect(new.texts == ["x y\rz", "second\r"])
    #expect(new.faults.isEmpty)
  }

  @Test func `NDJSON whose first line is broken stays NDJSON`() throws {
    let framed = try framedEveryWay("{\"a\":\"x\n{\"b\":1}\n{\"c\":1}\n{\"d\":1}\n")
    #expect(framed.framing == .lines)
    #expect(framed.texts.count == 4)
  }

  @Test func `an object that holds arrays of objects is a record, not an envelope`() throws {
    let okta = "{\"uuid\":\"1\",\"published\":\"2026\",\"actor\":{\"id\":\"2\"},\"target\":[{\"id\":\"3\"}]}"
    let google = "{\"kind\":\"x\",\"id\":{\"time\":\"2026\"},\"actor\":{},\"events\":[{\"type\":\"login\"}]}"
    for record in [okta, google] {
      #expect(try Framed(record + "\n" + record).texts == [record, record])
      #expect(try Framed(record).texts == [record])
    }
  }

  @Test func `empty content has no records and says why`() throws {
    for text in ["", "\n", " \r\n\t\n"] {
      let framed = try framedEveryWay(text)
      #expect(framed.records.isEmpty && framed.faults.isEmpty)
      #expect(framed.problems.map(\.kind) == [.empty])
    }
  }

  @Test func `a line over the limit is skipped, keeps its number and has a place`() throws {
    let text = "one\n" + String(repeating: "x", count: 11) + "\r\ntwo\n" + String(repeating: "y", count: 10) + "\r\n"
    let framed = try framedEveryWay(text, limit: 10)
    #expect(framed.texts == ["one", "two", "yyyyyyyyyy"])
    #expect(framed.records.map(\.number) == [1, 3, 4])
    #expect(framed.problemTexts == ["recordTooLong 2@4+11"])
    #expect(framed.faults.isEmpty)
  }

  @Test func `long lines at start, end and side by side are each counted`() throws {
    let long = String(repeating: "z", count: 300)
    let framed = try framedEveryWay([long, long, "a", long, "b", long].joined(separator: "\n"), limit: 200)
    #expect(framed.texts == ["a", "b"])
    #expect(framed.records.map(\.number) == [3, 5])
    #expect(framed.problems.map(\.record) == [1, 2, 4, 6])
    #expect(framed.problems.map(\.length) == [300, 300, 300, 300])
    #expect(framed.faults.isEmpty)
  }

  @Test func `a line that a read error breaks off is no record`() throws {
    let fault = InputError("test", .truncated, "breaks off")
    let framed = try Framed(Array("one\ntwo\nthr".utf8), fault: fault)
    #expect(framed.texts == ["one", "two"])
    #expect(framed.problemTexts == ["truncated 3@8+3"])
    #expect(framed.error == .truncated)
  }

  @Test func `an endless line does not take memory`() throws {
    let stream = EndlessStream(count: 1 << 30)
    var options = FramerOptions()
    options.recordLimit = 1 << 20
    let framer = try Framer(ContentStream(stream, name: "test", limits: InputLimits()), options: options)
    #expect(try framer.next() == nil)
    #expect(framer.problems.first.map(\.length) == [1 << 30])
    #expect(stream.largestRead < 4 << 20)
  }
}
