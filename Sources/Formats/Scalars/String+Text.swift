extension String {
  /// A text of a log: UTF-8, and what is none as Windows-1252, in which European spreadsheets save their CSV.
  init(text bytes: some Collection<UInt8>) {
    if let text = String(validating: bytes, as: UTF8.self) {
      self = text
      return
    }
    var scalars = String.UnicodeScalarView()
    for byte in bytes { scalars.append(String.scalar(windows1252: byte)) }
    self.init(scalars)
  }

  /// Latin-1 but for 0x80 to 0x9F, of which five stand for nothing.
  private static func scalar(windows1252 byte: UInt8) -> Unicode.Scalar {
    guard byte >= 0x80, byte < 0xA0 else { return Unicode.Scalar(byte) }
    return high[Int(byte - 0x80)]
  }

  private static let high = Array(
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)
}
