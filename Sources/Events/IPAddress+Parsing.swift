extension IPAddress {
  /// A bare address: dotted IPv4 or any IPv6 spelling, mapped forms folded to IPv4, a zone (`%eth0`) ignored.
  /// Ports, brackets and chains are the log format's business.
  package init?(_ text: UnsafeRawBufferPointer) {
    if let v4 = IPAddress.parseV4(text[...]) {
      self.init(v4: v4)
    } else if let v6 = IPAddress.parseV6(text) {
      self = v6
    } else {
      return nil
    }
  }

  package init?(_ text: String) {
    var text = text
    guard let value = text.withUTF8({ IPAddress(UnsafeRawBufferPointer($0)) }) else { return nil }
    self = value
  }

  private static func parseV4(_ text: Slice<UnsafeRawBufferPointer>) -> UInt32? {
    guard (7...15).contains(text.count) else { return nil }
    var value: UInt32 = 0
    var part: UInt32 = 0
    var digits = 0
    var dots = 0
    for byte in text {
      switch byte {
      case 0x30...0x39:
        part = part * 10 + UInt32(byte - 0x30)
        digits += 1
        if digits > 3 || part > 255 { return nil }
      case 0x2E where digits > 0 && dots < 3:
        value = value << 8 | part
        (part, digits, dots) = (0, 0, dots + 1)
      default: return nil
      }
    }
    return dots == 3 && digits > 0 ? value << 8 | part : nil
  }

  private static func parseV6(_ text: UnsafeRawBufferPointer) -> IPAddress? {
    guard text.count >= 2, text.count <= 64 else { return nil }
    var groups: [UInt16] = []
    var gap: Int?
    var i = 0
    if text[0] == 0x3A {
      guard text[1] == 0x3A else { return nil }
      gap = 0
      i = 2
    }
    while i < text.count, text[i] != 0x25 {
      if groups.count == 8 { return nil }
      let start = i
      var value: UInt32 = 0
      while i < text.count, let digit = hexDigit(text[i]) {
        value = value << 4 | UInt32(digit)
        i += 1
        if i - start > 4 { break }
      }
      if i < text.count, text[i] == 0x2E {
        var end = start
        while end < text.count, text[end] != 0x25 { end += 1 }
        guard groups.count <= 6, let v4 = parseV4(text[start..<end]) else { return nil }
        groups += [UInt16(v4 >> 16), UInt16(v4 & 0xFFFF)]
        i = end
        break
      }
      guard i > start, i - start <= 4 else { return nil }
      groups.append(UInt16(value))
      guard i < text.count, text[i] != 0x25 else { break }
      guard text[i] == 0x3A, i + 1 < text.count else { return nil }
      i += 1
      if text[i] == 0x3A {
        guard gap == nil else { return nil }
        gap = groups.count
        i += 1
      }
    }
    return assemble(groups, gap: gap)
  }

  private static func assemble(_ groups: [UInt16], gap: Int?) -> IPAddress? {
    var all = groups
    if let gap {
      guard groups.count < 8 else { return nil }
      all.insert(contentsOf: repeatElement(0, count: 8 - groups.count), at: gap)
    }
    guard all.count == 8 else { return nil }
    let high = all[..<4].reduce(UInt64(0)) { $0 << 16 | UInt64($1) }
    let low = all[4...].reduce(UInt64(0)) { $0 << 16 | UInt64($1) }
    return IPAddress(high: high, low: low)
  }
}
