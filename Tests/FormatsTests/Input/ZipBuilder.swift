import CZlib

/// Builds zip archives, sound ones and others.
struct ZipBuilder {
  private(set) var bytes: [UInt8] = []
  private var table: [UInt8] = []
  private var entries = 0

  mutating func add(_ name: String, _ content: [UInt8], method: UInt16 = 8, flags: UInt16 = 0, checksum: UInt32? = nil)
  {
    let data = method == 8 ? Compressed.deflate(content) : content
    add(name, data: data, size: content.count, method: method, flags: flags, checksum: checksum ?? zipChecksum(content))
  }

  /// `data` is stored as it is; `at` points the table to an earlier member's data.
  mutating func add(
    _ name: String, data: [UInt8], size: Int, method: UInt16, flags: UInt16 = 0, checksum: UInt32, at: Int? = nil
  ) {
    let fields =
      le(20, 2) + le(flags, 2) + le(method, 2) + le(0, 4) + le(checksum, 4) + le(data.count, 4) + le(size, 4)
      + le(name.utf8.count, 2)
    table += le(0x0201_4B50, 4) + le(20, 2) + fields + le(0, 2) + le(0, 2) + le(0, 2) + le(0, 2) + le(0, 4)
    table += le(at ?? bytes.count, 4) + name.utf8
    entries += 1
    if at == nil { bytes += le(0x0403_4B50, 4) + fields + le(0, 2) + name.utf8 + data }
  }

  /// An entry whose sizes and offset stand in a zip64 field.
  mutating func addWide(_ name: String, _ content: [UInt8]) {
    let offset = bytes.count
    let head = le(45, 2) + le(0, 2) + le(0, 2) + le(0, 4) + le(zipChecksum(content), 4)
    let names = le(name.utf8.count, 2)
    bytes += le(0x0403_4B50, 4) + head + le(content.count, 4) + le(content.count, 4) + names + le(0, 2)
    bytes += Array(name.utf8) + content
    let wide = le(1, 2) + le(24, 2) + le(content.count, 8) + le(content.count, 8) + le(offset, 8)
    let ones = le(0xFFFF_FFFF, 4)
    table += le(0x0201_4B50, 4) + le(45, 2) + head + ones + ones + names + le(wide.count, 2)
    table += le(0, 2) + le(0, 2) + le(0, 2) + le(0, 4) + ones + Array(name.utf8) + wide
    entries += 1
  }

  /// The archive, with a zip64 end record if `wide`.
  func archive(wide: Bool = false, comment: String = "") -> [UInt8] {
    var all = bytes + table
    if wide {
      let record = all.count
      all += le(0x0606_4B50, 4) + le(44, 8) + le(45, 2) + le(45, 2) + le(0, 4) + le(0, 4)
      all += le(entries, 8) + le(entries, 8) + le(table.count, 8) + le(bytes.count, 8)
      all += le(0x0706_4B50, 4) + le(0, 4) + le(record, 8) + le(1, 4)
    }
    all += le(0x0605_4B50, 4) + le(0, 4) + le(wide ? 0xFFFF : entries, 2) + le(wide ? 0xFFFF : entries, 2)
    all += le(wide ? 0xFFFF_FFFF : table.count, 4) + le(wide ? 0xFFFF_FFFF : bytes.count, 4)
    return all + le(comment.utf8.count, 2) + comment.utf8
  }

  private func le(_ value: some BinaryInteger, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: UInt64(truncatingIfNeeded: value) >> (8 * UInt64($0))) }
  }
}

func zipChecksum(_ bytes: [UInt8]) -> UInt32 { UInt32(truncatingIfNeeded: crc32_z(0, bytes, bytes.count)) }
