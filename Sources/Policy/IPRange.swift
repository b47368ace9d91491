package import Events

/// A block of addresses, `192.0.2.0/24` or `2001:db8::/32`; a bare address is a block of one.
package struct IPRange: Hashable, Sendable {
  package var base: IPAddress
  /// Leading bits that count, of the 128 of the mapped form: /24 of IPv4 is 120.
  package var length: Int

  /// Nil for what is no address, a length out of range, or bits set behind the length.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let address = IPAddress(String(parts[0])) else { return nil }
    let width = parts[0].contains(":") ? 128 : 32
    guard let given = parts.count == 2 ? Int(parts[1]) : width, (0...width).contains(given) else { return nil }
    base = address
    length = 128 - width + given
    guard IPRange.masked(base, length) == base else { return nil }
  }

  package func contains(_ address: IPAddress) -> Bool { IPRange.masked(address, length) == base }

  /// The block of that length that the address lies in, the length as written for its family; nil out of range.
  init?(masking address: IPAddress, _ length: Int) {
    let width = address.isV4 ? 32 : 128
    guard (0...width).contains(length) else { return nil }
    self.length = 128 - width + length
    base = IPRange.masked(address, self.length)
  }

  static func masked(_ address: IPAddress, _ length: Int) -> IPAddress {
    IPAddress(high: address.high & mask(length), low: address.low & mask(length - 64))
  }

  /// The first `bits` of a word, none below zero and all above 64.
  private static func mask(_ bits: Int) -> UInt64 { bits <= 0 ? 0 : bits >= 64 ? .max : ~(.max >> UInt64(bits)) }
}

extension IPRange: CustomStringConvertible {
  package var description: String {
    let isV4 = base.isV4 && length >= 96
    return "\(base)/\(isV4 ? length - 96 : length)"
  }
}
