internal import Events

extension RecordLayout {
  /// The record in our own terms.
  func record(_ reader: RecordReader) throws(EnrichmentError) -> PlaceRecord {
    var reader = reader
    var record = PlaceRecord()
    record.country = try reader.first(country, \.country) ?? .unknown
    record.region = try reader.first(region, \.text) ?? ""
    record.city = try reader.first(city, \.text).map(withoutDistrict) ?? ""
    if let latitude = try reader.first(latitude, \.number), let longitude = try reader.first(longitude, \.number) {
      record.coordinates = Coordinates(latitude: latitude, longitude: longitude)
    }
    record.accuracyRadius = try reader.first(radius, \.number)
    record.asn = try reader.first(asn, \.asn) ?? 0
    record.organisation = try reader.first(organisation, \.text) ?? ""
    record.label = try reader.first(label, \.text) ?? ""
    record.kinds = try kinds(&reader)
    return record
  }

  private func kinds(_ reader: inout RecordReader) throws(EnrichmentError) -> NetworkKinds {
    var kinds: NetworkKinds = []
    for flag in flags where try reader.value(at: flag.path)?.isTrue == true { kinds.insert(flag.kind) }
    if kinds.isEmpty, try reader.first(anonymous, { $0.isTrue ? true : nil }) == true { kinds = .vpn }
    return kinds
  }

  /// DB-IP names districts: "Stockholm (Kista)" is Stockholm to everybody who is asked about it.
  private func withoutDistrict(_ city: String) -> String {
    guard let open = city.firstIndex(of: "("), open > city.startIndex else { return city }
    return String(city[..<open]).trimmingSpaces()
  }
}

extension RecordReader {
  /// The first of `paths` that gives a value.
  fileprivate mutating func first<T>(
    _ paths: [RecordPath], _ convert: (Value) -> T?
  ) throws(EnrichmentError) -> T? {
    for path in paths {
      if let value = try value(at: path), let converted = convert(value) { return converted }
    }
    return nil
  }
}
