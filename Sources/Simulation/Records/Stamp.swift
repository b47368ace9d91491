internal import Events

extension Timestamp {
  /// `2026-10-14T08:12:33Z`, with as many places of a second as asked for, 7 at most.
  func stamp(places: Int) -> String {
    let c = calendar
    return String(unsafeUninitializedCapacity: 28) { text in
      var end = 0
      for (value, width, mark) in [
        (c.year, 4, 0x2D as UInt8), (c.month, 2, 0x2D), (c.day, 2, 0x54), (c.hour, 2, 0x3A), (c.minute, 2, 0x3A),
        (c.second, 2, 0x2E), (c.microsecond * 10, 7, 0),
      ] {
        var rest = value
        for place in stride(from: end + width - 1, through: end, by: -1) {
          text[place] = 0x30 + UInt8(rest % 10)
          rest /= 10
        }
        text[end + width] = mark
        end += width + 1
      }
      end = places == 0 ? 19 : 20 + places
      text[end] = 0x5A
      return end + 1
    }
  }
}
