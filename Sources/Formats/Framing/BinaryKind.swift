/// What a file is that is no text, by its first bytes.
struct BinaryKind: CustomStringConvertible {
  /// As an answer to "what is it?".
  let description: String
  let advice: String?

  /// Nil for text in any 8-bit encoding.
  init?(_ start: some Collection<UInt8>) {
    for (signature, description, advice) in BinaryKind.known where start.starts(with: signature) {
      self.init(description: description, advice: advice)
      return
    }
    guard BinaryKind.isBinary(start) else { return nil }
    self.init(description: "binary data, not a log", advice: nil)
  }

  private init(description: String, advice: String?) {
    self.description = description
    self.advice = advice
  }

  private static let known: [(signature: [UInt8], description: String, advice: String?)] = [
    (Array("SQLite format 3\0".utf8), "an SQLite database, not a log", nil),
    (Array("ElfFile\0".utf8), "a Windows event log in binary form", "export it as XML, JSON or CSV"),
    (Array("PAR1".utf8), "a Parquet table", "export it as CSV or JSON"),
    (Array("%PDF-".utf8), "a PDF document", "export the log as CSV or JSON"),
    (Array("BZh".utf8), "bzip2 data", "unpack it first"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz data", "unpack it first"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive", "unpack it first"),
    (Array("Rar!".utf8), "a RAR archive", "unpack it first"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an Office document", "save its table as CSV"),
    ([0x00, 0x05, 0x16, 0x07], "metadata that macOS puts beside a file, not a log", nil),
    ([0x89, 0x50, 0x4E, 0x47], "a picture, not a log", nil),
    ([0xFF, 0xD8, 0xFF], "a picture, not a log", nil),
    ([0x7F, 0x45, 0x4C, 0x46], "a program, not a log", nil),
    ([0x1F, 0x8B, 0x08], "gzip data in more layers than are taken off", "unpack it first"),
    ([0x28, 0xB5, 0x2F, 0xFD], "zstd data in more layers than are taken off", "unpack it first"),
  ]

  /// Control characters that text does without are a tenth of random bytes, and none of a log's but for damage.
  private static func isBinary(_ start: some Collection<UInt8>) -> Bool {
    let controls = start.lazy.filter { $0 < 0x20 && !($0 >= 0x08 && $0 <= 0x0D) && $0 != 0x1B && $0 != 0x1E }.count
    return controls * 50 > start.count
  }
}
