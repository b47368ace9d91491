package import Events

/// Where the person's own computer was used last. It cannot be at two desks at once, which tells what the victim's exact
/// software, through the victim's own operator, does not.
package struct Desk: Hashable, Sendable {
  package private(set) var last: Timestamp
  package private(set) var event: EventID
  private(set) var networkKey: UInt64
  private(set) var prefixKey: UInt64
  private(set) var isV4: Bool

  /// Nil for what is not surely the person's computer at a place: a telephone, which changes between two networks all day,
  /// and whatever comes through a gateway, an anonymiser or a carrier.
  init?(_ sighting: borrowing Sighting, _ traits: Traits) {
    let at = sighting.whereabouts
    guard let address = at.address, sighting.osKey != 0, at.tellsPlace,
      !traits.isDisjoint(with: [.deviceKnown, .deviceManaged, .addressKnown, .tenantNetwork]),
      !traits.isDisjoint(with: [.deviceKnown, .deviceManaged, .agentKnown, .agentRecent]),
      traits.isDisjoint(with: Desk.elusive)
    else { return nil }
    last = sighting.event.time
    event = sighting.event.id
    networkKey = at.networkKey
    prefixKey = at.prefixKey
    isV4 = address.isV4
  }

  /// Where nobody sits, or whose address changes on the way.
  private static let elusive: Traits = [
    .phone, .mobile, .relay, .serviceTraffic, .hosting, .vpn, .tor, .openProxy, .sessionChanged,
  ]

  /// Seconds since the person's computer was used at another desk than that of the sighting; nil where that cannot be
  /// said, as of the two families of addresses that one line has.
  package func seconds(beforeElsewhere sighting: Sighting) -> Double? {
    let at = sighting.whereabouts
    guard let address = at.address, at.prefixKey != prefixKey, at.traits.isDisjoint(with: Desk.elusive) else {
      return nil
    }
    if at.networkKey == networkKey, address.isV4 != isV4 { return nil }
    let seconds = last.seconds(until: sighting.event.time)
    return seconds >= 0 ? seconds : nil
  }
}

extension Desk: Savable {
  package func save(to writer: inout StateWriter) {
    writer.write(last)
    writer.write(event)
    writer.write(key: networkKey)
    writer.write(key: prefixKey)
    writer.write(isV4)
  }

  package init(from reader: inout StateReader) throws(StateError) {
    last = try reader.readTimestamp()
    event = try reader.readEventID()
    networkKey = try reader.readKey()
    prefixKey = try reader.readKey()
    isV4 = try reader.readBool()
  }
}
