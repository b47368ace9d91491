/// A moment of event time: microseconds since 1970-01-01T00:00:00Z, proleptic Gregorian, no leap seconds.
public struct Timestamp: Hashable, Comparable, Sendable {
  public var microseconds: Int64

  @inlinable public init(microseconds: Int64) { self.microseconds = microseconds }
  @inlinable public init(seconds: Int64) { microseconds = seconds * 1_000_000 }

  // All of them, because those that the protocols give are called through the protocols from other modules.
  @inlinable public static func == (a: Timestamp, b: Timestamp) -> Bool { a.microseconds == b.microseconds }
  @inlinable public static func < (a: Timestamp, b: Timestamp) -> Bool { a.microseconds < b.microseconds }
  @inlinable public static func <= (a: Timestamp, b: Timestamp) -> Bool { a.microseconds <= b.microseconds }
  @inlinable public static func > (a: Timestamp, b: Timestamp) -> Bool { a.microseconds > b.microseconds }
  @inlinable public static func >= (a: Timestamp, b: Timestamp) -> Bool { a.microseconds >= b.microseconds }

  /// Whole seconds since 1970, rounded towards the past.
  @inlinable public var seconds: Int64 { floorDivide(microseconds, 1_000_000) }
  /// Whole hours since 1970: the unit in which a tenant's habits are frozen.
  @inlinable public var hour: Int64 { floorDivide(microseconds, 3_600_000_000) }
  /// Whole UTC days since 1970: the unit in which history is packed.
  @inlinable public var day: Int64 { floorDivide(microseconds, 86_400_000_000) }
  /// Hour of the UTC week, 0 (Monday 00) to 167 (Sunday 23).
  package var hourOfWeek: Int { Int(floorModulo(hour + 72, 168)) }

  /// `other` later than or equal to `self` gives a positive number of seconds.
  @inlinable public func seconds(until other: Timestamp) -> Double {
    Double(other.microseconds - microseconds) / 1_000_000
  }

  @inlinable public func adding(seconds: Double) -> Timestamp {
    Timestamp(microseconds: microseconds + Int64(seconds * 1_000_000))
  }
}

extension Timestamp {
  /// The calendar date and clock time in UTC.
  package struct Calendar: Equatable, Sendable {
    package var year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int, microsecond: Int
  }

  /// Nil when a part is out of its range (month 13, 31 April, second 61).
  package init?(_ c: Calendar) {
    guard (1...12).contains(c.month), c.day >= 1, c.day <= Timestamp.days(inMonth: c.month, year: c.year),
      (0...23).contains(c.hour), (0...59).contains(c.minute), (0...60).contains(c.second),
      (0..<1_000_000).contains(c.microsecond), (1...9999).contains(c.year)
    else { return nil }
    let days = Timestamp.days(year: c.year, month: c.month, day: c.day)
    let seconds = days * 86_400 + Int64(c.hour * 3_600 + c.minute * 60 + c.second)
    microseconds = seconds * 1_000_000 + Int64(c.microsecond)
  }

  package var calendar: Calendar {
    let days = day
    let rest = microseconds - days * 86_400_000_000
    let (year, month, dayOfMonth) = Timestamp.date(days: days)
    let second = Int(rest / 1_000_000)
    return Calendar(
      year: year, month: month, day: dayOfMonth, hour: second / 3_600, minute: second / 60 % 60,
      second: second % 60, microsecond: Int(rest % 1_000_000))
  }

  package static func days(inMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970 of a civil date, after Howard Hinnant's "chrono-compatible low-level date algorithms".
  static func days(year: Int, month: Int, day: Int) -> Int64 {
    let y = Int64(month <= 2 ? year - 1 : year)
    let era = floorDivide(y, 400)
    let yearOfEra = y - era * 400
    let dayOfYear = Int64((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1)
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  static func date(days: Int64) -> (year: Int, month: Int, day: Int) {
    let z = days + 719_468
    let era = floorDivide(z, 146_097)
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let mp = (5 * dayOfYear + 2) / 153
    let month = Int(mp < 10 ? mp + 3 : mp - 9)
    let year = Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0)
    return (year, month, Int(dayOfYear - (153 * mp + 2) / 5 + 1))
  }
}

extension Timestamp: CustomStringConvertible {
  /// ISO 8601 in UTC, `2026-10-14T08:12:33Z`; a fraction only where there is one.
  public var description: String {
    let c = calendar
    var text = "\(padded(c.year, 4))-\(padded(c.month, 2))-\(padded(c.day, 2))"
    text += "T\(padded(c.hour, 2)):\(padded(c.minute, 2)):\(padded(c.second, 2))"
    if c.microsecond > 0 {
      var fraction = padded(c.microsecond, 6)
      while fraction.hasSuffix("0") { fraction.removeLast() }
      text += "." + fraction
    }
    return text + "Z"
  }
}

func padded(_ value: Int, _ width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

@inlinable public func floorDivide(_ a: Int64, _ b: Int64) -> Int64 {
  let q = a / b
  return a % b < 0 ? q - 1 : q
}

@inlinable public func floorModulo(_ a: Int64, _ b: Int64) -> Int64 {
  let r = a % b
  return r < 0 ? r + b : r
}
