#if canImport(Glibc)
  import Glibc
#endif

enum TextFile {
  /// Writes beside the target and renames, so that a full disk leaves the old file whole. A pipe or a device is
  /// written into: a file must not take its place.
  static func write(_ text: String, to path: String) throws(FileFailure) {
    let partial = isReplaceable(path) ? path + ".partial" : path
    guard let file = fopen(partial, "w") else { throw FileFailure(path: path, reason: reason()) }
    var text = text
    let written = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, file) == $0.count }
    let closed = fclose(file) == 0
    guard written, closed, partial == path || rename(partial, path) == 0 else {
      let why = reason()
      if partial != path { unlink(partial) }
      throw FileFailure(path: path, reason: why)
    }
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Throws where `write` could not even begin. Leaves nothing behind.
  static func check(_ path: String) throws(FileFailure) {
    let partial = path + ".partial"
    guard !path.isEmpty, isReplaceable(path) else { return try checkTarget(path) }
    guard let file = fopen(partial, "w") else { throw FileFailure(path: path, reason: reason()) }
    fclose(file)
    unlink(partial)
  }

  /// What is no plain file is not opened: a reader of a pipe would take that for the end.
  private static func checkTarget(_ path: String) throws(FileFailure) {
    var status = stat()
    let isFolder = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    if isFolder { errno = EISDIR }
    guard !isFolder, access(path, W_OK) == 0 else { throw FileFailure(path: path, reason: reason()) }
  }

  /// Whether there is a plain file, or nothing yet.
  private static func isReplaceable(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
  }

  /// The whole of a file that is known to be small.
  static func read(_ path: String) throws(WrongRequest) -> String {
    guard let file = fopen(path, "r") else { throw WrongRequest("\(path): cannot be read: \(reason())") }
    defer { fclose(file) }
    var content: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&block, 1, block.count, file), count > 0 { content += block[..<count] }
    if ferror(file) != 0 { throw WrongRequest("\(path): cannot be read: \(reason())") }
    return String(decoding: content, as: UTF8.self)
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
}

struct FileFailure: Error, CustomStringConvertible {
  var path: String
  var reason: String
  var description: String { "\(path): cannot be written: \(reason)" }
}
