/// How a document is stored.
enum RandomPacking: CaseIterable {
  case none, marked, utf16LittleEndian, utf16BigEndian, gzip, gzipMembers, zstd

  /// What can be stored this way of `text`, and read back unchanged: UTF-16 knows no broken UTF-8, and what looks like
  /// a packing of its own is taken off.
  func readable(_ text: [UInt8]) -> [UInt8] {
    var text = text
    if self == .utf16LittleEndian || self == .utf16BigEndian {
      text = Array(String(decoding: text, as: UTF8.self).utf8)
    }
    while let inner = try? content(text).bytes, inner != text { text = inner }
    return text
  }

  func stored(_ content: [UInt8]) -> [UInt8] {
    let half = content.count / 2
    switch self {
    case .none: return content
    case .marked: return [0xEF, 0xBB, 0xBF] + content
    case .utf16LittleEndian:
      return [0xFF, 0xFE] + units(content).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    case .utf16BigEndian:
      return [0xFE, 0xFF] + units(content).flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    case .gzip: return Compressed.gzip(content)
    case .gzipMembers:
      return Compressed.gzip(Array(content[..<half])) + Compressed.gzip([]) + Compressed.gzip(Array(content[half...]))
        + [0, 0]
    case .zstd: return Compressed.zstd(content)
    }
  }

  private func units(_ content: [UInt8]) -> [UInt16] { Array(String(decoding: content, as: UTF8.self).utf16) }
}
