/// A stream whose start can be looked at before it is read.
final class PeekStream: ByteStream {
  private let upstream: any ByteStream
  /// Room for what is peeked at; the bytes from `served` to `filled` are still to be read.
  private var head: [UInt8] = []
  private var served = 0
  private var filled = 0
  /// Most of many small files fit this; room that is never filled costs more than reading them.
  private static let firstRoom = 16 << 10

  /// An error met while peeking: due after the bytes before it are read.
  private var pending: InputError?
  private var ended = false

  init(_ upstream: any ByteStream) { self.upstream = upstream }

  var consumed: UInt64 { upstream.consumed }

  /// The next `count` bytes, fewer only where the stream ends or fails before.
  func peek(_ count: Int) -> ArraySlice<UInt8> {
    let wanted = served + count
    while filled < wanted, pending == nil, !ended {
      if filled == head.count { head.grow(to: min(wanted, max(PeekStream.firstRoom, head.count * 4))) }
      fill(upTo: min(wanted, head.count))
    }
    return head[served..<min(filled, wanted)]
  }

  private func fill(upTo end: Int) {
    do throws(InputError) {
      let got = try upstream.read(into: &head, at: filled..<end)
      ended = got == 0
      filled += got
    } catch {
      pending = error
    }
  }

  /// Drops `count` bytes that have been peeked at.
  func skip(_ count: Int) { served = min(served + count, filled) }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
    if served < filled {
      let count = min(buffer.count, filled - served)
      buffer.copyBytes(from: head[served..<served + count])
      served += count
      if served == filled { (head, served, filled) = ([], 0, 0) }
      return count
    }
    if let pending { throw pending }
    return ended ? 0 : try upstream.read(into: buffer)
  }
}
