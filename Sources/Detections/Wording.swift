package import Events

/// Numbers and times as each language writes them.
package enum Wording {
  /// Whole, with the thousands apart: "1,234" and "1 234" (with a no-break space).
  package static func number(_ value: Int) -> Phrase {
    Phrase(grouped(value, by: ","), sv: grouped(value, by: "\u{A0}"))
  }

  package static func number(_ value: Double) -> Phrase { number(Int(value.rounded())) }

  /// "98 %", rounded down, so that 100 means all.
  package static func percent(_ part: Int, of whole: Int) -> Phrase {
    let percent = whole == 0 ? 0 : part * 100 / whole
    return Phrase("\(percent)\u{A0}%", sv: "\(percent)\u{A0}%")
  }

  package static func kilometres(_ value: Double) -> Phrase {
    number((value / 10).rounded() * 10) + Phrase("\u{A0}km", sv: "\u{A0}km")
  }

  package static func speed(_ value: Double) -> Phrase {
    number((value / 10).rounded() * 10) + Phrase("\u{A0}km/h", sv: "\u{A0}km/h")
  }

  /// "40 s", "12 min" or "3 h 5 min".
  package static func duration(_ seconds: Double) -> Phrase {
    let whole = Int(seconds.rounded())
    if whole < 120 { return Phrase("\(whole)\u{A0}s", sv: "\(whole)\u{A0}s") }
    let (hours, minutes) = (whole / 3_600, whole % 3_600 / 60)
    if hours == 0 { return Phrase("\(minutes)\u{A0}min", sv: "\(minutes)\u{A0}min") }
    return Phrase("\(hours)\u{A0}h \(minutes)\u{A0}min", sv: "\(hours)\u{A0}tim \(minutes)\u{A0}min")
  }

  /// "14 October 08:12 UTC": the playbook says it again in the person's own time.
  package static func time(_ time: Timestamp) -> Phrase {
    let c = time.calendar
    let clock = "\(twoDigits(c.hour)):\(twoDigits(c.minute)) UTC"
    return Phrase(
      "\(c.day) \(englishMonths[c.month - 1]) \(clock)", sv: "\(c.day) \(swedishMonths[c.month - 1]) \(clock)")
  }

  /// "March 2026".
  package static func month(_ time: Timestamp) -> Phrase {
    let c = time.calendar
    return Phrase("\(englishMonths[c.month - 1]) \(c.year)", sv: "\(swedishMonths[c.month - 1]) \(c.year)")
  }

  /// Of days, in the right number.
  package static func days(_ count: Int) -> Phrase {
    number(count) + (count == 1 ? Phrase(" day", sv: " dag") : Phrase(" days", sv: " dagar"))
  }

  private static func grouped(_ value: Int, by separator: String) -> String {
    var digits = String(value.magnitude)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    groups.insert(digits, at: 0)
    return (value < 0 ? "-" : "") + groups.joined(separator: separator)
  }

  private static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let swedishMonths = [
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
    "december",
  ]
}

extension Phrase {
  /// For a line of its own: the first letter large.
  var capitalised: Phrase {
    Phrase(Phrase.capitalise(english), sv: Phrase.capitalise(swedish))
  }

  private static func capitalise(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }
}

extension [Phrase] {
  func joined(by separator: String) -> Phrase {
    Phrase(map(\.english).joined(separator: separator), sv: map(\.swedish).joined(separator: separator))
  }
}
