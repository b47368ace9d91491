internal import Foundation

/// Looks for texts among the bytes of files, whatever those are: in upper or lower case as far as ASCII goes.
struct ByteSearch {
  /// By their first four bytes.
  private var wanted: [UInt32: [[UInt8]]] = [:]
  private var longest = 0

  /// Texts of fewer than four bytes stand everywhere, and are not looked for.
  init(_ texts: [String]) {
    // By their bytes: Swift holds the two Unicode forms of a text for one.
    let forms = Set(
      texts.flatMap { text in
        [text, text.precomposedStringWithCanonicalMapping, text.decomposedStringWithCanonicalMapping]
          .map { $0.utf8.map(ByteSearch.folded) }
      })
    for bytes in forms {
      guard bytes.count >= 4 else { continue }
      wanted[ByteSearch.head(bytes[...]), default: []].append(bytes)
      longest = max(longest, bytes.count)
    }
  }

  /// The first of the texts that stands in the file; nil for none, and for a file that is not there.
  func first(in path: String) throws -> String? {
    guard !wanted.isEmpty, let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    var rest: [UInt8] = []
    while let block = try file.read(upToCount: 1 << 20), !block.isEmpty {
      rest += block.map(ByteSearch.folded)
      if let found = first(among: rest) { return found }
      rest = Array(rest.suffix(longest - 1))
    }
    return nil
  }

  private func first(among bytes: [UInt8]) -> String? {
    guard bytes.count >= 4 else { return nil }
    for start in 0...(bytes.count - 4) {
      let rest = bytes[start...]
      guard let texts = wanted[ByteSearch.head(rest)] else { continue }
      if let found = texts.first(where: { rest.starts(with: $0) }) { return String(decoding: found, as: UTF8.self) }
    }
    return nil
  }

  private static func head(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func folded(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
