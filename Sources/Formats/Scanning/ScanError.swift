/// Why a record could not be read, and where in it.
package struct ScanError: Error, Equatable, Sendable {
  package enum Reason: String, CaseIterable, Sendable {
    case notAnObject = "not a JSON object"
    case notARow = "not a JSON array, as the rows of a table are"
    case unterminated = "ends in the middle of a value"
    case unterminatedString = "a string without an end"
    case expectedKey = "a key is missing"
    case expectedColon = "no colon after a key"
    case expectedComma = "no comma between two values"
    case invalidValue = "neither a string, a number, true, false, null, an object nor an array"
    case tooDeep = "nested too deeply"
    case trailingBytes = "text after the end of the record"
    case strayQuote = "text after the closing quote of a cell"
    case tooManyCells = "more cells than the header has columns"
  }

  package var reason: Reason
  /// In bytes from the record's first one; inside JSON that stood in a string, from the first byte of that string.
  package var offset: Int

  package init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }
}

extension ScanError: CustomStringConvertible {
  package var description: String { "\(reason.rawValue) (at byte \(offset))" }
}
