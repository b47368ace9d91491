internal import Events

extension Timestamp {
  /// `2026-10-14T08:12:33Z`, with as many places of a second as asked for.
  func stamp(places: Int) -> String {
    let whole = Timestamp(seconds: seconds).description
    if places == 0 { return whole }
    let microseconds = String(self.microseconds - seconds * 1_000_000)
    let digits = String(repeating: "0", count: 6 - microseconds.count) + microseconds + "0"
    return "\(whole.dropLast()).\(digits.prefix(places))Z"
  }
}
