internal import Events

/// The commonest spelling of time, `2026-09-01T08:12:33.5933830Z`, also with an offset behind, read without a look at any
/// other: the records of a log are mostly of the day of the record before.
struct ISOClock {
  /// `2026-09-01`, its ten bytes as two numbers.
  private var date: (UInt64, UInt16) = (0, 0)
  /// What stood behind that date's clock time: `Z`, as for nothing where that is UTC, or an offset.
  private var zone: UInt64 = 0
  /// Of that date in that zone, in microseconds since 1970.
  private var midnight: Int64 = 0
  /// Whether a clock time without `Z` is in UTC.
  let isUTC: Bool

  init(isUTC: Bool) { self.isUTC = isUTC }

  /// Nil for another spelling, and for another date than the one remembered.
  func timestamp(_ text: UnsafeRawBufferPointer) -> Timestamp? {
    guard text.count >= 19, ISOClock.date(of: text) == date, let (clock, zone) = clock(text), zone == self.zone else {
      return nil
    }
    return Timestamp(microseconds: midnight + clock)
  }

  /// Takes note of the date of `text`, which stands for `time`, if it is of the one spelling.
  mutating func remember(_ text: UnsafeRawBufferPointer, _ time: Timestamp) {
    guard text.count >= 19, let (clock, zone) = clock(text) else { return }
    date = ISOClock.date(of: text)
    self.zone = zone
    midnight = time.microseconds - clock
  }

  private static func date(of text: UnsafeRawBufferPointer) -> (UInt64, UInt16) {
    (text.loadUnaligned(as: UInt64.self), text.loadUnaligned(fromByteOffset: 8, as: UInt16.self))
  }

  /// Microseconds since midnight of `T08:12:33.5933830Z` from the eleventh of at least 19 bytes on, and what stands
  /// behind them. A leap second is left to the general parser.
  private func clock(_ text: UnsafeRawBufferPointer) -> (clock: Int64, zone: UInt64)? {
    guard text[10] == 0x54, text[13] == 0x3A, text[16] == 0x3A else { return nil }
    let (hour, minute, second) = (pair(text, 11), pair(text, 14), pair(text, 17))
    guard hour < 24, minute < 60, second < 60 else { return nil }
    let seconds = Int64(hour * 3_600 + minute * 60 + second)
    var (end, micros, scale) = (19, 0, 100_000)
    if end < text.count, text[end] == 0x2E {
      end += 1
      // Up to nine decimals, of which six count.
      while end < min(text.count, 29), text[end] &- 0x30 < 10 {
        micros += Int(text[end] &- 0x30) * scale
        scale /= 10
        end += 1
      }
      if end == 20 { return nil }
    }
    guard let zone = zone(behind: end, of: text) else { return nil }
    return (seconds * 1_000_000 + Int64(micros), zone)
  }

  /// `Z`, or the bytes of `+02:00`; nil for what is neither.
  private func zone(behind end: Int, of text: UnsafeRawBufferPointer) -> UInt64? {
    switch text.count - end {
    case 0: return isUTC ? 0x5A : nil
    case 1: return text[end] == 0x5A ? 0x5A : nil
    case 6:
      guard text[end] == 0x2B || text[end] == 0x2D, text[end + 3] == 0x3A, pair(text, end + 1) < 100,
        pair(text, end + 4) < 100
      else { return nil }
      let (hours, minutes) = (
        text.loadUnaligned(fromByteOffset: end, as: UInt32.self),
        text.loadUnaligned(fromByteOffset: end + 4, as: UInt16.self)
      )
      return UInt64(hours) << 16 | UInt64(minutes)
    default: return nil
    }
  }

  /// The number of two digits, or 100 where there are none.
  private func pair(_ text: UnsafeRawBufferPointer, _ place: Int) -> Int {
    let (tens, ones) = (text[place] &- 0x30, text[place + 1] &- 0x30)
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : 100
  }
}
