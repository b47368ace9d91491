extension PhoneNumber {
  /// A text with every telephone number in it masked, as people write them: seven digits or more, in groups that a
  /// space, a hyphen, a bracket or a slash keeps apart. Dates, times, addresses and ids are no numbers, and figures of a
  /// text have a comma or a no-break space between their thousands.
  package static func masking(_ text: String) -> String { replacing(text, by: masked) }

  /// Whether a text names any number.
  package static func isNamed(in text: String) -> Bool { masking(text) != text }

  /// The same with something of the caller's own in a number's place.
  package static func replacing(_ text: String, by change: (String) -> String) -> String {
    var shown = ""
    var rest = text[...]
    var before: Character?
    while let first = rest.first {
      let run = mayFollow(before) ? number(at: rest) : nil
      let next = run ?? rest.prefix(1)
      shown += run.map { change(String($0)) } ?? String(first)
      before = next.last
      rest = rest[next.endIndex...]
    }
    return shown
  }

  /// Inside a word or an id stands no number.
  private static func mayFollow(_ before: Character?) -> Bool {
    guard let before else { return true }
    return !(before.isLetter || before.isNumber || "-_./@+".contains(before))
  }

  /// The number that the text begins with, without what follows it; nil where there is none.
  private static func number(at text: Substring) -> Substring? {
    guard let first = text.first, isDigit(first) || first == "+" || first == "(" else { return nil }
    var end = text.startIndex
    var (digits, wasDigit) = (0, false)
    for index in text.prefix(longest).indices {
      let character = text[index]
      if isDigit(character) {
        digits += 1
        end = text.index(after: index)
      } else if !(wasDigit ? separators : openers).contains(character) {
        break
      }
      wasDigit = isDigit(character) || character == ")"
    }
    let number = text[..<end]
    guard (7...18).contains(digits), !isDate(number), !isInsideWord(text[end...].first) else { return nil }
    return number
  }

  /// With all its separators; more is no number, and is not looked through.
  private static let longest = 40
  private static let separators: Set<Character> = [" ", "-", "/", "(", ")", "\u{2011}", "\u{2013}"]
  /// After a separator another may follow, as in "08 (0) 12".
  private static let openers: Set<Character> = ["+", "(", ")", " ", "-"]

  private static func isDigit(_ character: Character) -> Bool { character.isNumber }

  private static func isInsideWord(_ next: Character?) -> Bool {
    guard let next else { return false }
    return next.isLetter || next.isNumber || next == "_" || next == "@"
  }

  /// "2026-10-16", and what a clock time behind it adds.
  private static func isDate(_ text: Substring) -> Bool {
    let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.count) == [4, 2, 2] && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
  }
}
