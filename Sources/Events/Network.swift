/// What is known of the network that an address belongs to.
package struct Network: Hashable, Sendable {
  /// Autonomous system number; 0 when unknown.
  package var asn: UInt32
  package var organisation: String
  /// A provider's own name for the range ("Mullvad", "Apple Private Relay"); empty when there is none.
  package var label: String
  package var kinds: NetworkKinds

  package init(asn: UInt32 = 0, organisation: String = "", label: String = "", kinds: NetworkKinds = []) {
    self.asn = asn
    self.organisation = organisation
    self.label = label
    self.kinds = kinds
  }
}

public struct NetworkKinds: BitSet {
  public var rawValue: UInt16
  @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }
  /// Rented servers: nobody sits there.
  @inlinable public static var hosting: NetworkKinds { NetworkKinds(rawValue: 1 << 0) }
  /// A public VPN's exit.
  @inlinable public static var vpn: NetworkKinds { NetworkKinds(rawValue: 1 << 1) }
  @inlinable public static var tor: NetworkKinds { NetworkKinds(rawValue: 1 << 2) }
  @inlinable public static var openProxy: NetworkKinds { NetworkKinds(rawValue: 1 << 3) }
  /// Privacy relays that keep the country (Apple Private Relay, Cloudflare WARP).
  @inlinable public static var relay: NetworkKinds { NetworkKinds(rawValue: 1 << 4) }
  /// A company's cloud gateway (Zscaler, Netskope): place of the gateway, not of the person.
  @inlinable public static var corporateEgress: NetworkKinds { NetworkKinds(rawValue: 1 << 5) }
  /// Microsoft's own service addresses, which appear as a user's address in audit logs.
  @inlinable public static var microsoftService: NetworkKinds { NetworkKinds(rawValue: 1 << 6) }
  @inlinable public static var satellite: NetworkKinds { NetworkKinds(rawValue: 1 << 7) }
  /// A mobile operator: one exit for a whole country.
  @inlinable public static var mobile: NetworkKinds { NetworkKinds(rawValue: 1 << 8) }
  /// Private, loopback and the like: no place at all.
  @inlinable public static var `internal`: NetworkKinds { NetworkKinds(rawValue: 1 << 9) }
  /// Named by the operator's policy as the tenant's own (office, VPN egress).
  @inlinable public static var named: NetworkKinds { NetworkKinds(rawValue: 1 << 10) }
  /// On a list of attackers' addresses and networks that the operator gave.
  @inlinable public static var listed: NetworkKinds { NetworkKinds(rawValue: 1 << 11) }

  /// Where the address hides the person.
  package static let anonymising: NetworkKinds = [.vpn, .tor, .openProxy]
  /// Where an address says nothing of where the person is.
  package static let placeless: NetworkKinds = [
    .vpn, .tor, .openProxy, .relay, .corporateEgress, .microsoftService, .satellite, .internal,
  ]
}

/// What databases know of an address, and of others beside it.
package struct AddressFacts: Hashable, Sendable {
  /// As the database has it; nil when it does not know the address.
  package var place: Place?
  package var network: Network

  package init(place: Place?, network: Network) {
    self.place = place
    self.network = network
  }
}
