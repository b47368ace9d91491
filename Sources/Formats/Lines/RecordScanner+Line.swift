internal import CByteScan
internal import Events

/// Lines of text: what a described format's patterns or pairs find in them goes into the same slots as a record's
/// members.
extension RecordScanner {
  /// Reads the line in `range` of `bytes`. A line that holds a JSON object, alone or behind a head, is scanned as such,
  /// and a member of it that holds a line is read in turn.
  mutating func scanLine(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, by reader: LineReader) throws(ScanError)
  {
    let text = UnsafeRawBufferPointer(rebasing: bytes[range])
    guard let first = text.firstIndex(where: { $0 > 0x20 }) else { return begin(bytes, range) }
    if text[first] == UInt8(ascii: "{") {
      try scanJSON(bytes, range)
      return readMessage(by: reader)
    }
    let head = reader.head(of: text)
    if !head.message.isEmpty, text[head.message.lowerBound] == UInt8(ascii: "{") {
      let object = range.lowerBound + head.message.lowerBound..<range.lowerBound + head.message.upperBound
      try scanJSON(bytes, object)
      fill(head, of: text)
      return readMessage(by: reader)
    }
    begin(bytes, range)
    isLine = true
    fill(head, of: text)
    if reader.isMine(text) { read(UnsafeRawBufferPointer(rebasing: text[head.message]), by: reader) }
  }

  /// After a scan of JSON or CSV: the line in the member that holds one, if any does.
  mutating func readMessage(by reader: LineReader) {
    guard let cell = self[.message] else { return }
    let text = unescapedText(cell).rawBytes
    let head = reader.lines.hasHead ? LineHead(text) : LineHead(whole: text)
    fill(head, of: text)
    if reader.isMine(text) { read(UnsafeRawBufferPointer(rebasing: text[head.message]), by: reader) }
  }

  private func fill(_ head: LineHead, of text: UnsafeRawBufferPointer) {
    if let cell = Cell(text, head.time) { fill(.fallbackTime, with: cell) }
    if let cell = Cell(text, head.host) { fill(.host, with: cell) }
    if let cell = Cell(text, head.program) { fill(.program, with: cell) }
  }

  private mutating func read(_ message: UnsafeRawBufferPointer, by reader: LineReader) {
    let repeated = RepeatedMessage(message, from: 0)
    let message = UnsafeRawBufferPointer(rebasing: message[repeated.message])
    repeats = repeated.count
    let lines = reader.lines
    if !lines.programs.isEmpty {
      guard let program = self[.program], reader.lists(program) else { return }
    }
    switch lines.shape {
    case .patterns: readPatterns(message, reader)
    case .columns: readColumns(message, reader)
    case .pairs, .cef, .leef, .xml: readValues(lines.shape, message, reader)
    }
    if lines.shape == .patterns { return }
    pattern = lines.patterns.count
    if let field = lines.patternField, let text = self[field] { readPatterns(text.rawBytes, reader) }
  }

  private func readValues(
    _ shape: FormatDescription.Lines.Shape, _ message: UnsafeRawBufferPointer, _ reader: LineReader
  ) {
    let values = LineValues(shape: shape, delimiter: reader.lines.delimiter, separator: reader.lines.separator)
    let pairs = values.forEachKeyBeforePairs(in: message) { key, range in fill(reader.column(for: key), message, range)
    }
    if let pairs { readPairs(pairs, message, reader) }
  }

  @inline(__always)
  private func fill(_ column: CSVColumns.Column, _ message: UnsafeRawBufferPointer, _ range: Range<Int>) {
    if column.node >= 0, let cell = Cell(message, range) { fill(column.node, with: cell, mounts: column.mounts) }
  }

  /// Reads pairs by the steps that led from key to key in the lines before.
  private func readPairs(_ pairs: LinePairs, _ message: UnsafeRawBufferPointer, _ reader: LineReader) {
    guard let base = message.assumingMemoryBound(to: UInt8.self).baseAddress else { return }
    var pairs = pairs
    var step = reader.steps.start(delimiter: pairs.delimiter)
    while true {
      let next = reader.steps.next(after: step, at: base + pairs.position)
      let column: CSVColumns.Column
      if next != 0, pairs.passKey(reader.steps.length(next)) {
        (step, column) = (next, reader.steps.column(next))
      } else {
        let place = pairs.position
        guard let key = pairs.nextKey() else { return }
        column = reader.column(for: UnsafeRawBufferPointer(rebasing: message[key]))
        step = reader.steps.learn(after: step, base + place, base + pairs.position, column)
      }
      fill(column, message, pairs.value())
    }
  }

  private mutating func readPatterns(_ message: UnsafeRawBufferPointer, _ reader: LineReader) {
    reader.gates.begin(message)
    var start = 0
    while let number = reader.gates.next(from: start, for: message) {
      start = number + 1
      let taken = reader.lines.patterns[number].pattern
      let isTaken = taken.match(message) { field, range in
        if let cell = Cell(message, range) { fill(field, with: cell) }
      }
      guard isTaken else { continue }
      pattern = number
      if taken.endsInPairs, let start = taken.pairs(of: message) {
        readValues(.pairs, UnsafeRawBufferPointer(rebasing: message[start...]), reader)
      }
      return
    }
  }

  private mutating func readColumns(_ message: UnsafeRawBufferPointer, _ reader: LineReader) {
    let delimiter = reader.lines.delimiter ?? UInt8(ascii: ",")
    var place = 0
    for column in reader.columns {
      let isQuoted = place < message.count && message[place] == 0x22
      var end =
        isQuoted
        ? LineReader.closingQuote(of: message, from: place + 1) : self.place(of: delimiter, in: message, from: place)
      if column.node >= 0 {
        let range = (isQuoted ? place + 1 : place)..<end
        if let cell = Cell(message, range, isQuoted && message[range].contains(0x22) ? .doubledQuote : .none) {
          fill(column.node, with: cell, mounts: column.mounts)
        }
      }
      if isQuoted { end = self.place(of: delimiter, in: message, from: end) }
      place = end + 1
      if place > message.count { return }
    }
  }

  /// The end of the message where the byte does not stand there.
  @inline(__always)
  private func place(of byte: UInt8, in message: UnsafeRawBufferPointer, from start: Int) -> Int {
    guard start < message.count, let base = message.assumingMemoryBound(to: UInt8.self).baseAddress else {
      return start
    }
    return nv_find_near(base + start, base + message.count, byte) - base
  }
}

extension LineHead {
  /// Of a line that is all message.
  init(whole line: UnsafeRawBufferPointer) {
    var (start, end) = (0, line.count)
    while start < end, line[start] <= 0x20 { start += 1 }
    while end > start, line[end - 1] <= 0x20 { end -= 1 }
    message = start..<end
  }
}

extension Cell {
  /// Nil for a range of nothing.
  fileprivate init?(_ text: UnsafeRawBufferPointer, _ range: Range<Int>, _ escaping: Escaping = .none) {
    guard let start = text.assumingMemoryBound(to: UInt8.self).baseAddress, !range.isEmpty else { return nil }
    self.init(start + range.lowerBound, start + range.upperBound, .string, escaping)
  }
}
