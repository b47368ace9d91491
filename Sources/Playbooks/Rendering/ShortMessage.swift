internal import Foundation

/// The GSM 7-bit alphabet (3GPP TS 23.038), in which a text message holds 160 septets.
package enum ShortMessage {
  package static let limit = 160

  private static let basic = Set(
    ("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
      + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà").unicodeScalars)
  /// Sent as an escape and a second septet.
  private static let extended = Set("^{}\\[~]|€\u{C}".unicodeScalars)

  /// Septets of `text`; nil when it holds a character outside the alphabet, with which a message shrinks to 70.
  package static func septets(_ text: String) -> Int? {
    var count = 0
    for scalar in text.unicodeScalars {
      if basic.contains(scalar) { count += 1 } else if extended.contains(scalar) { count += 2 } else { return nil }
    }
    return count
  }

  /// The first `limit` septets of `text` within the alphabet: a letter with an unknown accent loses it, anything else
  /// becomes a question mark.
  static func fold(_ text: String, limit: Int) -> String {
    var folded = ""
    var room = limit
    for character in text {
      let letter = fold(character)
      room -= septets(letter) ?? 1
      if room < 0 { break }
      folded += letter
    }
    return folded
  }

  private static func fold(_ character: Character) -> String {
    let letter = String(character)
    if septets(letter) != nil { return letter }
    let base = letter.decomposedStringWithCanonicalMapping.unicodeScalars.first
    return if let base, basic.contains(base) { String(base) } else { "?" }
  }
}
