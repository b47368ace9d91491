internal import CZlib

/// Deflate, bare as in zip or as the members of a gzip file, of which there may be many with zeros after the last.
final class InflateStream: ByteStream {
  enum Wrapping { case none, gzip }

  private let name: String
  private let intake: Intake
  private let wrapping: Wrapping
  /// On the heap, since zlib remembers its address.
  private let zlib = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private var memberEnded = false
  private var pending: InputError?

  init(_ upstream: any ByteStream, name: String, wrapping: Wrapping) throws(InputError) {
    self.name = name
    self.wrapping = wrapping
    intake = Intake(upstream)
    zlib.initialize(to: z_stream())
    let windowBits = wrapping == .gzip ? 16 + MAX_WBITS : -MAX_WBITS
    let status = inflateInit2_(zlib, windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { throw InputError(name, .unreadable, "zlib does not start (\(status))") }
  }

  deinit {
    inflateEnd(zlib)
    zlib.deallocate()
  }

  var consumed: UInt64 { intake.consumed }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
    while true {
      if let pending { throw pending }
      if memberEnded, try !startNextMember() { return 0 }
      // Before more is read: the last bytes taken may stand for more than had room.
      let count = inflateOnce(into: buffer)
      if count > 0 { return count }
      if pending == nil, !memberEnded, try !intake.refill() { throw truncated }
    }
  }

  private func inflateOnce(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let input = intake.available
    zlib.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
    zlib.pointee.avail_in = UInt32(input.count)
    zlib.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
    let room = UInt32(clamping: buffer.count)
    zlib.pointee.avail_out = room
    let status = inflate(zlib, Z_NO_FLUSH)
    intake.take(input.count - Int(zlib.pointee.avail_in))
    switch status {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END: memberEnded = true
    default: pending = damaged
    }
    return Int(room - zlib.pointee.avail_out)
  }

  /// False where the input ends.
  private func startNextMember() throws(InputError) -> Bool {
    guard wrapping == .gzip else { return false }
    while try intake.refill() {
      let waiting = intake.available
      guard let next = waiting.firstIndex(where: { $0 != 0 }) else {
        intake.take(waiting.count)
        continue
      }
      intake.take(next)
      guard waiting[next] == 0x1F else {
        throw InputError(name, .damaged, at: intake.place, "bytes that are no gzip follow the compressed content")
      }
      inflateReset(zlib)
      memberEnded = false
      return true
    }
    return false
  }

  private var truncated: InputError {
    InputError(
      name, .truncated, at: intake.place, "the compressed data breaks off",
      advice: "what stood before was read; copy or export the file again")
  }

  private var damaged: InputError {
    let detail = zlib.pointee.msg.map { String(cString: $0) } ?? "unknown fault"
    return InputError(
      name, .damaged, at: intake.place, "the compressed data is damaged (\(detail))",
      advice: "what stood before was read; copy or export the file again")
  }
}
