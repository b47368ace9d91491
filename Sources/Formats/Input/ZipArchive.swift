/// The table of contents of a zip archive, zip64 included.
struct ZipArchive {
  /// Files, without folders, by their names' bytes.
  let members: [ZipMember]

  /// A table of this size names a million files.
  private static let largestTable: UInt64 = 128 << 20
  private static let endLength = 22
  private static let longestComment = 0xFFFF

  init(path: FilePath, name: String) throws(InputError) {
    let file = try FileBytes(path: path, name: name)
    let table = try ZipArchive.locateTable(in: file)
    guard table.size <= ZipArchive.largestTable else {
      throw InputError(name, .tooLarge, "its table of contents takes \(table.size) bytes", advice: "unpack it first")
    }
    let bytes = try file.bytes(at: table.offset, count: Int(table.size))
    let members = try ZipArchive.members(bytes, in: file)
    try ZipArchive.checkApart(members, tableOffset: table.offset, name: name)
    self.members = members.filter { !$0.isFolder }.sorted { $0.name.lexicographicallyPrecedes($1.name) }
  }

  /// A workbook or document, which is a zip archive only by the way.
  var isOfficeDocument: Bool { members.contains { $0.name.elementsEqual("[Content_Types].xml".utf8) } }

  private typealias Table = (offset: UInt64, size: UInt64)

  private static func locateTable(in file: FileBytes) throws(InputError) -> Table {
    let tailLength = Int(min(file.size, UInt64(endLength + longestComment)))
    let tailOffset = file.size - UInt64(tailLength)
    let tail = try file.bytes(at: tailOffset, count: tailLength)
    guard let end = endRecord(in: tail), let size = tail.number(at: end + 12, bytes: 4),
      let offset = tail.number(at: end + 16, bytes: 4), let entries = tail.number(at: end + 10, bytes: 2)
    else { throw broken(file, "its table of contents is missing: the archive is cut off") }
    let isWide = size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF || entries == 0xFFFF
    let wide = isWide ? try wideTable(in: file, before: tailOffset + UInt64(end)) : nil
    let table = wide ?? (offset, size)
    guard table.offset <= file.size, table.size <= file.size - table.offset else {
      throw broken(file, "its table of contents lies outside the file")
    }
    return table
  }

  /// The end record is the last thing in the file but for a comment whose length it knows.
  private static func endRecord(in tail: LittleEndianBytes) -> Int? {
    stride(from: tail.count - endLength, through: 0, by: -1).first { at in
      tail.starts(with: 0x0605_4B50, at: at)
        && tail.number(at: at + 20, bytes: 2).map { at + endLength + Int($0) <= tail.count } == true
    }
  }

  private static func wideTable(in file: FileBytes, before end: UInt64) throws(InputError) -> Table? {
    guard end >= 20 else { return nil }
    let locator = try file.bytes(at: end - 20, count: 20)
    guard locator.starts(with: 0x0706_4B50), let at = locator.number(at: 8, bytes: 8) else { return nil }
    guard at <= file.size else { throw broken(file, "its table of contents lies outside the file") }
    let record = try file.bytes(at: at, count: 56)
    guard record.starts(with: 0x0606_4B50), let size = record.number(at: 40, bytes: 8),
      let offset = record.number(at: 48, bytes: 8)
    else { throw broken(file, "its zip64 table of contents is damaged") }
    return (offset, size)
  }

  private static func members(_ table: LittleEndianBytes, in file: FileBytes) throws(InputError) -> [ZipMember] {
    var members: [ZipMember] = []
    var offset = 0
    while offset < table.count, let rest = table.slice(at: offset, count: table.count - offset) {
      var length = 0
      guard let member = ZipMember(rest, length: &length) else {
        throw broken(file, "entry \(members.count + 1) of its table of contents is damaged")
      }
      members.append(member)
      offset += length
    }
    return members
  }

  /// Members that share their data are a bomb: one stretch of a few MB, unpacked thousands of times.
  private static func checkApart(_ members: [ZipMember], tableOffset: UInt64, name: String) throws(InputError) {
    var freeFrom: UInt64 = 0
    for member in members.sorted(by: { $0.offset < $1.offset }) {
      guard member.offset >= freeFrom, member.offset <= tableOffset,
        member.storedSize <= tableOffset - member.offset
      else {
        throw InputError(
          name, .damaged, at: .stored(member.offset), "its members overlap, as in a decompression bomb",
          advice: "unpack it with a tool you trust and give the files")
      }
      freeFrom = member.offset + member.storedSize
    }
  }

  private static func broken(_ file: FileBytes, _ reason: String) -> InputError {
    InputError(file.name, .damaged, reason, advice: "copy the archive again, or unpack what is left of it")
  }
}
