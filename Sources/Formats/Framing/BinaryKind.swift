/// What a file is that is no text, by its first bytes.
struct BinaryKind: CustomStringConvertible {
  /// As an answer to "what is it?".
  let description: String
  let advice: String?
  /// What is packed may be a log; nobody knows before it is unpacked.
  let isPacked: Bool

  /// Nil for text in any 8-bit encoding.
  init?(_ start: some Collection<UInt8>) {
    for (signature, description, advice) in BinaryKind.known where start.starts(with: signature) {
      self.init(description: description, advice: advice, isPacked: false)
      return
    }
    for (signature, description) in BinaryKind.packed where start.starts(with: signature) {
      self.init(description: description, advice: "unpack it first", isPacked: true)
      return
    }
    guard BinaryKind.isBinary(start) else { return nil }
    self.init(description: "binary data, not a log", advice: nil, isPacked: false)
  }

  private init(description: String, advice: String?, isPacked: Bool) {
    self.description = description
    self.advice = advice
    self.isPacked = isPacked
  }

  private static let known: [(signature: [UInt8], description: String, advice: String?)] = [
    (Array("SQLite format 3\0".utf8), "an SQLite database, not a log", nil),
    (
      Array("ElfFile\0".utf8), "a Windows event log in binary form",
      "export it as XML ('wevtutil qe FILE.evtx /lf:true /f:xml', or Save All Events As in the Event Viewer)"
    ),
    (Array("PAR1".utf8), "a Parquet table", "export it as CSV or JSON"),
    (Array("%PDF-".utf8), "a PDF document", "export the log as CSV or JSON"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an Office document", "save its table as CSV"),
    ([0x00, 0x05, 0x16, 0x07], "metadata that macOS puts beside a file, not a log", nil),
    ([0x89, 0x50, 0x4E, 0x47], "a picture, not a log", nil),
    ([0xFF, 0xD8, 0xFF], "a picture, not a log", nil),
    ([0x7F, 0x45, 0x4C, 0x46], "a program, not a log", nil),
  ]

  private static let packed: [(signature: [UInt8], description: String)] = [
    (Array("BZh".utf8), "bzip2 data"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz data"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive"),
    (Array("Rar!".utf8), "a RAR archive"),
    ([0x1F, 0x8B, 0x08], "gzip data in more layers than are taken off, or cut off at once"),
    ([0x28, 0xB5, 0x2F, 0xFD], "zstd data in more layers than are taken off"),
  ]

  /// Control characters that text does without are a tenth of random bytes, and none of a log's but for damage. A hole
  /// of zeros, which a crash leaves in a log that was being written, is one damage however long it is.
  private static func isBinary(_ start: some Collection<UInt8>) -> Bool {
    var (controls, zeros) = (0, 0)
    var previous: UInt8?
    for byte in start {
      if byte == 0 { zeros += 1 }
      if isControl(byte), byte != 0 || previous != 0 { controls += 1 }
      previous = byte
    }
    return zeros * 2 > start.count || controls * 50 > start.count
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && !(byte >= 0x08 && byte <= 0x0D) && byte != 0x1B && byte != 0x1E
  }
}
