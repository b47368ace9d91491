package import Events
internal import Settings

/// A part of every day in which somebody is not to be called, in that person's own time: "22:00-07:00".
package struct QuietHours: Hashable, Sendable {
  /// Minutes after midnight; the end is the first minute at which a call is welcome again.
  package let start: Int
  package let end: Int

  /// Two times of day with a hyphen or dash between, which may lie around midnight; nil for anything else, and for a day
  /// without an end.
  package init?(_ text: String) {
    let parts = text.split { "-–".contains($0) }.map { QuietHours.minute($0) }
    guard parts.count == 2, let start = parts[0], let end = parts[1], start != end else { return nil }
    (self.start, self.end) = (start, end)
  }

  /// `secondsEast` is the person's distance from UTC at that moment.
  package func hold(at time: Timestamp, secondsEast: Int) -> Bool {
    let local = time.adding(seconds: Double(secondsEast)).calendar
    let minute = local.hour * 60 + local.minute
    return start < end ? minute >= start && minute < end : minute >= start || minute < end
  }

  package var text: String { "\(QuietHours.clock(start))-\(QuietHours.clock(end))" }

  private static func clock(_ minute: Int) -> String {
    let digits = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
    return digits(minute / 60) + ":" + digits(minute % 60)
  }

  /// `22:00`, `22.00` or `22`; midnight may be `24:00`.
  private static func minute(_ text: Substring) -> Int? {
    let parts = text.split(omittingEmptySubsequences: false) { ":.".contains($0) }
      .map { part in String(part.filter { !$0.isWhitespace }) }
    guard (1...2).contains(parts.count), parts.allSatisfy({ (1...2).contains($0.count) }),
      let hour = Int(parts[0]), let minute = parts.count == 1 ? 0 : Int(parts[1]),
      (0...24).contains(hour), (0...59).contains(minute), hour < 24 || minute == 0
    else { return nil }
    return (hour * 60 + minute) % 1440
  }
}

extension Setting {
  var quietHours: QuietHours? {
    guard let text else { return nil }
    if let hours = QuietHours(text) { return hours }
    problem("'\(text)' is no part of a day", suggestion: "write '22:00-07:00', in the person's own time")
    return nil
  }
}
