/// One record of a sample taken apart for whoever describes its format: its values, each under the path that a map
/// names it by.
package struct SampleRecord: Sendable {
  package enum Shape: Sendable, Equatable {
    case object, row
    case line(FormatDescription.Lines.Shape)
  }

  package struct Value: Sendable, Equatable {
    package var path: String
    package var text: String

    package init(path: String, text: String) {
      self.path = path
      self.text = text
    }
  }

  package var shape = Shape.object
  package var values: [Value] = []
  /// As it stands in the file; of a table in JSON, its columns and cells as an object.
  package var text = ""
  /// Of a line: what stands before its message, and the message.
  package var time = ""
  package var host = ""
  package var program = ""
  package var message = ""

  /// Of an element of an object nested deeper, nobody asks.
  fileprivate static let deepest = 6

  /// A JSON object, or a line of text, also one that holds an object behind its head.
  init(_ bytes: UnsafeRawBufferPointer) {
    text = String(text: bytes)
    let head = LineHead(bytes)
    let isObject = bytes.first { $0 > 0x20 } == UInt8(ascii: "{")
    if isObject {
      object(bytes)
      return
    }
    let message = UnsafeRawBufferPointer(rebasing: bytes[head.message])
    (time, host, program) = (
      String(text: bytes[head.time]), String(text: bytes[head.host]), String(text: bytes[head.program])
    )
    self.message = String(text: message)
    if message.first == UInt8(ascii: "{") {
      object(message)
      return
    }
    let shape = SampleLine(bytes).shape
    self.shape = .line(shape)
    LineValues(shape: shape).forEach(in: message) { path, range in add(path, String(text: message[range])) }
  }

  /// A row under the columns `names`.
  init(row: UnsafeRawBufferPointer, delimiter: UInt8, names: [String]) {
    shape = .row
    text = String(text: row)
    for (name, cell) in zip(names, SampleRow.cells(of: row, delimiter: delimiter)) {
      // As recognition knows the column, without what exports put behind a name.
      let known = SampleKeys.column(name)
      add(
        SampleRecord.escaped(name.lowercased().hasPrefix(known) ? String(name.prefix(known.count)) : known),
        String(text: cell))
    }
  }

  private mutating func add(_ path: String, _ text: String) {
    let isPath = !path.isEmpty && !path.contains("..") && path.first != "." && path.last != "."
    if isPath { values.append(Value(path: path, text: text)) }
  }

  private mutating func object(_ bytes: UnsafeRawBufferPointer) {
    // The walk looks up to 64 bytes ahead.
    let padded = Array(bytes.trimmed) + [UInt8](repeating: 0, count: Chunk.guardBytes)
    padded.withUnsafeBufferPointer { padded in
      guard let start = padded.baseAddress else { return }
      members(of: Cell(start, start + padded.count - Chunk.guardBytes, .object), prefix: "", level: 0)
    }
  }

  private mutating func members(of cell: Cell, prefix: String, level: Int) {
    var walk = RawWalk(cell)
    var number = 0
    while let member = walk.next(), number < 256 {
      let isElement = member.key == nil
      // Elements of an array look alike: the first few show what they are.
      if isElement, number > 2 { return }
      let name = member.key.map { (prefix.isEmpty ? "" : prefix + ".") + SampleRecord.escaped($0.text) }
      add(member.value, at: name ?? "\(prefix)[\(number)]", level: level)
      number += 1
    }
  }

  private mutating func add(_ cell: Cell, at path: String, level: Int) {
    let isMount = SampleKeys.mounts.contains { $0.lowercased() == path.lowercased() }
    switch cell.kind {
    case .object where level < SampleRecord.deepest, .array where level < SampleRecord.deepest:
      members(of: cell, prefix: isMount && cell.kind == .object ? "" : path, level: level + 1)
    case .string where isMount && cell.text.first == "{":
      Array(cell.text.utf8).withUnsafeBytes { object($0) }
    case .object, .array, .string, .number, .true, .false:
      add(path, cell.text)
    }
  }

  /// With brackets escaped. A dot within a key needs no escape: a path finds keys that spell it whole.
  private static func escaped(_ key: String) -> String {
    key.contains(where: { "[\\".contains($0) })
      ? key.map { "[\\".contains($0) ? "\\\($0)" : "\($0)" }.joined() : key
  }
}

extension FormatSample {
  /// At most `limit` records taken apart, spread evenly over the chunk.
  package func records(atMost limit: Int) -> [SampleRecord] {
    let names = (header.map { HeaderName.split($0, delimiter: delimiter ?? .comma) } ?? []).map(\.text)
    let step = max(1, chunk.records.count / max(1, limit))
    return chunk.bytes.withUnsafeBytes { bytes in
      stride(from: 0, to: chunk.records.count, by: step).prefix(limit).map { index in
        let record = UnsafeRawBufferPointer(rebasing: bytes[chunk.records[index]])
        if let delimiter { return SampleRecord(row: record, delimiter: delimiter, names: names) }
        return SampleRecord(record)
      }
    }
  }

  private var delimiter: UInt8? {
    if case .csv(let delimiter) = framing { return delimiter }
    return nil
  }
}
