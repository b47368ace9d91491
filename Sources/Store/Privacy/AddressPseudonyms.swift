internal import Events

/// Addresses that nobody has, in the place of real ones: the same for the same, and in one network (/24 of IPv4, /48 of
/// IPv6) where they were in one. Which networks lie beside each other does not show.
///
/// Public ones become addresses of 3fff::/20, the range that RFC 9637 keeps for examples; internal ones stay internal, in
/// fd00::/8 (RFC 4193). Two networks of IPv4 never become one.
struct AddressPseudonyms {
  let key: PseudonymKey

  func pseudonym(of address: IPAddress) -> IPAddress {
    let host = key.number("host", bytes(address)) & 0xFFFF_FFFF_FFFF
    return IPAddress(high: network(of: address.prefix, isInternal: address.isInternal), low: host)
  }

  /// The upper half of the pseudonyms of a network.
  private func network(of prefix: IPAddress, isInternal: Bool) -> UInt64 {
    if prefix.isV4 {
      let number = UInt64(permuted(prefix.v4 >> 8))
      return isInternal ? 0xFD04_0000_0000_0000 | number << 16 : 0x3FFF_0000_0000_0000 | number << 16
    }
    let number = key.number("network", bytes(prefix))
    if isInternal { return 0xFD06_0000_0000_0000 | (number & 0xFFFF_FFFF) << 16 }
    // Of the 28 bits after 3fff::/20, the first four are none for networks of IPv4, and never none for those of IPv6.
    return 0x3FFF_0000_0000_0000 | (number % 15 + 1) << 40 | (number >> 32 & 0xFF_FFFF) << 16
  }

  /// Another number of 24 bits for each: a Feistel network of four rounds over halves of 12 (Luby and Rackoff 1988).
  private func permuted(_ value: UInt32) -> UInt32 {
    var (left, right) = (value >> 12 & 0xFFF, value & 0xFFF)
    for round in 0..<4 {
      let mask = key.number("round", [UInt8(round), UInt8(right >> 8), UInt8(right & 0xFF)])
      (left, right) = (right, left ^ UInt32(mask & 0xFFF))
    }
    return left << 12 | right
  }

  private func bytes(_ address: IPAddress) -> [UInt8] {
    [address.high, address.low].flatMap { word in (0..<8).map { UInt8(word >> (56 - 8 * $0) & 0xFF) } }
  }
}
