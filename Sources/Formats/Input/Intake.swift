/// The stored bytes before a decompressor: read in large pieces, taken as it pleases.
final class Intake {
  private let upstream: any ByteStream
  private let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 64)
  private var waiting = 0..<0

  init(_ upstream: any ByteStream) { self.upstream = upstream }

  deinit { memory.deallocate() }

  /// Bytes taken from the input as it is stored, read ahead or not.
  var consumed: UInt64 { upstream.consumed }

  /// The byte at which a fault shows.
  var place: InputError.Place { .stored(consumed - min(consumed, UInt64(waiting.count))) }

  /// What is to be taken next; valid until the next `refill`.
  var available: UnsafeMutableRawBufferPointer { UnsafeMutableRawBufferPointer(rebasing: memory[waiting]) }

  func take(_ count: Int) { waiting = waiting.lowerBound + count..<waiting.upperBound }

  /// Reads more where nothing waits; false at the end of the input.
  func refill() throws(InputError) -> Bool {
    if waiting.isEmpty { waiting = 0..<(try upstream.read(into: memory)) }
    return !waiting.isEmpty
  }
}
