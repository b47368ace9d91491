/// An IPv6 address, or an IPv4 address in its mapped form `::ffff:a.b.c.d`; two words in host order.
package struct IPAddress: Hashable, Sendable {
  package var high: UInt64
  package var low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  package init(v4: UInt32) { self.init(high: 0, low: 0xFFFF_0000_0000 | UInt64(v4)) }

  package var isV4: Bool { high == 0 && low >> 32 == 0xFFFF }
  package var v4: UInt32 { UInt32(truncatingIfNeeded: low) }

  /// The network that stands for one place in baselines: /24 of IPv4, /48 of IPv6.
  package var prefix: IPAddress {
    isV4 ? IPAddress(high: 0, low: low & ~0xFF) : IPAddress(high: high & ~0xFFFF, low: 0)
  }

  package var stableKey: UInt64 { StableHash.mix(high ^ StableHash.seed, low ^ 0xE703_7ED1_A0B4_28DB) }
}

extension IPAddress {
  /// Not routed on the public internet, so never geolocated: private, loopback, link-local, shared (RFC 6598),
  /// multicast, reserved, unspecified and unique-local addresses. Documentation ranges count as public here, because
  /// fixtures and made-up tenants live in them.
  package var isInternal: Bool {
    if isV4 {
      switch (v4 >> 24, v4 >> 16 & 0xFF) {
      case (0, _), (10, _), (127, _), (169, 254), (192, 168), (224..., _): return true
      case (172, 16...31), (100, 64...127): return true
      default: return false
      }
    }
    if high == 0 { return true }
    let top = high >> 48
    return top & 0xFE00 == 0xFC00 || top & 0xFFC0 == 0xFE80 || top & 0xFF00 == 0xFF00
  }
}

extension IPAddress {
  /// In a range kept for examples (RFC 5737, RFC 3849) or benchmarks (RFC 2544), where nobody sits.
  package var isDocumentation: Bool {
    guard isV4 else { return high >> 32 == 0x2001_0DB8 }
    switch v4 >> 8 {
    case 0xC0_0002, 0xC6_3364, 0xCB_0071: return true
    default: return v4 >> 17 == 0xC612_0000 >> 17
    }
  }
}

extension IPAddress: CustomStringConvertible {
  /// Dotted IPv4, or IPv6 by RFC 5952.
  package var description: String {
    if isV4 { return "\(v4 >> 24).\(v4 >> 16 & 0xFF).\(v4 >> 8 & 0xFF).\(v4 & 0xFF)" }
    let groups = (0..<8).map { i -> UInt64 in
      let word = i < 4 ? high : low
      return word >> UInt64(48 - i % 4 * 16) & 0xFFFF
    }
    guard let gap = longestZeros(groups) else { return groups.map { String($0, radix: 16) }.joined(separator: ":") }
    let head = groups[..<gap.lowerBound].map { String($0, radix: 16) }.joined(separator: ":")
    let tail = groups[gap.upperBound...].map { String($0, radix: 16) }.joined(separator: ":")
    return head + "::" + tail
  }

  private func longestZeros(_ groups: [UInt64]) -> Range<Int>? {
    var best: Range<Int>?
    var start = 0
    while start < 8 {
      var end = start
      while end < 8, groups[end] == 0 { end += 1 }
      if end - start > max(1, best?.count ?? 0) { best = start..<end }
      start = max(end, start + 1)
    }
    return best
  }
}
