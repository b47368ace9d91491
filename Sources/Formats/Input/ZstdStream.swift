internal import CZstd

/// Zstandard: any number of frames, skippable ones among them.
final class ZstdStream: ByteStream {
  private let name: String
  private let intake: Intake
  private let context: OpaquePointer
  /// Within a frame, or with output that did not fit the last buffer.
  private var withinFrame = false
  private var pending: InputError?
  /// Bytes of input to the end of the next block, or fewer.
  private var wanted = 1
  /// zstd asks for the header of the block after the next one together with that.
  private static let blockHeader = 3

  init(_ upstream: any ByteStream, name: String) throws(InputError) {
    guard let context = ZSTD_createDCtx() else { throw InputError(name, .unreadable, "zstd does not start") }
    self.name = name
    self.context = context
    intake = Intake(upstream)
  }

  deinit { ZSTD_freeDCtx(context) }

  var consumed: UInt64 { intake.consumed }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
    while true {
      if let pending { throw pending }
      if withinFrame || !intake.available.isEmpty {
        let count = decompressOnce(into: buffer)
        if count > 0 { return count }
      }
      if pending == nil, try !intake.refill() {
        if withinFrame { throw truncated }
        return 0
      }
    }
  }

  /// One block at most, since a fault takes with it all that the same call has unpacked.
  private func decompressOnce(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let waiting = intake.available
    var input = ZSTD_inBuffer(src: waiting.baseAddress, size: min(waiting.count, wanted), pos: 0)
    var output = ZSTD_outBuffer(dst: buffer.baseAddress, size: buffer.count, pos: 0)
    let status = ZSTD_decompressStream(context, &output, &input)
    intake.take(input.pos)
    withinFrame = status != 0
    if ZSTD_isError(status) != 0 { pending = fault(status) }
    wanted = max(1, status - ZstdStream.blockHeader)
    return output.pos
  }

  private var truncated: InputError {
    InputError(
      name, .truncated, at: intake.place, "the compressed data breaks off",
      advice: "what stood before was read; copy or export the file again")
  }

  /// `ZSTD_error_frameParameter_windowTooLarge`, a pinned code of zstd's stable interface; a status is its negative.
  private static let windowTooLarge = 16

  private func fault(_ status: Int) -> InputError {
    if 0 &- status == ZstdStream.windowTooLarge {
      return InputError(
        name, .tooLarge, at: intake.place, "unpacking needs a window of more than 128 MiB",
        advice: "unpack it with zstd -d --long=31 and read the result")
    }
    let detail = String(cString: ZSTD_getErrorName(status)).lowercased()
    return InputError(
      name, .damaged, at: intake.place, "the compressed data is damaged (\(detail))",
      advice: "what stood before was read; copy or export the file again")
  }
}
