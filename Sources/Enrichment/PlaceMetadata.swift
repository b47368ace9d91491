internal import CMaxMindDB
package import Events

/// What a file of places says of itself, and whom it wants to be named.
package struct PlaceMetadata: Equatable, Sendable {
  /// As the vendor calls it: "GeoLite2-City", "DBIP-City-Lite", "Compact-ASN".
  package var type: String
  package var description: String
  package var built: Timestamp

  package init(type: String, description: String, built: Timestamp) {
    self.type = type
    self.description = description
    self.built = built
  }

  init(_ metadata: MMDB_metadata_s) {
    type = metadata.database_type.map { String(cString: $0) } ?? ""
    description = PlaceMetadata.description(metadata)
    // Up to the year 9999; a damaged file may say anything.
    built = Timestamp(seconds: Int64(clamping: min(metadata.build_epoch, 253_402_300_799)))
  }

  /// The line that the data's licence asks for wherever its results are shown; nil where we know of none.
  package var attribution: Attribution? {
    let text = (type + " " + description).lowercased()
    return Attribution.known.first { text.contains($0.mark) }?.attribution
  }

  private static func description(_ metadata: MMDB_metadata_s) -> String {
    let all = (0..<metadata.description.count).compactMap { index -> (String, String)? in
      guard let entry = metadata.description.descriptions?[index]?.pointee,
        let language = entry.language, let text = entry.description
      else { return nil }
      return (String(cString: language), String(cString: text))
    }
    return (all.first { $0.0 == "en" } ?? all.first)?.1 ?? ""
  }
}

/// Who made the data, as they want it said.
package struct Attribution: Hashable, Sendable {
  package var text: String
  package var link: String

  /// Both on one line; the link once.
  package var line: String { text.hasSuffix(link) ? text : "\(text) (\(link))" }

  package init(text: String, link: String) {
    self.text = text
    self.link = link
  }

  /// By what the files' own type or description says, lower case. Ours name their sources there.
  fileprivate static let known: [(mark: String, attribution: Attribution)] = [
    ("db-ip", Attribution(text: "IP Geolocation by DB-IP", link: "https://db-ip.com")),
    ("dbip", Attribution(text: "IP Geolocation by DB-IP", link: "https://db-ip.com")),
    ("iptoasn", Attribution(text: "IP-to-ASN data by IPtoASN", link: "https://iptoasn.com")),
    (
      "geolite2",
      Attribution(
        text: "This product includes GeoLite Data created by MaxMind, available from https://www.maxmind.com",
        link: "https://www.maxmind.com")
    ),
    ("ipinfo", Attribution(text: "IP address data powered by IPinfo", link: "https://ipinfo.io")),
  ]
}
