/// One file in a zip archive, as the archive's table of contents tells of it.
struct ZipMember: Hashable, Sendable {
  let name: [UInt8]
  let method: Method
  let isEncrypted: Bool
  let checksum: UInt32
  let storedSize: UInt64
  let contentSize: UInt64
  /// Of the header before its data.
  let offset: UInt64

  enum Method: Hashable, Sendable {
    case stored, deflate, zstd
    case other(UInt64)
  }

  /// Bytes of the entry without name, extra fields and comment.
  static let fixedLength = 46

  /// Reads the entry at the start of `table`, and says how long it is; nil where there is none.
  init?(_ table: LittleEndianBytes, length: inout Int) {
    guard table.starts(with: 0x0201_4B50), let flags = table.number(at: 8, bytes: 2),
      let method = table.number(at: 10, bytes: 2), let checksum = table.number(at: 16, bytes: 4),
      let nameLength = table.number(at: 28, bytes: 2), let extraLength = table.number(at: 30, bytes: 2),
      let commentLength = table.number(at: 32, bytes: 2),
      let name = table.slice(at: ZipMember.fixedLength, count: Int(nameLength)),
      let extra = table.slice(at: ZipMember.fixedLength + Int(nameLength), count: Int(extraLength)),
      let sizes = ZipMember.sizes(table, extra: extra)
    else { return nil }
    self.name = Array(name.bytes)
    self.method = Method(method)
    self.checksum = UInt32(checksum)
    isEncrypted = flags & 1 == 1
    (contentSize, storedSize, offset) = sizes
    length = ZipMember.fixedLength + Int(nameLength + extraLength + commentLength)
  }

  var isFolder: Bool { name.last == UInt8(ascii: "/") }

  /// Why it cannot be read, or nil.
  var obstacle: String? {
    if isEncrypted { return "encrypted" }
    if case .other(let number) = method { return "compressed by zip method \(number), which is not supported" }
    return nil
  }

  /// Sizes and offset, from the zip64 field where they do not fit 32 bits.
  private static func sizes(
    _ table: LittleEndianBytes, extra: LittleEndianBytes
  ) -> (content: UInt64, stored: UInt64, offset: UInt64)? {
    guard let content = table.number(at: 24, bytes: 4), let stored = table.number(at: 20, bytes: 4),
      let offset = table.number(at: 42, bytes: 4)
    else { return nil }
    var values = [content, stored, offset]
    var wide = zip64Field(extra)
    for index in values.indices where values[index] == 0xFFFF_FFFF {
      guard let field = wide, let value = field.number(at: 0, bytes: 8) else { return nil }
      values[index] = value
      wide = field.slice(at: 8, count: field.count - 8)
    }
    return (values[0], values[1], values[2])
  }

  private static func zip64Field(_ extra: LittleEndianBytes) -> LittleEndianBytes? {
    var offset = 0
    while let id = extra.number(at: offset, bytes: 2), let length = extra.number(at: offset + 2, bytes: 2) {
      if id == 1 { return extra.slice(at: offset + 4, count: Int(length)) }
      offset += 4 + Int(length)
    }
    return nil
  }
}

extension ZipMember.Method {
  init(_ number: UInt64) {
    switch number {
    case 0: self = .stored
    case 8: self = .deflate
    case 93: self = .zstd
    default: self = .other(number)
    }
  }
}
