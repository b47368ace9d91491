/// Telephone numbers as people write them.
package enum PhoneNumber {
  /// Whether two are the same number, however they are grouped and whether the country stands before them: the last
  /// nine digits decide where both have as many, which is what a national number has at most without its zero.
  package static func areSame(_ one: String, _ other: String) -> Bool {
    let (one, other) = (digits(one), digits(other))
    if one.isEmpty || other.isEmpty { return one.isEmpty && other.isEmpty }
    return one == other || (min(one.count, other.count) >= 9 && one.suffix(9) == other.suffix(9))
  }

  /// With all but the last two digits hidden, enough to tell two apart and too little to call: "070-174 06 05" becomes
  /// "•••-••• •• 05". Of four digits or fewer none is shown.
  package static func masked(_ number: String) -> String {
    let digits = number.count(where: \.isNumber)
    var left = digits > 4 ? digits - 2 : digits
    return String(
      number.map { character in
        guard character.isNumber else { return character }
        left -= 1
        return left >= 0 ? "•" : character
      })
  }

  /// A text that somebody wrote, with the telephone numbers in it masked: seven to fifteen digits, in groups or not, that
  /// begin with + or 0. Days, addresses and ids begin otherwise, or go on with letters.
  package static func maskedWithin(_ text: String) -> String {
    let characters = Array(text)
    var (out, place) = ("", 0)
    while place < characters.count {
      let isStart = place == 0 || !isPart(characters[place - 1])
      if isStart, let end = end(ofNumberAt: place, in: characters) {
        out += masked(String(characters[place..<end]))
        place = end
      } else {
        out.append(characters[place])
        place += 1
      }
    }
    return out
  }

  /// What a number may not follow: it would be the rest of something longer.
  private static func isPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "-.:+_".contains(character)
  }

  /// Behind the last digit of the number that begins at `start`; nil where none does.
  private static func end(ofNumberAt start: Int, in text: [Character]) -> Int? {
    guard "+0".contains(text[start]) else { return nil }
    var (place, end, count) = (start + 1, start + 1, text[start] == "0" ? 1 : 0)
    while place < text.count, count < 15 {
      if isDigit(text[place]) {
        count += 1
        end = place + 1
      } else if !" -/()\u{A0}".contains(text[place]) {
        break
      }
      place += 1
    }
    let isWhole = end == text.count || !isPart(text[end]) || (text[end] == "." && !isFollowed(text, end))
    return count >= 7 && isWhole ? end : nil
  }

  /// Whether a letter or digit comes next.
  private static func isFollowed(_ text: [Character], _ place: Int) -> Bool {
    place + 1 < text.count && (text[place + 1].isLetter || text[place + 1].isNumber)
  }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

  private static func digits(_ number: String) -> [Character] {
    let digits = number.filter { $0.isASCII && $0.isNumber }
    return Array(digits.hasPrefix("00") ? digits.dropFirst(2) : digits[...])
  }
}
