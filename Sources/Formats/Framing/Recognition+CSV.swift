extension Recognition {
  private static let delimiters = [UInt8.comma, UInt8(ascii: ";"), .tab, UInt8(ascii: "|")]

  /// Nil where no first line reads like a header that the lines after it agree with.
  static func csv(_ start: Sample) -> Recognition? {
    let (headerStart, declared) = skipPreamble(start)
    let candidates = (declared.map { [$0] } ?? delimiters).compactMap {
      CSVCandidate(start, from: headerStart, delimiter: $0)
    }
    guard let best = candidates.max(by: { $0.columns < $1.columns }) else { return nil }
    return Recognition(
      framing: .csv(delimiter: best.delimiter), header: Array(start.bytes[best.header]), preamble: best.bodyStart,
      lineEnd: start.lineEnd)
  }

  /// Passes over blank lines, PowerShell's `#TYPE` and a spreadsheet's `sep=;`, which declares the delimiter.
  private static func skipPreamble(_ start: Sample) -> (headerStart: Int, delimiter: UInt8?) {
    var (at, delimiter): (Int, UInt8?) = (0, nil)
    while at < start.count, let range = start.line(from: at) {
      let line = start.bytes[range].filter { $0 != .carriageReturn && $0 != .quote && $0 != .space }
      let text = String(decoding: line.prefix(8), as: UTF8.self).lowercased()
      if text.hasPrefix("sep="), line.count == 5 {
        delimiter = line[4]
      } else if !text.hasPrefix("#type"), !line.isEmpty {
        break
      }
      at = range.upperBound + 1
    }
    return (min(at, start.count), delimiter)
  }
}
