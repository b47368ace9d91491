package import Events

/// Networks that an account may come from.
package struct Origins: Hashable, Sendable {
  package var ranges: [IPRange]
  package var asns: [UInt32]

  package init(ranges: [IPRange] = [], asns: [UInt32] = []) {
    self.ranges = ranges
    self.asns = asns
  }

  /// `asn` is 0 where the network is not known.
  package func contains(_ address: IPAddress, asn: UInt32) -> Bool {
    asn != 0 && asns.contains(asn) || ranges.contains { $0.contains(address) }
  }
}
