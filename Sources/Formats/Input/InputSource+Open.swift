extension InputSource {
  /// Whether what `open` returns has been unpacked already.
  var isPacked: Bool {
    switch location {
    case .standardInput, .file, .memory: false
    case .member(_, let member): member.method != .stored
    }
  }

  /// The input as it is stored, but for the compression of a zip member.
  func open() throws(InputError) -> any ByteStream {
    switch location {
    case .standardInput: FileStream(descriptor: 0, name: name)
    case .file(let path): try FileStream(path: path, name: name)
    case .memory(let bytes): ArrayStream(bytes)
    case .member(let archive, let member): try ZipMemberStream(archive: archive, member: member, name: name)
    }
  }
}
