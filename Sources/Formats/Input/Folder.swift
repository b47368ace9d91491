internal import Glibc

/// The names in a folder.
enum Folder {
  /// In no particular order, without `.` and `..`.
  static func names(in path: FilePath) -> Result<[[UInt8]], InputError> {
    guard let stream = path.withCString({ opendir($0) }) else {
      return .failure(InputError(path.display, .unreadable, SystemFault.current))
    }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = bytes(of: entry)
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
      errno = 0
    }
    if errno != 0 { return .failure(InputError(path.display, .unreadable, SystemFault.current)) }
    return .success(names)
  }

  /// The name ends with a zero byte within the record's length.
  private static func bytes(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    let start = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 0
    let record = UnsafeRawBufferPointer(start: entry, count: Int(entry.pointee.d_reclen))
    return Array(record[start...].prefix { $0 != 0 })
  }
}
