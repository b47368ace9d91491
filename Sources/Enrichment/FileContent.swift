internal import Glibc

/// The bytes of one small file of the data folder.
enum FileContent {
  static func bytes(_ path: String) throws(EnrichmentError) -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
    defer { fclose(file) }
    var content: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&block, 1, block.count, file)
      if count == 0 { break }
      content += block[..<count]
    }
    if ferror(file) != 0 { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
    return content
  }

  /// Lines without their ends, the empty last one left out.
  static func lines(_ path: String) throws(EnrichmentError) -> [String] {
    String(decoding: try bytes(path), as: UTF8.self)
      .split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .map(String.init)
      .dropLastEmpty()
  }

  static func exists(_ path: String) -> Bool { access(path, R_OK) == 0 }

  /// Absolute, without links; nil when there is no such file.
  static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}

extension [String] {
  fileprivate func dropLastEmpty() -> [String] { last == "" ? Array(dropLast()) : self }
}
