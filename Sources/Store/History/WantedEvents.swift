internal import Events
internal import Foundation

/// Events that somebody looks for in the history.
struct WantedEvents {
  let ids: Set<EventID>
  /// Halves of the ids, for a look at every id of a day.
  private var halves = IndexTable()

  init(_ ids: Set<EventID>) {
    self.ids = ids
    for id in ids { halves.set(0, for: id.low) }
  }

  /// False where the packed day surely holds none of them: most days of most people, and their ids, which stand first,
  /// say so without anything else being unpacked. What is damaged may hold anything; unpacking it says what is wrong.
  func mayBe(in packed: Data) -> Bool {
    packed.withUnsafeBytes { bytes in
      guard let (start, count) = WantedEvents.ids(in: bytes) else { return true }
      for index in 0..<count {
        let low = UInt64(
          bigEndian: bytes.loadUnaligned(fromByteOffset: start + index * 16 + 8, as: UInt64.self))
        if halves[low] != nil { return true }
      }
      return false
    }
  }

  /// Where the ids of a packed day begin, and how many there are; nil where that cannot be.
  private static func ids(in bytes: UnsafeRawBufferPointer) -> (start: Int, count: Int)? {
    var count = 0
    for position in 1..<max(1, min(bytes.count, 5)) {
      count |= Int(bytes[position] & 0x7F) << (7 * (position - 1))
      if bytes[position] >= 0x80 { continue }
      let start = position + 1
      return count <= (bytes.count - start) / 16 ? (start, count) : nil
    }
    return nil
  }
}
