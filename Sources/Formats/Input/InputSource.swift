/// One thing to read: a file, a member of a zip archive, or standard input. Opening it is `ContentStream`'s part.
package struct InputSource: Hashable, Sendable {
  /// For people: the path as given or found, `a.zip!/b.csv` for a member, `standard input`.
  package let name: String
  /// Bytes as stored, for progress; nil for pipes.
  package let storedSize: UInt64?
  let location: Location

  enum Location: Hashable, Sendable {
    case standardInput
    case file(FilePath)
    case member(of: FilePath, ZipMember)
    case memory([UInt8])
  }

  package static let standardInput = InputSource(name: "standard input", storedSize: nil, location: .standardInput)

  /// A file at `path`, without looking whether it is there.
  package init(file path: String) {
    self.init(file: FilePath(path), size: nil)
  }

  /// Content in hand.
  package init(name: String, content: [UInt8]) {
    self.init(name: name, storedSize: UInt64(content.count), location: .memory(content))
  }

  init(file path: FilePath, size: UInt64?) {
    self.init(name: path.display, storedSize: size, location: .file(path))
  }

  init(name: String, storedSize: UInt64?, location: Location) {
    self.name = name
    self.storedSize = storedSize
    self.location = location
  }
}
