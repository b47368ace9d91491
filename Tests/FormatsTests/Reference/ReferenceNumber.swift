@testable import Formats

/// What a cell is as a number: rules by the shape of its text, values by the standard library.
struct ReferenceNumber {
  private let text: String?

  init(_ text: [UInt8], kind: Cell.Kind) {
    let start = text.drop(while: \.isReferenceSpace)
    let end = start.lastIndex { !$0.isReferenceSpace }.map { $0 + 1 } ?? start.startIndex
    let isPlain = start[..<end].allSatisfy { "0123456789+-.eE".utf8.contains($0) }
    self.text = isPlain && (kind == .string || kind == .number) ? String(decoding: start[..<end], as: UTF8.self) : nil
  }

  /// A whole number with or without zeros behind a point, of as many digits in all as 64 bits have.
  var int: Int? {
    guard let text else { return nil }
    let unsigned = text.first == "+" || text.first == "-" ? text.dropFirst() : text[...]
    let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.joined().utf8.allSatisfy(\.isDigit), UInt64(parts.joined()) != nil else { return nil }
    if parts.count == 2, !parts[1].allSatisfy({ $0 == "0" }) { return nil }
    return Int((text.first == "-" ? "-" : "") + (parts[0].isEmpty ? "0" : parts[0]))
  }

  /// A finite decimal number.
  var double: Double? {
    guard let text, text.utf8.count <= 512 else { return nil }
    // A point may end a number, but not be its second.
    let isEnded = text.last == "." && !text.dropLast().contains(".")
    guard let value = Double(isEnded ? text.dropLast() : text[...]), value.isFinite else { return nil }
    return value
  }
}
