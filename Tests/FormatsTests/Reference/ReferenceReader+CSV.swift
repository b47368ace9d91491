@testable import Formats

extension ReferenceReader {
  /// A column's place in the map, and the mounts that lead there; nil for one that nobody wants.
  typealias Column = (place: Place, mounts: Int)

  /// What the names in a header mean: a path with dots or underscores between its keys, under its own name or one that
  /// stands for it, with or without what exports put behind it.
  func columns(of header: [UInt8], delimiter: UInt8, aliases: [HeaderName: String]) -> [Column?] {
    HeaderName.split(header, delimiter: delimiter).map { name in
      spellings(of: aliases[name] ?? name.text).lazy.compactMap { walk(Array($0.utf8), from: map.root, mounts: 0) }
        .first
    }
  }

  private func spellings(of name: String) -> [String] {
    let suffixes = [" [UTC]", " (UTC)", "_dynamic", "_string", "_s", "_d", "_b", "_t", "_g"]
    guard let suffix = suffixes.first(where: name.hasSuffix), name != suffix else { return [name] }
    return [name] + spellings(of: String(name.dropLast(suffix.count)))
  }

  private func walk(_ name: [UInt8], from place: Place, mounts: Int) -> Column? {
    if let whole = map.child(of: place, name) { return (whole, mounts) }
    for index in name.indices where name[index] == UInt8(ascii: ".") || name[index] == UInt8(ascii: "_") {
      guard mounts < RecordScanner.deepest, let first = map.child(of: place, Array(name[..<index])) else { continue }
      let inner = mounts + (first.isMount ? 1 : 0)
      if let found = walk(Array(name[(index + 1)...]), from: first, mounts: inner) { return found }
    }
    return nil
  }

  /// The fields of a row, and how many columns it has no cell for.
  mutating func read(
    row: [UInt8], columns: [Column?], delimiter: UInt8
  ) throws(Refused) -> (values: [Field: Value], missing: Int) {
    begin()
    let cells = try ReferenceReader.cells(of: row, delimiter: delimiter)
    for (cell, column) in zip(cells, columns) {
      if let column { try take(cell, at: column.place, mounts: column.mounts) }
    }
    // One cell too many is no cell but a delimiter behind the last.
    let isEnded = cells.count == columns.count + 1 && row.last == delimiter
    if cells.count > columns.count, !isEnded { throw Refused() }
    return (values, max(0, columns.count - cells.count))
  }

  /// The texts of a row's cells. A quote is one only at the start of a cell; white space may follow the closing one.
  private static func cells(of row: [UInt8], delimiter: UInt8) throws(Refused) -> [[UInt8]] {
    var cells: [[UInt8]] = []
    var place = 0
    while true {
      var end = row[place...].firstIndex(of: delimiter) ?? row.count
      if place < row.count, row[place] == UInt8(ascii: "\"") {
        let close = ReferenceKernels.quotedEnd(row, from: place + 1)
        guard close < row.count else { throw Refused() }
        cells.append(ReferenceKernels.unquote(Array(row[(place + 1)..<close])))
        end = row[(close + 1)...].firstIndex { $0 == delimiter || !$0.isReferenceSpace } ?? row.count
        if end < row.count, row[end] != delimiter { throw Refused() }
      } else {
        cells.append(Array(row[place..<end]))
      }
      if end == row.count { return cells }
      place = end + 1
    }
  }
}
