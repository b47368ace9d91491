internal import Glibc

/// A file, a stretch of one, or an open descriptor such as standard input.
final class FileStream: ByteStream {
  private let name: String
  private let descriptor: Int32
  private let closes: Bool
  /// Bytes still to be read; nil to the end.
  private var remaining: UInt64?
  private(set) var consumed: UInt64 = 0

  init(descriptor: Int32, name: String) {
    self.name = name
    self.descriptor = descriptor
    closes = false
  }

  /// Reads `length` bytes from `offset`, or all.
  init(path: FilePath, name: String, offset: UInt64 = 0, length: UInt64? = nil) throws(InputError) {
    self.name = name
    remaining = length
    closes = true
    descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NOCTTY) }
    guard descriptor >= 0 else { throw InputError(name, .unreadable, SystemFault.current) }
    if offset > 0, lseek(descriptor, off_t(clamping: offset), SEEK_SET) < 0 {
      throw InputError(name, .unreadable, SystemFault.current)
    }
    _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
  }

  deinit {
    if closes, descriptor >= 0 { close(descriptor) }
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
    let wanted = Int(clamping: min(remaining ?? .max, UInt64(buffer.count)))
    if wanted == 0 { return 0 }
    var count = Glibc.read(descriptor, buffer.baseAddress, wanted)
    while count < 0, errno == EINTR { count = Glibc.read(descriptor, buffer.baseAddress, wanted) }
    guard count >= 0 else { throw InputError(name, .unreadable, at: .stored(consumed), SystemFault.current) }
    consumed += UInt64(count)
    if let left = remaining { remaining = left - UInt64(count) }
    return count
  }
}
