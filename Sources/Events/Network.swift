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

package struct NetworkKinds: OptionSet, Hashable, Sendable {
  package var rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }
  /// Rented servers: nobody sits there.
  package static let hosting = NetworkKinds(rawValue: 1 << 0)
  /// A public VPN's exit.
  package static let vpn = NetworkKinds(rawValue: 1 << 1)
  package static let tor = NetworkKinds(rawValue: 1 << 2)
  package static let openProxy = NetworkKinds(rawValue: 1 << 3)
  /// Privacy relays that keep the country (Apple Private Relay, Cloudflare WARP).
  package static let relay = NetworkKinds(rawValue: 1 << 4)
  /// A company's cloud gateway (Zscaler, Netskope): place of the gateway, not of the person.
  package static let corporateEgress = NetworkKinds(rawValue: 1 << 5)
  /// Microsoft's own service addresses, which appear as a user's address in audit logs.
  package static let microsoftService = NetworkKinds(rawValue: 1 << 6)
  package static let satellite = NetworkKinds(rawValue: 1 << 7)
  /// A mobile operator: one exit for a whole country.
  package static let mobile = NetworkKinds(rawValue: 1 << 8)
  /// Private, loopback and the like: no place at all.
  package static let `internal` = NetworkKinds(rawValue: 1 << 9)
  /// Named by the operator's policy as the tenant's own (office, VPN egress).
  package static let named = NetworkKinds(rawValue: 1 << 10)

  /// Where the address hides the person.
  package static let anonymising: NetworkKinds = [.vpn, .tor, .openProxy]
  /// Where an address says nothing of where the person is.
  package static let placeless: NetworkKinds = [
    .vpn, .tor, .openProxy, .relay, .corporateEgress, .microsoftService, .satellite, .internal,
  ]
}

/// Everything known of one distinct address, worked out once.
package struct AddressFacts: Sendable {
  package var address: IPAddress
  /// As the database has it; nil when it does not know the address.
  package var place: Place?
  package var network: Network

  package init(address: IPAddress, place: Place?, network: Network) {
    self.address = address
    self.place = place
    self.network = network
  }
}
