package import Events

/// A log's cell for an address: bare, with a port, in brackets, with a zone, behind an interface's name, in brackets
/// behind a server's name, or a chain of proxies.
package enum AddressCell {
  /// The first public address of a chain, else the first address; nil for host names, service names, garbage, and
  /// for the unspecified and the broadcast address, which are nobody's.
  package static func address(_ cell: UnsafeRawBufferPointer) -> IPAddress? {
    if let whole = single(cell.trimmed) { return usable(whole) }
    var first: IPAddress?
    var start = 0
    while start < cell.count {
      var end = start
      while end < cell.count, !separates(cell[end]) { end += 1 }
      if let part = single(UnsafeRawBufferPointer(rebasing: cell[start..<end])), let address = usable(part) {
        if !address.isInternal { return address }
        first = first ?? address
      }
      start = end + 1
    }
    return first
  }

  private static func separates(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "("), UInt8(ascii: ")"): true
    default: byte <= 0x20
    }
  }

  private static func usable(_ address: IPAddress) -> IPAddress? {
    if address.isV4 { return address.v4 == 0 || address.v4 == .max ? nil : address }
    return address.high == 0 && address.low == 0 ? nil : address
  }

  /// One address, with whatever stands around it.
  private static func single(_ text: UnsafeRawBufferPointer) -> IPAddress? {
    guard text.count >= 2, text.count <= 80 else { return nil }
    if let bare = IPAddress(text) { return bare }
    if text[0] == 0x5B {
      guard let close = text.firstIndex(of: 0x5D) else { return nil }
      let rest = UnsafeRawBufferPointer(rebasing: text[(close + 1)...])
      guard rest.isEmpty || rest[0] == 0x3A && isPort(rest, from: 1) else { return nil }
      return IPAddress(UnsafeRawBufferPointer(rebasing: text[1..<close]))
    }
    if let colon = text.lastIndex(of: 0x3A), isPort(text, from: colon + 1) {
      if let host = IPAddress(UnsafeRawBufferPointer(rebasing: text[..<colon])), host.isV4 { return host }
    }
    return behindInterface(text)
  }

  /// `inside:172.16.0.1/1133`, as firewalls write it, also without the interface or without the port.
  private static func behindInterface(_ text: UnsafeRawBufferPointer) -> IPAddress? {
    var end = text.count
    if let slash = text.lastIndex(of: 0x2F), isPort(text, from: slash + 1) { end = slash }
    var start = 0
    if let colon = text.firstIndex(of: 0x3A), colon < end, isName(text, upTo: colon) { start = colon + 1 }
    guard start > 0 || end < text.count else { return nil }
    return IPAddress(UnsafeRawBufferPointer(rebasing: text[start..<end]))
  }

  private static func isPort(_ text: UnsafeRawBufferPointer, from start: Int) -> Bool {
    (1...5).contains(text.count - start) && text[start...].allSatisfy { $0 &- 0x30 < 10 }
  }

  /// Has a letter beyond the hexadecimal ones, so that no group of an IPv6 address is taken for an interface.
  private static func isName(_ text: UnsafeRawBufferPointer, upTo end: Int) -> Bool {
    text[..<end].contains { lowered($0) >= 0x67 && lowered($0) <= 0x7A }
  }
}
