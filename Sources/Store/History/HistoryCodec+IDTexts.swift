internal import Events

/// Ids that are no GUIDs. Zero where an event has none, one before the 32 bytes of a `sha256:<64 hex digits>` of earlier
/// versions, else the length plus two before the bytes themselves. A day in which no event has one spends a single byte on them.
extension HistoryCodec {
  static func writeTexts(_ day: PersonDay, to writer: inout ByteWriter) {
    writer.byte(day.idTexts.isEmpty ? 0 : 1)
    if day.idTexts.isEmpty { return }
    for event in day.events { write(day.idTexts[event.id] ?? [], to: &writer) }
  }

  static func readTexts(
    of ids: [EventID], from reader: inout ByteReader
  ) throws(CodecError) -> [EventID: [UInt8]] {
    if try reader.byte() == 0 { return [:] }
    var texts: [EventID: [UInt8]] = [:]
    for id in ids {
      let text = try readText(&reader)
      if !text.isEmpty { texts[id] = text }
    }
    return texts
  }

  private static let digestMark = Array("sha256:".utf8)

  private static func write(_ text: [UInt8], to writer: inout ByteWriter) {
    if text.isEmpty {
      writer.varint(0)
    } else if let digest = digest(text) {
      writer.varint(1)
      writer.raw(digest)
    } else {
      writer.varint(text.count + 2)
      writer.raw(text)
    }
  }

  private static func readText(_ reader: inout ByteReader) throws(CodecError) -> [UInt8] {
    switch try reader.varint() {
    case 0: return []
    case 1: return digestMark + (try reader.raw(32)).flatMap { [hexCharacter($0 >> 4), hexCharacter($0 & 15)] }
    case let length:
      guard let count = Int(exactly: length - 2) else { throw .truncated }
      return Array(try reader.raw(count))
    }
  }

  /// The 32 bytes of a digest written in lower case, so that reading it gives the same text again.
  private static func digest(_ text: [UInt8]) -> [UInt8]? {
    guard text.count == digestMark.count + 64, text.starts(with: digestMark) else { return nil }
    let values = text.dropFirst(digestMark.count).map { byte -> UInt8 in
      switch byte {
      case 0x30...0x39: byte - 0x30
      case 0x61...0x66: byte - 0x61 + 10
      default: 0xFF
      }
    }
    if values.contains(0xFF) { return nil }
    return stride(from: 0, to: 64, by: 2).map { values[$0] << 4 | values[$0 + 1] }
  }
}
