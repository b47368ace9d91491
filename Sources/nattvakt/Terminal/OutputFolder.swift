#if canImport(Glibc)
  import Glibc
#endif

/// A folder that is written into piece by piece, with as many open files as there are logs.
final class OutputFolder {
  private let path: String
  private var files: [String: UnsafeMutablePointer<FILE>] = [:]

  /// Made if it is not there; what is in it must have been of this program's making, or nothing.
  init(_ path: String) throws {
    self.path = path
    try OutputFolder.make(path)
  }

  deinit { for file in files.values { fclose(file) } }

  /// Adds to a file below the folder; its first bytes replace what was there.
  func append(_ bytes: [UInt8], to name: String) throws {
    let file = try file(name)
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw failure(name) }
  }

  func close() throws {
    let open = files
    files = [:]
    for (name, file) in open.sorted(by: { $0.key < $1.key }) where fclose(file) != 0 { throw failure(name) }
  }

  private func file(_ name: String) throws -> UnsafeMutablePointer<FILE> {
    if let file = files[name] { return file }
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/\(part)"
      try OutputFolder.make(folder)
    }
    guard let file = fopen("\(path)/\(name)", "w") else { throw failure(name) }
    files[name] = file
    return file
  }

  private func failure(_ name: String) -> FileFailure {
    FileFailure(path: "\(path)/\(name)", reason: String(cString: strerror(errno)))
  }

  private static func make(_ path: String) throws {
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    throw FileFailure(path: path, reason: String(cString: strerror(errno)))
  }

  /// Whether there is anything in a folder, which need not be there.
  static func isEmpty(_ path: String) -> Bool {
    guard let folder = opendir(path) else { return true }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { return false }
    }
    return true
  }
}
