internal import Events

/// Where the schemas that we know keep what we want: for each field the ways to it, the best first.
///
/// GeoIP2, GeoLite2 and DB-IP nest; ip-location-db and IPinfo are flat; GeoIP2 Enterprise and our own files put the
/// network under `traits`. One table for all of them, because vendors mix and rename.
struct RecordLayout {
  private(set) var country = paths(["country", "iso_code"], ["country_code"], ["country"])
  private(set) var region = paths(
    ["subdivisions", "0", "names", "en"], ["region"], ["state1"], ["subdivisions", "0", "iso_code"])
  private(set) var city = paths(["city", "names", "en"], ["city"])
  private(set) var latitude = paths(["location", "latitude"], ["latitude"], ["lat"])
  private(set) var longitude = paths(["location", "longitude"], ["longitude"], ["lng"], ["lon"])
  private(set) var radius = paths(["location", "accuracy_radius"], ["accuracy_radius"], ["radius"])
  private(set) var asn = paths(
    ["autonomous_system_number"], ["traits", "autonomous_system_number"], ["asn"])
  private(set) var organisation = paths(
    ["autonomous_system_organization"], ["traits", "autonomous_system_organization"], ["as_name"],
    ["organization"], ["traits", "organization"], ["isp"], ["traits", "isp"], ["name"])
  private(set) var label = paths(["traits", "network_label"], ["service"])
  private(set) var flags = RecordLayout.flagNames.flatMap { names, kind in
    names.flatMap { [Flag(path: RecordPath([$0]), kind: kind), Flag(path: RecordPath(["traits", $0]), kind: kind)] }
  }
  /// "Anonymous in some way", when no other flag says in which.
  private(set) var anonymous = paths(["is_anonymous"], ["traits", "is_anonymous"])

  struct Flag {
    var path: RecordPath
    var kind: NetworkKinds
  }

  /// GeoIP2's names, IPinfo's with `is_`, IPinfo's older bare ones.
  private static let flagNames: [([String], NetworkKinds)] = [
    (["is_hosting_provider", "is_hosting", "hosting"], .hosting),
    (["is_anonymous_vpn", "is_vpn", "vpn"], .vpn),
    (["is_tor_exit_node", "is_tor", "tor"], .tor),
    (["is_public_proxy", "is_residential_proxy", "is_proxy", "proxy", "is_anonymous_proxy"], .openProxy),
    (["is_relay", "relay"], .relay),
    (["is_satellite_provider", "is_satellite", "satellite"], .satellite),
    (["is_mobile"], .mobile),
  ]

  /// Only the ways that lead somewhere in `samples`, so that a look-up does not try forty. Flags are kept by family
  /// (root or `traits`): a file marks what is true and omits what is not, and Tor exits are too rare for any sample.
  init(probing samples: [RecordReader]) throws(EnrichmentError) {
    country = try country.filter(in: samples) { $0.country != nil }
    region = try region.filter(in: samples) { $0.text != nil }
    city = try city.filter(in: samples) { $0.text != nil }
    latitude = try latitude.filter(in: samples) { $0.number != nil }
    longitude = try longitude.filter(in: samples) { $0.number != nil }
    radius = try radius.filter(in: samples) { $0.number != nil }
    asn = try asn.filter(in: samples) { $0.asn != nil }
    // `name` is a network's name in IPinfo's ASN files alone.
    organisation = asn.isEmpty ? [] : try organisation.filter(in: samples) { $0.text != nil }
    label = try label.filter(in: samples) { $0.text != nil }
    anonymous = try anonymous.filter(in: samples) { $0.isTrue }
    let seen = try flags.map(\.path).filter(in: samples) { $0.isTrue } + anonymous
    let families = Set(seen.map { $0.keys.count })
    flags = flags.filter { families.contains($0.path.keys.count) }
  }

  var capabilities: PlaceCapabilities {
    var capabilities: PlaceCapabilities = []
    if !country.isEmpty { capabilities.insert(.country) }
    if !latitude.isEmpty, !longitude.isEmpty { capabilities.insert(.city) }
    if !asn.isEmpty { capabilities.insert(.asn) }
    if !flags.isEmpty || !label.isEmpty { capabilities.insert(.anonymity) }
    return capabilities
  }

  private static func paths(_ all: [String]...) -> [RecordPath] { all.map(RecordPath.init) }
}

extension [RecordPath] {
  fileprivate func filter(
    in samples: [RecordReader], _ isGood: (RecordReader.Value) -> Bool
  ) throws(EnrichmentError) -> [RecordPath] {
    var kept: [RecordPath] = []
    for path in self {
      for var sample in samples {
        if let value = try sample.value(at: path), isGood(value) {
          kept.append(path)
          break
        }
      }
    }
    return kept
  }
}
