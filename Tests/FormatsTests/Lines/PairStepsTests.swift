import Testing

@testable import Formats

@Suite("The order of pairs")
struct PairStepsTests {
  private static let map = FieldMap([
    .value(.user, "user"), .value(.address, "src"), .value(.action, "action"), .value(.reason, "msg"),
    .value(.date, "date"),
  ])

  private static func reader(delimiter: UInt8? = nil, shape: FormatDescription.Lines.Shape = .pairs) -> LineReader {
    var lines = FormatDescription.Lines()
    lines.shape = shape
    lines.delimiter = delimiter
    return LineReader(lines, map)
  }

  private static func read(
    _ line: [UInt8], _ scanner: inout RecordScanner, _ reader: LineReader
  ) throws -> [Field: String] {
    let guarded = line + [UInt8](repeating: UInt8(ascii: "="), count: Chunk.guardBytes)
    return try guarded.withUnsafeBytes { bytes in
      try scanner.scanLine(bytes, 0..<line.count, by: reader)
      return Dictionary(
        uniqueKeysWithValues: [Field.user, .address, .action, .reason, .date].compactMap { field in
          scanner[field].map { (field, $0.text) }
        })
    }
  }

  /// By a scanner and a reader that have read nothing else.
  private static func alone(_ line: [UInt8], delimiter: UInt8? = nil) throws -> [Field: String] {
    var scanner = RecordScanner(map)
    return try read(line, &scanner, reader(delimiter: delimiter))
  }

  @Test("a line says the same after any other lines as it says alone", arguments: [nil, UInt8(ascii: ";")])
  func agrees(delimiter: UInt8?) throws {
    var random = SplitMix(state: 11)
    let pieces = [
      "date=2026-09-01", "user=anna", "user=\"anna b\"", "src=203.0.113.7", "src='203.0.113.8'", "action:\"log in\"",
      "action:x", "action=", "action=\"\"", "msg=failed for anna", "msg=\"a \\\" b\"", "msg=\"open", "word", "x=1",
      "user =bo", "[user=c]", "\"", "=", "src=", "@user=d", "other=\(String(repeating: "long ", count: 12))user=e",
    ]
    let parts = [" ", " ", " ", "  ", ", ", ",", ";", "; ", "\t", ""]
    let reader = Self.reader(delimiter: delimiter)
    var scanner = RecordScanner(Self.map)
    var values = 0
    for round in 0..<6_000 {
      // Mostly the same few lines, as logs have them.
      var order = SplitMix(state: round % 3 == 0 ? random.next() : UInt64(round % 7))
      var line: [UInt8] = []
      for _ in 0..<order.next() % 8 {
        line += (pieces.randomElement(using: &order) ?? "").utf8
        line += (parts.randomElement(using: &order) ?? "").utf8
      }
      let found = try Self.read(line, &scanner, reader)
      #expect(found == (try Self.alone(line, delimiter: delimiter)), "\(String(decoding: line, as: UTF8.self))")
      values += found.count
    }
    #expect(values > 4_000)
  }

  @Test("a key that a colon ends needs its quote, whatever the line before had")
  func colon() throws {
    let reader = Self.reader()
    var scanner = RecordScanner(Self.map)
    #expect(try Self.read(Array(#"x="1" user:"anna" src="1""#.utf8), &scanner, reader)[.user] == "anna")
    #expect(try Self.read(Array("x=\"1\" user:anna src=1".utf8), &scanner, reader) == [.address: "1"])
    #expect(try Self.read(Array("x=\"1\" user:".utf8), &scanner, reader).isEmpty)
  }

  @Test("a line that ends within a key that was foreseen has no value of it")
  func cut() throws {
    let reader = Self.reader()
    var scanner = RecordScanner(Self.map)
    let line = Array(#"date=2026-09-01 user="anna" src=203.0.113.7"#.utf8)
    for length in line.indices {
      _ = try Self.read(line, &scanner, reader)
      let part = Array(line[..<length])
      #expect(try Self.read(part, &scanner, reader) == Self.alone(part), "after \(length) bytes")
    }
  }

  @Test("lines of another delimiter than the first are read as if nothing had been met")
  func otherDelimiter() throws {
    let reader = Self.reader(shape: .leef)
    var scanner = RecordScanner(Self.map)
    for (delimiter, line) in [("^", "a b=1^user=anna^src=2"), ("~", "a b=1~user=bo c~^src=3"), ("^", "user=c^src=4")] {
      let text = Array("LEEF:2.0|V|P|1|login|\(delimiter)|\(line)".utf8)
      var other = RecordScanner(Self.map)
      let alone = try Self.read(text, &other, Self.reader(shape: .leef))
      #expect(try Self.read(text, &scanner, reader) == alone && alone[.user] != nil)
    }
  }

  @Test("more keys than are remembered are read all the same")
  func manyKeys() throws {
    let reader = Self.reader()
    var scanner = RecordScanner(Self.map)
    for round in 0..<3_000 {
      let found = try Self.read(Array("key\(round)=1 user=a x\(round)=y z src=\(round)".utf8), &scanner, reader)
      #expect(found == [.user: "a", .address: "\(round)"])
    }
  }
}
