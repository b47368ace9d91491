package import Events

/// Reads what `StateWriter` wrote. Never trusts a length: a damaged blob gives an error, not a trap or a huge allocation.
package struct StateReader {
  private let bytes: [UInt8]
  package private(set) var position = 0

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package var isAtEnd: Bool { position == bytes.count }

  package mutating func readByte() throws(StateError) -> UInt8 {
    guard position < bytes.count else { throw StateError(.truncated, at: position) }
    position += 1
    return bytes[position - 1]
  }

  package mutating func readUInt64() throws(StateError) -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 70, by: 7) {
      let byte = try readByte()
      if shift == 63, byte > 1 { break }
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
    }
    throw StateError(.numberTooLong, at: position)
  }

  package mutating func readInt64() throws(StateError) -> Int64 {
    let raw = try readUInt64()
    return Int64(bitPattern: raw >> 1) ^ -Int64(bitPattern: raw & 1)
  }

  /// A number that fits the type asked for.
  package mutating func read<Number: FixedWidthInteger>(_ type: Number.Type) throws(StateError) -> Number {
    let start = position
    if type.isSigned {
      if let number = Number(exactly: try readInt64()) { return number }
    } else if let number = Number(exactly: try readUInt64()) {
      return number
    }
    throw StateError(.invalidValue("number"), at: start)
  }

  package mutating func readBool() throws(StateError) -> Bool {
    let byte = try readByte()
    guard byte < 2 else { throw StateError(.invalidValue("flag"), at: position - 1) }
    return byte == 1
  }

  package mutating func readKey() throws(StateError) -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 8) { value |= UInt64(try readByte()) << shift }
    return value
  }

  package mutating func readFloat() throws(StateError) -> Float {
    var bits: UInt32 = 0
    for shift in stride(from: UInt32(0), to: 32, by: 8) { bits |= UInt32(try readByte()) << shift }
    let value = Float(bitPattern: bits)
    guard value.isFinite else { throw StateError(.invalidValue("fraction"), at: position - 4) }
    return value
  }

  package mutating func readDouble() throws(StateError) -> Double {
    let value = Double(bitPattern: try readKey())
    guard value.isFinite else { throw StateError(.invalidValue("fraction"), at: position - 8) }
    return value
  }

  package mutating func readTimestamp() throws(StateError) -> Timestamp {
    Timestamp(microseconds: try readInt64())
  }

  package mutating func readCountry() throws(StateError) -> Country {
    Country(packed: try read(UInt16.self))
  }

  package mutating func readSeverity() throws(StateError) -> Severity {
    let start = position
    guard let severity = Severity(rawValue: try read(UInt8.self)) else {
      throw StateError(.invalidValue("severity"), at: start)
    }
    return severity
  }

  package mutating func readEventID() throws(StateError) -> EventID {
    let high = try readKey()
    return EventID(high: high, low: try readKey())
  }

  package mutating func readText() throws(StateError) -> String {
    let start = position
    guard let text = String(validating: try readBlob(), as: UTF8.self) else {
      throw StateError(.invalidText, at: start)
    }
    return text
  }

  package mutating func readBlob() throws(StateError) -> [UInt8] {
    let count = try readCount()
    defer { position += count }
    return Array(bytes[position..<position + count])
  }

  package mutating func readList<Element: Savable>(of _: Element.Type) throws(StateError) -> [Element] {
    let count = try readCount()
    var list: [Element] = []
    list.reserveCapacity(count)
    for _ in 0..<count { list.append(try Element(from: &self)) }
    return list
  }

  /// A length that the rest of the blob can hold, at one byte an element or more.
  package mutating func readCount() throws(StateError) -> Int {
    let start = position
    let count = try readUInt64()
    guard count <= UInt64(bytes.count - position) else { throw StateError(.truncated, at: start) }
    return Int(count)
  }
}
