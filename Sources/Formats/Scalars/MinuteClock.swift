internal import CByteScan
internal import Events

/// Times with hours, minutes and seconds near their end, `Sep  1 08:12:33`, read without a look at the rest: the lines
/// of a log are mostly of the minute of the line before.
struct MinuteClock {
  /// The time that was read in full.
  private var known: [UInt8] = []
  /// Where its seconds stand.
  private var place = 0
  /// When that minute began, in microseconds since 1970.
  private var start: Int64 = 0
  private static let longest = 40

  /// Nil for a time that differs from the one remembered in more than its seconds.
  func timestamp(_ text: UnsafeRawBufferPointer) -> Timestamp? {
    guard text.count == known.count, !known.isEmpty, let seconds = MinuteClock.seconds(of: text, at: place) else {
      return nil
    }
    let isKnown = known.withUnsafeBufferPointer { known in
      guard let known = known.baseAddress, let text = text.assumingMemoryBound(to: UInt8.self).baseAddress else {
        return false
      }
      let behind = place + 2
      return nv_same(known, text, place) && nv_same(known + behind, text + behind, self.known.count - behind)
    }
    return isKnown ? Timestamp(microseconds: start + seconds * 1_000_000) : nil
  }

  /// Takes note of the minute of `text`, which stands for `time`, where a zone at most stands behind its seconds.
  mutating func remember(_ text: UnsafeRawBufferPointer, _ time: Timestamp) {
    guard text.count <= MinuteClock.longest else { return }
    // Nothing, `Z`, ` UTC`, `+02:00` or ` +0200`.
    for behind in [0, 1, 4, 6] {
      guard let seconds = MinuteClock.seconds(of: text, at: text.count - behind - 2) else { continue }
      known.removeAll(keepingCapacity: true)
      known.append(contentsOf: text)
      place = text.count - behind - 2
      start = time.microseconds - seconds * 1_000_000
      return
    }
  }

  /// The seconds of `...:12:33`, if they stand at that place. A leap second is left to the general parser.
  private static func seconds(of text: UnsafeRawBufferPointer, at place: Int) -> Int64? {
    guard place >= 8, text[place - 1] == 0x3A, text[place - 4] == 0x3A else { return nil }
    let (tens, ones) = (text[place] &- 0x30, text[place + 1] &- 0x30)
    return tens < 6 && ones < 10 ? Int64(tens) * 10 + Int64(ones) : nil
  }
}
