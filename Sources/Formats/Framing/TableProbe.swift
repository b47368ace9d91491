/// The answer of Log Analytics' query interface, `{"tables":[{"name":…,"columns":[{"name":…}],"rows":[[…]]}]}`: its
/// first table is the result, and each of its rows a record.
struct TableProbe {
  /// The columns' names as the header row of a CSV.
  let header: [UInt8]
  /// Where the table begins.
  let start: Int
  /// The key of the rows, as it is written.
  let rows: String

  /// Nil for any other object at `start`.
  init?(_ sample: Sample, at start: Int) {
    let answer = EnvelopeProbe(sample, at: start, isOnly: true).members
    guard let tables = answer.first(where: { $0.key.lowercased() == "tables" && $0.kind == .objects }),
      let table = sample.content[tables.start...].firstIndex(of: UInt8(ascii: "{"))
    else { return nil }
    let members = EnvelopeProbe(sample, at: table, isOnly: true).members
    guard let rows = members.first(where: { $0.key.lowercased() == "rows" && $0.kind.isList }),
      let columns = members.first(where: { $0.key.lowercased() == "columns" && $0.kind == .objects }),
      let end = columns.end
    else { return nil }
    let names = TableProbe.names(in: columns.start..<end, of: sample)
    if names.isEmpty { return nil }
    header = Array(names.map { "\"\($0)\"" }.joined(separator: ",").utf8)
    self.start = table
    self.rows = rows.key
  }

  private static func names(in columns: Range<Int>, of sample: Sample) -> [String] {
    sample.bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return [] }
      var walk = RawWalk(Cell(base + columns.lowerBound, base + columns.upperBound, .array))
      var names: [String] = []
      while let column = walk.next()?.value {
        names.append((column["name"] ?? column["columnName"])?.text.replacing("\"", with: "") ?? "")
      }
      return names
    }
  }
}
