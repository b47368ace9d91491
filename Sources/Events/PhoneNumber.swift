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

  private static func digits(_ number: String) -> [Character] {
    let digits = number.filter { $0.isASCII && $0.isNumber }
    return Array(digits.hasPrefix("00") ? digits.dropFirst(2) : digits[...])
  }
}
