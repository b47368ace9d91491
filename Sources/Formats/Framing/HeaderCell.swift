/// Tells the name of a column from a value, so that a table is not taken for text, nor text with commas for a table.
enum HeaderCell {
  private static let longest = 120
  /// The longest that are met are French: "Protection des jetons - Code d'état de la session de connexion".
  private static let mostWords = 14

  /// Names are short, start with a letter, and hold no times, addresses, assignments or JSON.
  static func isLikelyName(_ cell: ArraySlice<UInt8>) -> Bool {
    let name = unquoted(cell)
    guard let first = name.first, name.count <= longest, startsName(first) else { return false }
    if name.split(separator: .space).count > mostWords || holdsForeign(name.dropFirst()) { return false }
    let digits = name.count { $0.isDigit }
    let letters = name.count { $0.isLetter || $0 >= 0x80 }
    return (letters > digits || digits == 0) && !holdsClock(name)
  }

  private static func unquoted(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var name = trimmed(cell)
    if name.count >= 2, name.first == .quote, name.last == .quote { name = trimmed(name.dropFirst().dropLast()) }
    return name
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = text.firstIndex { $0 != .space && $0 != .tab } ?? text.endIndex
    let end = text.lastIndex { $0 != .space && $0 != .tab }.map { $0 + 1 } ?? start
    return text[start..<max(start, end)]
  }

  private static func startsName(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte >= 0x80 || "_@#$(".utf8.contains(byte)
  }

  /// An address holds an at sign too, but nobody's domain begins like `createdDateTime@odata.type`.
  private static func holdsForeign(_ name: ArraySlice<UInt8>) -> Bool {
    name.indices.contains { index in
      if name[index] == UInt8(ascii: "@") { return !name[(index + 1)...].starts(with: "odata.".utf8) }
      return isForeign(name[index])
    }
  }

  private static func isForeign(_ byte: UInt8) -> Bool { byte < 0x20 || "={}<>\"\\".utf8.contains(byte) }

  /// `10:15`, in a line that starts with its time.
  private static func holdsClock(_ name: ArraySlice<UInt8>) -> Bool {
    name.indices.contains { index in
      name[index] == UInt8(ascii: ":") && index > name.startIndex && index + 1 < name.endIndex
        && name[index - 1].isDigit && name[index + 1].isDigit
    }
  }
}
