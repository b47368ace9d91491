package import Events

/// Event times as a person reads them: in a time zone that the executable resolved, whose name is shown once a line.
package struct LocalClock: Sendable {
  /// Seconds east of UTC at a moment, and the zone's name then ("CEST").
  private let offset: @Sendable (Timestamp) -> (seconds: Int, name: String)

  package init(offset: @escaping @Sendable (Timestamp) -> (seconds: Int, name: String)) { self.offset = offset }

  package static let utc = LocalClock { _ in (0, "UTC") }

  /// `2026-10-14 10:12:33 CEST`.
  package func text(_ time: Timestamp) -> String {
    let (seconds, name) = offset(time)
    return readable(time.adding(seconds: Double(seconds))) + " " + name
  }

  /// The same with the time in UTC behind it, where that is another: logs and commands have UTC.
  package func textWithUTC(_ time: Timestamp) -> String {
    let (seconds, _) = offset(time)
    return seconds == 0 ? text(time) : text(time) + " (" + readable(time).suffix(8).prefix(5) + " UTC)"
  }

  /// As it is said on the telephone: "6 October at 08:52", "6 oktober kl. 08.52".
  package func spoken(_ time: Timestamp, _ language: Language) -> String {
    let local = time.adding(seconds: Double(offset(time).seconds)).calendar
    let twoDigits = { (value: Int) in value < 10 ? "0\(value)" : String(value) }
    let (hour, minute) = (twoDigits(local.hour), twoDigits(local.minute))
    let month = LocalClock.months[local.month - 1].text(language)
    return Phrase("\(local.day) \(month) at \(hour):\(minute)", sv: "\(local.day) \(month) kl. \(hour).\(minute)")
      .text(language)
  }

  /// The date alone: `2026-10-14`.
  package func date(_ time: Timestamp) -> String {
    String(readable(time.adding(seconds: Double(offset(time).seconds))).prefix(10))
  }

  /// Seconds east of UTC at a moment.
  package func offset(at time: Timestamp) -> Int { offset(time).seconds }

  /// January first.
  package static let months = [
    Phrase("January", sv: "januari"), Phrase("February", sv: "februari"), Phrase("March", sv: "mars"),
    Phrase("April", sv: "april"), Phrase("May", sv: "maj"), Phrase("June", sv: "juni"), Phrase("July", sv: "juli"),
    Phrase("August", sv: "augusti"), Phrase("September", sv: "september"), Phrase("October", sv: "oktober"),
    Phrase("November", sv: "november"), Phrase("December", sv: "december"),
  ]
}
