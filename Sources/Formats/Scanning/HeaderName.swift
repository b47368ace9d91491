/// The name of a column as headers ought to have written it: no byte order mark, no quotes, one space (not a
/// non-breaking one) between words and none around them, straight apostrophes.
///
/// Two names are equal if they differ in the case of ASCII letters alone.
struct HeaderName: Hashable, Sendable {
  let text: String

  init(_ raw: String) {
    var scalars = String.UnicodeScalarView()
    for scalar in raw.unicodeScalars {
      switch scalar {
      case "\u{FEFF}", "\u{200B}": continue
      case " ", "\t", "\r", "\n", "\u{A0}", "\u{202F}":
        if let last = scalars.last, last != " " { scalars.append(" ") }
      case "\u{2019}", "\u{2018}", "\u{02BC}": scalars.append("'")
      default: scalars.append(scalar)
      }
    }
    if scalars.last == " " { scalars.removeLast() }
    text = String(scalars)
  }

  static func == (a: HeaderName, b: HeaderName) -> Bool { a.folded.elementsEqual(b.folded) }

  func hash(into hasher: inout Hasher) {
    for byte in folded { hasher.combine(byte) }
  }

  private var folded: [UInt8] { text.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 } }

  /// The names in a header row.
  static func split(_ header: [UInt8], delimiter: UInt8) -> [HeaderName] {
    var names: [HeaderName] = []
    var cell: [UInt8] = []
    var isQuoted = false
    for byte in header.drop(while: { [0xEF, 0xBB, 0xBF].contains($0) }) {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if byte == delimiter, !isQuoted {
        names.append(HeaderName(String(text: cell)))
        cell = []
      } else {
        cell.append(byte)
      }
    }
    return names + [HeaderName(String(text: cell))]
  }
}
