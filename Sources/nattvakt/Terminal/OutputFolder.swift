#if canImport(Glibc)
  import Glibc
#endif

/// A folder that is written into piece by piece, with as many open files as there are logs.
final class OutputFolder {
  private let path: String
  private var files: [String: OutputFile] = [:]

  /// Made if it is not there; what is in it must have been of this program's making, or nothing.
  init(_ path: String) throws {
    self.path = path
    try OutputFolder.make(path)
  }

  /// Adds to a file below the folder; its first bytes replace what was there.
  func append(_ bytes: [UInt8], to name: String) throws { try file(name).append(bytes) }

  func close() throws {
    let open = files
    files = [:]
    for (_, file) in open.sorted(by: { $0.key < $1.key }) { try file.close() }
  }

  private func file(_ name: String) throws -> OutputFile {
    if let file = files[name] { return file }
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/\(part)"
      try OutputFolder.make(folder)
    }
    let file = try OutputFile("\(path)/\(name)")
    files[name] = file
    return file
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
