/// The identity of a record: its GUID where the log gives one, else a 128-bit hash of the id or of the record's bytes.
public struct EventID: Hashable, Comparable, Sendable {
  public var high: UInt64
  public var low: UInt64

  @inlinable public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// A hash of `bytes`, for ids that are no GUID.
  package init(hashing bytes: UnsafeRawBufferPointer) {
    high = StableHash.of(bytes)
    low = StableHash.mix(high ^ 0x5851_F42D_4C95_7F2D, StableHash.of(bytes) &+ UInt64(bytes.count))
    for byte in bytes { low = (low ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  }

  /// The GUID that `bytes` spell as 8-4-4-4-12 hex digits in either case; nil for anything else.
  package init?(guid bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 36 else { return nil }
    var words: (UInt64, UInt64) = (0, 0)
    var digits = 0
    for (i, byte) in bytes.enumerated() {
      if i == 8 || i == 13 || i == 18 || i == 23 {
        guard byte == 0x2D else { return nil }
        continue
      }
      guard let digit = hexDigit(byte) else { return nil }
      if digits < 16 { words.0 = words.0 << 4 | UInt64(digit) } else { words.1 = words.1 << 4 | UInt64(digit) }
      digits += 1
    }
    (high, low) = words
  }

  /// As a GUID in lower case.
  package var guid: String {
    String(unsafeUninitializedCapacity: 36) { text in
      var end = 0
      for digit in 0..<32 {
        if digit == 8 || digit == 12 || digit == 16 || digit == 20 {
          text[end] = 0x2D
          end += 1
        }
        text[end] = hexCharacter(digit < 16 ? high : low, digit % 16)
        end += 1
      }
      return end
    }
  }

  /// As the stand-in for the id of a record without one: 32 hex digits of the SHA-256 of its bytes.
  package var digest: String { "sha256:" + hexadecimal(high) + hexadecimal(low) }

  /// Half of the identity spreads well enough, and a set of them is asked for every event.
  public func hash(into hasher: inout Hasher) { hasher.combine(low ^ high) }

  @inlinable public static func == (a: EventID, b: EventID) -> Bool { a.low == b.low && a.high == b.high }
  @inlinable public static func < (a: EventID, b: EventID) -> Bool { (a.high, a.low) < (b.high, b.low) }
}

func hexDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x41 + 10
  case 0x61...0x66: byte - 0x61 + 10
  default: nil
  }
}

/// Sixteen lower-case hex digits.
package func hexadecimal(_ word: UInt64) -> String {
  String(unsafeUninitializedCapacity: 16) { text in
    for digit in 0..<16 { text[digit] = hexCharacter(word, digit) }
    return 16
  }
}

/// The lower-case digit at a place counted from the left, 0 to 15.
private func hexCharacter(_ word: UInt64, _ place: Int) -> UInt8 {
  hexCharacter(UInt8(truncatingIfNeeded: word >> UInt64(60 - place * 4)) & 0xF)
}

/// The lower-case digit of a value from 0 to 15.
package func hexCharacter(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
