package import Events

/// Reads a moment in every spelling met in exports of sign-in logs: ISO 8601 with up to nine decimals, with `Z`, an
/// offset, ` UTC` or nothing; day, month and year with `/`, `.` or `-`, with or without comma, 12 or 24 hours; seconds,
/// milliseconds, microseconds or nanoseconds since 1970; fourteen digits in a row; English months by name; .NET's
/// `/Date(...)/`.
///
/// Decimals beyond the microsecond are cut, not rounded.
package struct TimeParser: Sendable {
  /// Of dates with slashes, and of dashes where `order` was decided from evidence.
  package var order: DateOrder
  /// Of clock times that name no zone.
  package var zone: ClockZone
  private var dashOrder: DateOrder
  /// No event is later than this: what dates without a year are held to. Nil is now, for a log that is being written.
  package var latest: Timestamp?
  /// Of the last events, where the operator knows it: `latest` then counts only within it.
  package var lastYear: Int?

  /// - Parameter decided: what the sample says; nil leaves slashes to `fallback` and dashes to day first, because
  ///   `d-M-yyyy` is how the Netherlands and India write it and no vendor writes `M-d-yyyy`.
  package init(decided: DateOrder? = nil, fallback: DateOrder = .monthFirst, zone: ClockZone = .utc) {
    order = decided ?? fallback
    dashOrder = decided ?? .dayFirst
    self.zone = zone
  }

  package func timestamp(_ text: UnsafeRawBufferPointer) throws(TimeFault) -> Timestamp {
    if text.isNull { throw .missing }
    do throws(TimeFault) {
      return try spelling(of: text)
    } catch {
      throw error == .unknownSpelling && looksLikeSpreadsheet(text) ? .spreadsheet : error
    }
  }

  private func spelling(of text: UnsafeRawBufferPointer) throws(TimeFault) -> Timestamp {
    var cursor = ByteCursor(text)
    cursor.skipSpaces()
    let first = cursor.digits(atMost: 19)
    switch (first.count, cursor.next) {
    case (4, 0x2D), (4, 0x2F):
      return try yearFirst(first.value, &cursor)
    case (1...2, 0x2F), (1...2, 0x2D), (1...2, 0x2E):
      return try yearLast(first.value, &cursor)
    case (9..., nil), (9..., 0x2E), (9..., 0x20):
      return try number(first, &cursor)
    case (4, 0x3A):
      return try colonDate(first.value, &cursor)
    case (4, 0x20):
      cursor.skipSpaces()
      return try monthNamed(&cursor, year: first.value)
    case (0, 0x2F):
      return try dotNet(&cursor)
    case (0, _):
      return try monthNamed(&cursor)
    default:
      throw .unknownSpelling
    }
  }

  private func yearFirst(_ year: Int, _ cursor: inout ByteCursor) throws(TimeFault) -> Timestamp {
    let separator = cursor.take(0x2D) ? UInt8(0x2D) : 0x2F
    if separator == 0x2F { _ = cursor.take(0x2F) }
    let month = cursor.digits(atMost: 2)
    guard month.count > 0, cursor.take(separator) else { throw .unknownSpelling }
    let day = cursor.digits(atMost: 2)
    guard day.count > 0 else { throw .unknownSpelling }
    return try clock(year: year, month: month.value, day: day.value, &cursor)
  }

  private func yearLast(_ first: Int, _ cursor: inout ByteCursor) throws(TimeFault) -> Timestamp {
    let separator: UInt8 = cursor.take(0x2F) ? 0x2F : cursor.take(0x2D) ? 0x2D : 0x2E
    if separator == 0x2E { _ = cursor.take(0x2E) }
    if separator != 0x2E, let month = TimeParser.month(&cursor) {
      let year = try yearBehind(separator, &cursor)
      return try clock(year: year, month: month, day: first, &cursor)
    }
    let second = cursor.digits(atMost: 2)
    guard second.count > 0, cursor.take(separator) else { throw .unknownSpelling }
    let year = cursor.digits(atMost: 4)
    guard year.count == 4 else { throw .unknownSpelling }
    let monthFirst = separator == 0x2F ? order == .monthFirst : separator == 0x2D && dashOrder == .monthFirst
    let (month, day) = monthFirst ? (first, second.value) : (second.value, first)
    if month > 12, day <= 12 { throw .contradictsOrder }
    return try clock(year: year.value, month: month, day: day, &cursor)
  }

  /// The time of day after a date, and the zone.
  func clock(year: Int, month: Int, day: Int, _ cursor: inout ByteCursor) throws(TimeFault) -> Timestamp {
    _ = cursor.take(0x2C)
    if !cursor.take(0x54), !cursor.take(0x74), !cursor.take(0x3A) { cursor.skipSpaces() }
    let hour = cursor.digits(atMost: 2)
    guard hour.count > 0, cursor.take(0x3A) else { throw .unknownSpelling }
    let minute = cursor.digits(atMost: 2)
    guard minute.count == 2 else { throw .unknownSpelling }
    var second = (value: 0, count: 2)
    var microsecond = 0
    if cursor.take(0x3A) {
      second = cursor.digits(atMost: 2)
      guard second.count == 2 else { throw .unknownSpelling }
      if cursor.take(0x2E) || cursor.take(0x2C) { microsecond = try fraction(&cursor) }
    }
    let hours = try meridiem(hour.value, &cursor)
    let time = (hours, minute.value, second.value, microsecond)
    guard let moment = Timestamp(date: (year, month, day), time: time) else { throw .outOfRange }
    return try checked(Timestamp(microseconds: try offset(moment.microseconds, &cursor)))
  }

  private func fraction(_ cursor: inout ByteCursor) throws(TimeFault) -> Int {
    let head = cursor.digits(atMost: 6)
    guard head.count > 0 else { throw .unknownSpelling }
    _ = cursor.digits(atMost: 3)
    var value = head.value
    for _ in head.count..<6 { value *= 10 }
    return value
  }

  /// The hour of 24 after "AM" or "PM"; "00:15 AM" is met and harmless, "13:15 PM" is neither.
  private func meridiem(_ hour: Int, _ cursor: inout ByteCursor) throws(TimeFault) -> Int {
    cursor.skipSpaces()
    let isMorning = cursor.take(word: "am") || cursor.take(word: "a.m.")
    let isEvening = !isMorning && (cursor.take(word: "pm") || cursor.take(word: "p.m."))
    guard isMorning || isEvening else { return hour }
    guard hour <= 12 else { throw .outOfRange }
    cursor.skipSpaces()
    return hour % 12 + (isEvening ? 12 : 0)
  }

  /// `clock` (microseconds as if in UTC) as UTC, by the zone at the cursor or by `zone` when there is none.
  private func offset(_ clock: Int64, _ cursor: inout ByteCursor) throws(TimeFault) -> Int64 {
    if cursor.isAtEnd {
      let seconds = floorDivide(clock, 1_000_000)
      return clock - (seconds - zone.utc(clock: seconds)) * 1_000_000
    }
    if let seconds = TimeParser.named(&cursor) {
      cursor.skipSpaces()
      if cursor.isAtEnd { return clock - seconds * 1_000_000 }
    }
    var sign: Int64 = 0
    if cursor.take(0x2B) { sign = 1 } else if cursor.take(0x2D) { sign = -1 }
    var seconds: Int64 = 0
    if sign != 0 {
      let hours = cursor.digits(atMost: 2)
      _ = cursor.take(0x3A)
      let minutes = cursor.digits(atMost: 2)
      guard hours.count > 0, minutes.count != 1, hours.value <= 18, minutes.value < 60 else { throw .unknownSpelling }
      seconds = sign * Int64(hours.value * 3_600 + minutes.value * 60)
    } else if !cursor.take(word: "utc"), !cursor.take(word: "gmt"), !cursor.take(word: "z") {
      throw .unknownSpelling
    }
    cursor.skipSpaces()
    guard cursor.isAtEnd else { throw .unknownSpelling }
    return clock - seconds * 1_000_000
  }

  /// Digits alone, with or without decimals.
  private func number(
    _ digits: (value: Int, count: Int), _ cursor: inout ByteCursor
  ) throws(TimeFault) -> Timestamp {
    let microsecond = cursor.take(0x2E) ? try fraction(&cursor) : 0
    cursor.skipSpaces()
    guard cursor.isAtEnd else { throw .unknownSpelling }
    let value = Int64(digits.value)
    switch digits.count {
    case 9...10: return try checked(Timestamp(microseconds: value * 1_000_000 + Int64(microsecond)))
    case 12...13: return try checked(Timestamp(microseconds: value * 1_000 + Int64(microsecond / 1_000)))
    case 14: return try compact(digits.value, microsecond)
    case 15...16: return try checked(Timestamp(microseconds: value))
    case 18...19: return try checked(Timestamp(microseconds: value / 1_000))
    default: throw .unknownSpelling
    }
  }

  /// `yyyyMMddHHmmss`, always UTC: only Salesforce's event log files write it.
  private func compact(_ digits: Int, _ microsecond: Int) throws(TimeFault) -> Timestamp {
    let date = (digits / 10_000_000_000, digits / 100_000_000 % 100, digits / 1_000_000 % 100)
    let time = (digits / 10_000 % 100, digits / 100 % 100, digits % 100, microsecond)
    guard let moment = Timestamp(date: date, time: time) else { throw .outOfRange }
    return try checked(moment)
  }

  /// 1990-01-01 to 2099-12-31: what lies outside is a null in disguise (`0001-01-01`, `1601-01-01`) or damage.
  func checked(_ moment: Timestamp) throws(TimeFault) -> Timestamp {
    guard (631_152_000_000_000..<4_102_444_800_000_000).contains(moment.microseconds) else { throw .outOfRange }
    return moment
  }

  /// Minutes and seconds, an hour without a date, a number in scientific notation, or a spreadsheet's day number.
  private func looksLikeSpreadsheet(_ text: UnsafeRawBufferPointer) -> Bool {
    var cursor = ByteCursor(text)
    cursor.skipSpaces()
    _ = cursor.take(0x2D)
    let first = cursor.digits(atMost: 6)
    guard first.count > 0 else { return false }
    if cursor.take(0x3A) { return first.count <= 2 }
    if first.count == 5 { return cursor.isAtEnd || cursor.take(0x2E) }
    if cursor.take(0x2E) { _ = cursor.digits(atMost: 17) }
    return cursor.take(word: "e") && (cursor.take(0x2B) || cursor.take(0x2D))
  }
}

extension Timestamp {
  /// Nil for a date or time that does not exist.
  fileprivate init?(date: (year: Int, month: Int, day: Int), time: (hour: Int, minute: Int, second: Int, micro: Int)) {
    var calendar = Timestamp(microseconds: 0).calendar
    (calendar.year, calendar.month, calendar.day) = date
    (calendar.hour, calendar.minute, calendar.second, calendar.microsecond) = time
    self.init(calendar)
  }
}
