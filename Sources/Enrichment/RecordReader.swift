internal import CMaxMindDB
internal import Events

/// Reads values out of one record. Everything is copied: the database's own bytes are gone once it closes.
struct RecordReader {
  var entry: MMDB_entry_s
  /// For errors alone.
  let file: String

  enum Value: Equatable {
    case text(String)
    case number(Double)
    case flag(Bool)
    /// A map, an array or bytes: there, but nothing to show.
    case other
  }

  /// Nil when the record has nothing there.
  mutating func value(at path: RecordPath) throws(EnrichmentError) -> Value? {
    var data = MMDB_entry_data_s()
    switch MMDB_aget_value(&entry, &data, path.pointers) {
    case MMDB_SUCCESS: return data.has_data ? RecordReader.value(of: data) : nil
    case MMDB_LOOKUP_PATH_DOES_NOT_MATCH_DATA_ERROR, MMDB_INVALID_LOOKUP_PATH_ERROR: return nil
    case let status: throw .corrupt(path: file, reason: String(cString: MMDB_strerror(status)))
    }
  }

  private static func value(of data: MMDB_entry_data_s) -> Value {
    switch Int32(data.type) {
    case MMDB_DATA_TYPE_UTF8_STRING:
      guard let start = data.utf8_string else { return .text("") }
      let bytes = UnsafeRawBufferPointer(start: start, count: Int(data.data_size))
      return .text(String(decoding: bytes, as: UTF8.self))
    case MMDB_DATA_TYPE_DOUBLE: return .number(data.double_value)
    case MMDB_DATA_TYPE_FLOAT: return .number(Double(data.float_value))
    case MMDB_DATA_TYPE_UINT16: return .number(Double(data.uint16))
    case MMDB_DATA_TYPE_UINT32: return .number(Double(data.uint32))
    case MMDB_DATA_TYPE_INT32: return .number(Double(data.int32))
    case MMDB_DATA_TYPE_UINT64: return .number(Double(data.uint64))
    case MMDB_DATA_TYPE_BOOLEAN: return .flag(data.boolean)
    default: return .other
    }
  }
}

extension RecordReader.Value {
  /// Trimmed text, nil when empty: IPinfo writes "" for "no".
  var text: String? {
    guard case .text(let text) = self else { return nil }
    let trimmed = text.trimmingSpaces()
    return trimmed.isEmpty ? nil : trimmed
  }

  /// A number, or text that holds one: older IPinfo files write coordinates as strings.
  var number: Double? {
    let number: Double? =
      switch self {
      case .number(let number): number
      case .text(let text): Double(text.trimmingSpaces())
      case .flag, .other: nil
      }
    return number.flatMap { $0.isFinite ? $0 : nil }
  }

  /// True of `true`, 1 and "true"; IPinfo's privacy file writes strings.
  var isTrue: Bool {
    switch self {
    case .flag(let flag): flag
    case .number(let number): number == 1
    case .text(let text): text == "true" || text == "1"
    case .other: false
    }
  }

  /// 13335 or "AS13335".
  var asn: UInt32? {
    if case .text(let text) = self {
      let digits = text.hasPrefix("AS") || text.hasPrefix("as") ? text.dropFirst(2) : text[...]
      return UInt32(digits)
    }
    return number.flatMap { UInt32(exactly: $0) }
  }

  var country: Country? { text.flatMap { Country(code: $0) } }
}

extension String {
  func trimmingSpaces() -> String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
