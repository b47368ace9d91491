import CZstd

#if canImport(Glibc)
  import Glibc
#endif

/// A file that is written from front to back, in one frame of Zstandard where its name ends in `.zst`.
final class OutputFile {
  private let path: String
  private var file: UnsafeMutablePointer<FILE>?
  private let packing: OpaquePointer?
  private var packed: [UInt8] = []

  /// Replaces what was there.
  init(_ path: String) throws(FileFailure) {
    self.path = path
    let isPacked = path.hasSuffix(".zst")
    packing = isPacked ? ZSTD_createCCtx() : nil
    if isPacked, packing == nil { throw FileFailure(path: path, reason: "zstd does not start") }
    file = fopen(path, "w")
    if file == nil { throw failure }
    // Logs pack to a tenth at the lowest level, and to no less at zstd's default one.
    if let packing { ZSTD_CCtx_setParameter(packing, ZSTD_c_compressionLevel, 1) }
  }

  deinit {
    ZSTD_freeCCtx(packing)
    if let file { fclose(file) }
  }

  func append(_ bytes: [UInt8]) throws(FileFailure) {
    if packing == nil { try write(bytes, count: bytes.count) } else { try pack(bytes, ZSTD_e_continue) }
  }

  func close() throws(FileFailure) {
    if packing != nil { try pack([], ZSTD_e_end) }
    guard let open = file else { return }
    file = nil
    if fclose(open) != 0 { throw failure }
  }

  private func pack(_ bytes: [UInt8], _ directive: ZSTD_EndDirective) throws(FileFailure) {
    if packed.isEmpty { packed = [UInt8](repeating: 0, count: ZSTD_CStreamOutSize()) }
    var done = 0
    while true {
      let (left, read, count) = packOnce(bytes, from: done, directive)
      if ZSTD_isError(left) != 0 {
        throw FileFailure(path: path, reason: String(cString: ZSTD_getErrorName(left)))
      }
      done = read
      try write(packed, count: count)
      // What is left of a frame is told at its end alone.
      if done == bytes.count, directive == ZSTD_e_continue || left == 0 { return }
    }
  }

  /// zstd's status, the bytes that it has read in all, and the bytes of `packed` that it has filled.
  private func packOnce(_ bytes: [UInt8], from start: Int, _ directive: ZSTD_EndDirective) -> (Int, Int, Int) {
    bytes.withUnsafeBytes { bytes in
      packed.withUnsafeMutableBytes { packed in
        var input = ZSTD_inBuffer(src: bytes.baseAddress, size: bytes.count, pos: start)
        var output = ZSTD_outBuffer(dst: packed.baseAddress, size: packed.count, pos: 0)
        let left = ZSTD_compressStream2(packing, &output, &input, directive)
        return (left, input.pos, output.pos)
      }
    }
  }

  private func write(_ bytes: [UInt8], count: Int) throws(FileFailure) {
    if fwrite(bytes, 1, count, file) != count { throw failure }
  }

  private var failure: FileFailure { FileFailure(path: path, reason: String(cString: strerror(errno))) }
}
