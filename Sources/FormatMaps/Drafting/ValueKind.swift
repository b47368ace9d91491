internal import Events
internal import Formats

/// What a text looks like, whatever it is called.
enum ValueKind {
  static func isTime(_ text: String) -> Bool {
    guard text.utf8.count >= 9, text.utf8.count < 48, text.contains(where: \.isNumber) else { return false }
    return Array(text.utf8).withUnsafeBytes { (try? TimeParser().timestamp($0)) != nil }
  }

  /// A time that nobody takes for a number or a name.
  static func isSpelledTime(_ text: String) -> Bool { !text.allSatisfy(\.isNumber) && isTime(text) }

  /// `07:15:02`, with decimals or without.
  static func isClock(_ text: String) -> Bool { text.wholeMatch(of: /\d{1,2}:\d{2}:\d{2}([.,]\d+)?/) != nil }

  static func isDate(_ text: String) -> Bool {
    text.wholeMatch(of: /\d{4}[-\/.]\d{1,2}[-\/.]\d{1,2}|\d{1,2}[-\/.]\d{1,2}[-\/.]\d{4}/) != nil
  }

  static func isAddress(_ text: String) -> Bool {
    Array(text.utf8).withUnsafeBytes { AddressCell.address($0) != nil }
  }

  static func isMail(_ text: String) -> Bool { text.wholeMatch(of: /[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+/) != nil }

  static func isGUID(_ text: String) -> Bool {
    text.wholeMatch(of: /\{?[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}\}?/) != nil
  }

  static func isNumber(_ text: String) -> Bool { Double(text) != nil }

  static func isAgent(_ text: String) -> Bool { text.hasPrefix("Mozilla/") }

  static func isCountry(_ text: String) -> Bool {
    Array(text.utf8).withUnsafeBytes { CountryNames.country($0) != nil }
  }

  /// What an account or a person may be called.
  static func isName(_ text: String) -> Bool {
    text.utf8.count < 120 && !text.contains(where: { "{}<>=".contains($0) }) && !isNumber(text) && !isAddress(text)
      && !isSpelledTime(text)
  }
}
