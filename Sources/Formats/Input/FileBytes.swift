internal import Glibc

/// A file to be read at any place: an archive's table of contents.
final class FileBytes {
  let name: String
  let size: UInt64
  private let descriptor: Int32

  init(path: FilePath, name: String) throws(InputError) {
    self.name = name
    descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NOCTTY) }
    var status = stat()
    let isOpen = descriptor >= 0 && fstat(descriptor, &status) == 0
    size = isOpen ? UInt64(clamping: status.st_size) : 0
    guard isOpen else { throw InputError(name, .unreadable, SystemFault.current) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// `count` bytes from `offset`, fewer where the file ends.
  func bytes(at offset: UInt64, count: Int) throws(InputError) -> LittleEndianBytes {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = bytes.withUnsafeMutableBytes { buffer in
        pread(descriptor, buffer.baseAddress?.advanced(by: filled), count - filled, off_t(clamping: offset) + filled)
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw InputError(name, .unreadable, at: .stored(offset), SystemFault.current) }
      if got == 0 { break }
      filled += got
    }
    bytes.removeLast(count - filled)
    return LittleEndianBytes(bytes: bytes[...])
  }
}
