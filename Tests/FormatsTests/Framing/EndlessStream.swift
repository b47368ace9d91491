@testable import Formats

/// A long run of one letter, which nobody has to hold.
final class EndlessStream: ByteStream {
  private let count: UInt64
  private(set) var consumed: UInt64 = 0
  /// The most that a reader had room for at once.
  private(set) var largestRead = 0

  init(count: UInt64) { self.count = count }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    largestRead = max(largestRead, buffer.count)
    let given = Int(min(count - consumed, UInt64(buffer.count)))
    buffer[..<given].initializeMemory(as: UInt8.self, repeating: UInt8(ascii: "x"))
    consumed += UInt64(given)
    return given
  }
}
