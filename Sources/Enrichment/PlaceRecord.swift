package import Events

/// One record of a database, whatever its schema was called. What it does not say is nil, empty or zero.
package struct PlaceRecord: Hashable, Sendable {
  package var country = Country.unknown
  package var region = ""
  package var city = ""
  package var coordinates: Coordinates?
  /// Km, as the database itself claims.
  package var accuracyRadius: Double?
  package var asn: UInt32 = 0
  package var organisation = "" {
    didSet { organisationKinds = NetworkClassifier.kinds(named: organisation) }
  }
  /// What the organisation's name says: here, because many addresses share a record.
  package private(set) var organisationKinds: NetworkKinds = []
  /// A provider's own name for the range ("Mullvad").
  package var label = ""
  /// Only what the record's own flags say; `NetworkClassifier` adds what is known of label and network.
  package var kinds: NetworkKinds = []

  package init() {}
}
