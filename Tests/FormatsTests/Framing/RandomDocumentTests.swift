import Testing

@testable import Formats

/// Documents made at random, whose records are known from their making, in chunks and reads of random sizes.
@Suite struct `Framing of random documents` {
  @Test(arguments: 0..<40)
  func `JSON documents give the values they were made of`(seed: UInt64) throws {
    var maker = DocumentMaker(seed: seed)
    let values = (0..<maker.number(2...60)).map { _ in maker.object(depth: 3) }
    let array = "[" + values.joined(separator: maker.space() + "," + maker.space()) + "]"
    for text in [array, "{\"@count\":1,\"value\":\(array),\"z\":null}", "\n" + values.joined(separator: " ")] {
      try check(text, gives: values, &maker)
    }
  }

  @Test(arguments: 0..<40)
  func `CSV documents give the rows they were made of`(seed: UInt64) throws {
    var maker = DocumentMaker(seed: seed)
    let rows = (0..<maker.number(1...60)).map { _ in "r," + maker.cell() + "," + maker.cell() }
    let lineEnd = maker.number(0...1) == 0 ? "\n" : "\r\n"
    try check((["id,b,c"] + rows).joined(separator: lineEnd) + lineEnd, gives: rows, &maker)
  }

  @Test(arguments: 0..<20)
  func `lines give the lines they were made of`(seed: UInt64) throws {
    var maker = DocumentMaker(seed: seed)
    let lines = (0..<maker.number(1...60)).map { _ in
      "{\"m\":\"" + String(repeating: "x", count: maker.number(0...200)) + "\"}"
    }
    try check(lines.joined(separator: "\n"), gives: lines, &maker)
  }

  func check(_ text: String, gives records: [String], _ maker: inout DocumentMaker) throws {
    for _ in 0..<6 {
      let (chunkSize, readSize) = (maker.number(1...300), maker.number(1...300))
      let framed = try Framed(text, chunkSize: chunkSize, readSize: readSize)
      #expect(framed.texts == records, "chunks of \(chunkSize), reads of \(readSize)")
      #expect(framed.records.map(\.number) == (0..<records.count).map { UInt32($0 + 1) })
      #expect(framed.problems.isEmpty && framed.faults.isEmpty)
    }
  }
}

/// Makes values that are hard to tell apart without knowing strings and nesting.
struct DocumentMaker {
  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix(state: seed) }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  mutating func space() -> String { String(repeating: " ", count: number(0...3)) + (number(0...3) == 0 ? "\n" : "") }

  mutating func object(depth: Int) -> String {
    let members = (0..<number(0...4)).map { "\"k\($0)\"" + space() + ":" + value(depth: depth - 1) }
    return "{" + space() + members.joined(separator: space() + ",") + "}"
  }

  private mutating func value(depth: Int) -> String {
    switch number(0...(depth > 0 ? 4 : 2)) {
    case 0: "\(number(-99...99))"
    case 1, 2: "\"" + string() + "\""
    case 3: object(depth: depth)
    default: "[" + (0..<number(0...3)).map { _ in value(depth: depth - 1) }.joined(separator: ", ") + "]"
    }
  }

  private mutating func string() -> String {
    let long = String(repeating: "y", count: 30)
    let pieces = ["a", "\\\"", "\\\\", "{", "}", "[", "]", ",", ":", "é", "\\n", "\\u007b", long]
    return (0..<number(0...40)).map { _ in pieces[number(0...pieces.count - 1)] }.joined()
  }

  mutating func cell() -> String {
    let pieces = ["a", "\"\"", "\n", "\r\n", ",", "{\"\"k\"\":1}", "é", String(repeating: "y", count: 30)]
    if number(0...2) == 0 { return String(repeating: "p", count: number(0...20)) }
    return "\"" + (0..<number(0...40)).map { _ in pieces[number(0...pieces.count - 1)] }.joined() + "\""
  }
}
