package import Events

/// Writes state as compact bytes: numbers as LEB128 (signed ones zigzagged), text and lists with their length first.
package struct StateWriter {
  /// Raised when any saved layout changes; state of another version is not read.
  package static let version: UInt64 = 6

  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func write(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  package mutating func write(_ value: Int64) { write(UInt64(bitPattern: value << 1 ^ value >> 63)) }
  package mutating func write(_ value: Int) { write(Int64(value)) }
  package mutating func write(_ value: Bool) { bytes.append(value ? 1 : 0) }

  /// Eight bytes as they are: for hashes, which no varint makes shorter.
  package mutating func write(key: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: key >> shift)) }
  }

  package mutating func write(_ value: Float) {
    let bits = value.bitPattern
    for shift in stride(from: UInt32(0), to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: bits >> shift)) }
  }

  package mutating func write(_ value: Double) { write(key: value.bitPattern) }
  package mutating func write(_ value: Timestamp) { write(value.microseconds) }
  package mutating func write(_ value: Country) { write(UInt64(value.packed)) }

  package mutating func write(_ value: Severity) { write(UInt64(value.rawValue)) }

  package mutating func write(_ value: EventID) {
    write(key: value.high)
    write(key: value.low)
  }

  package mutating func write(_ text: String) {
    write(UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  package mutating func write(_ blob: [UInt8]) {
    write(UInt64(blob.count))
    bytes.append(contentsOf: blob)
  }

  package mutating func write(_ list: [some Savable]) {
    write(UInt64(list.count))
    for element in list { element.save(to: &self) }
  }
}
