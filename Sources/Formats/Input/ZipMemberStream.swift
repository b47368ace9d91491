internal import CZlib

/// The unpacked bytes of a zip member; size and checksum are compared at its end.
final class ZipMemberStream: ByteStream {
  private let name: String
  private let member: ZipMember
  private let stream: any ByteStream
  private var checksum = crc32(0, nil, 0)
  private var produced: UInt64 = 0

  init(archive: FilePath, member: ZipMember, name: String) throws(InputError) {
    self.name = name
    self.member = member
    if let obstacle = member.obstacle { throw InputError(name, .unsupported, obstacle, advice: "unpack it first") }
    let data = try FileStream(
      path: archive, name: name, offset: try ZipMemberStream.dataOffset(archive, member, name: name),
      length: member.storedSize)
    switch member.method {
    case .stored, .other: stream = data
    case .deflate: stream = try InflateStream(data, name: name, wrapping: .none)
    case .zstd: stream = try ZstdStream(data, name: name)
    }
  }

  var consumed: UInt64 { stream.consumed }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
    let count = try stream.read(into: buffer)
    if count == 0 { try checkComplete() }
    produced += UInt64(count)
    checksum = crc32_z(checksum, buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), z_size_t(count))
    return count
  }

  private func checkComplete() throws(InputError) {
    guard produced != member.contentSize || UInt32(truncatingIfNeeded: checksum) != member.checksum else { return }
    throw InputError(
      name, .damaged, at: .content(produced), "size or checksum is not what the archive says",
      advice: "its content was read all the same; copy or export the archive again")
  }

  /// The header before the data repeats the name, and has extra fields of its own.
  private static func dataOffset(_ archive: FilePath, _ member: ZipMember, name: String) throws(InputError) -> UInt64 {
    let header = try FileBytes(path: archive, name: name).bytes(at: member.offset, count: 30)
    guard header.starts(with: 0x0403_4B50), let nameLength = header.number(at: 26, bytes: 2),
      let extraLength = header.number(at: 28, bytes: 2)
    else { throw InputError(name, .damaged, at: .stored(member.offset), "no header stands before its data") }
    return member.offset + 30 + nameLength + extraLength
  }
}
