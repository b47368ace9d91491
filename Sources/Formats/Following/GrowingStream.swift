internal import Glibc

/// A file from some byte on, to its end as it is at the moment: 0 from `read` says that no more is there yet.
final class GrowingStream: ByteStream {
  private let file: OpenFile
  private var offset: UInt64
  private(set) var consumed: UInt64 = 0

  init(_ file: OpenFile, from offset: UInt64) {
    self.file = file
    self.offset = offset
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
    let count = try file.read(into: buffer, at: offset)
    offset += UInt64(count)
    consumed += UInt64(count)
    return count
  }
}

/// A file that stays open while it is renamed or deleted.
final class OpenFile {
  let name: String
  private let descriptor: Int32

  init(_ path: FilePath) throws(InputError) {
    name = path.display
    descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK) }
    if descriptor < 0 { throw InputError(name, .unreadable, SystemFault.current) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  var status: stat? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? status : nil
  }

  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: UInt64) throws(InputError) -> Int {
    var count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(clamping: offset))
    while count < 0, errno == EINTR {
      count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(clamping: offset))
    }
    guard count >= 0 else { throw InputError(name, .unreadable, at: .stored(offset), SystemFault.current) }
    return count
  }

  /// The first bytes, fewer where the file is shorter.
  func start(_ count: Int) throws(InputError) -> ArraySlice<UInt8> {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = bytes.withUnsafeMutableBytes { buffer -> Result<Int, InputError> in
        do throws(InputError) {
          return .success(
            try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]), at: UInt64(filled)))
        } catch {
          return .failure(error)
        }
      }
      let more = try got.get()
      if more == 0 { break }
      filled += more
    }
    return bytes[..<filled]
  }
}
