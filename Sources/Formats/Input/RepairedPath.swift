/// A path from the command line whose names were no UTF-8: there, bytes that do not fit have been replaced by U+FFFD,
/// and only the folders still know them.
struct RepairedPath {
  let path: FilePath

  /// Everything that is there and reads as `path` does, by path bytes; none where nothing was replaced.
  var candidates: [FilePath] {
    guard path.display.contains("\u{FFFD}") else { return [] }
    let isAbsolute = path.bytes.first == UInt8(ascii: "/")
    let names = path.bytes.split(separator: UInt8(ascii: "/"))
    var found: [FilePath?] = [isAbsolute ? FilePath("/") : nil]
    for name in names { found = found.flatMap { RepairedPath.entries(of: $0, reading: Array(name)) } }
    return found.compactMap { $0 }.sorted()
  }

  /// `folder` nil is the working folder.
  private static func entries(of folder: FilePath?, reading name: [UInt8]) -> [FilePath] {
    let text = String(decoding: name, as: UTF8.self)
    guard text.contains("\u{FFFD}") else { return [folder?.appending(name) ?? FilePath(bytes: name)] }
    let names = (try? Folder.names(in: folder ?? FilePath(".")).get()) ?? []
    return names.filter { String(decoding: $0, as: UTF8.self) == text }
      .map { folder?.appending($0) ?? FilePath(bytes: $0) }
  }
}
