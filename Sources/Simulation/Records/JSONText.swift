/// JSON as bytes, written once from front to back: a record costs no tree.
struct JSONText {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  init() { bytes.reserveCapacity(1_600) }

  mutating func object(_ name: StaticString? = nil, _ body: (inout JSONText) -> Void) {
    begin(name)
    bytes.append(0x7B)
    isFirst = true
    body(&self)
    bytes.append(0x7D)
    isFirst = false
  }

  mutating func array(_ name: StaticString, _ body: (inout JSONText) -> Void) {
    begin(name)
    bytes.append(0x5B)
    isFirst = true
    body(&self)
    bytes.append(0x5D)
    isFirst = false
  }

  mutating func add(_ name: StaticString?, _ text: String) {
    begin(name)
    quote(text)
  }

  /// Null where there is none.
  mutating func add(_ name: StaticString, optional text: String?) {
    if let text { add(name, text) } else { add(name, raw: "null") }
  }

  mutating func add(_ name: StaticString, _ value: Int) { add(name, raw: String(value)) }
  mutating func add(_ name: StaticString, _ value: Bool) { add(name, raw: value ? "true" : "false") }

  /// Degrees with five places.
  mutating func add(_ name: StaticString, degrees: Double) { add(name, raw: JSONText.degrees(degrees)) }

  mutating func add(_ name: StaticString, _ texts: [String]) {
    array(name) { for text in texts { $0.add(nil, text) } }
  }

  mutating func add(_ name: StaticString, raw: String) {
    begin(name)
    bytes.append(contentsOf: raw.utf8)
  }

  /// `{"Name": ..., "Value": ...}` of Microsoft's audit records.
  mutating func pair(_ name: String, _ value: String) {
    object {
      $0.add("Name", name)
      $0.add("Value", value)
    }
  }

  private mutating func begin(_ name: StaticString?) {
    if !isFirst { bytes.append(0x2C) }
    isFirst = false
    guard let name else { return }
    bytes.append(0x22)
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(0x22)
    bytes.append(0x3A)
  }

  private mutating func quote(_ text: String) {
    bytes.append(0x22)
    var text = text
    text.withUTF8 { utf8 in
      if utf8.contains(where: JSONText.isEscaped) { escape(utf8) } else { bytes.append(contentsOf: utf8) }
    }
    bytes.append(0x22)
  }

  private static func isEscaped(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x22 || byte == 0x5C }

  private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>) {
    for byte in utf8 {
      switch byte {
      case 0x22, 0x5C:
        bytes.append(0x5C)
        bytes.append(byte)
      case 0..<0x20: bytes.append(contentsOf: "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
      default: bytes.append(byte)
      }
    }
  }

  /// By whole numbers, because the printing of fractions is nobody's promise.
  static func degrees(_ value: Double) -> String {
    let scaled = Int((value * 100_000).rounded())
    let digits = String(abs(scaled))
    let padded = String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    return "\(scaled < 0 ? "-" : "")\(padded.dropLast(5)).\(padded.suffix(5))"
  }
}
