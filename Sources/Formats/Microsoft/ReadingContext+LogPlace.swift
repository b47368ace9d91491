internal import Events

/// The place that a log itself gives for an address.
extension ReadingContext {
  /// Registers the place in the fields for country, state, city, latitude, longitude and location; 0 where they give
  /// none. Worked out once per distinct combination.
  mutating func logPlace(_ record: borrowing RecordScanner) -> UInt32 {
    let cells = LogPlaceCells(record)
    guard let key = cells.key else { return 0 }
    return place(for: key) { cells.place }
  }
}

private struct LogPlaceCells {
  let country: Cell?
  let state: Cell?
  let city: Cell?
  let latitude: Cell?
  let longitude: Cell?
  let location: Cell?

  init(_ record: borrowing RecordScanner) {
    country = record[.country]
    state = record[.state]
    city = record[.city]
    latitude = record[.latitude]
    longitude = record[.longitude]
    location = record[.location]
  }

  /// Nil when every cell is empty.
  var key: UInt64? {
    var key = CellChain(.place)
    key.add(country)
    key.add(state)
    key.add(city)
    key.add(latitude)
    key.add(longitude)
    key.add(location)
    return key.isEmpty ? nil : key.hash
  }

  var place: Place? {
    if let named = country?.present.flatMap({ $0.withBytes(CountryNames.country) }) {
      return place(in: named, region: text(state), city: text(city))
    }
    return location?.present.flatMap { fromLocation($0) }
  }

  /// A country's two letters or name, or "City, State, CC" with parts that may be empty.
  private func fromLocation(_ cell: Cell) -> Place? {
    let parts = cell.withBytes { String(text: $0) }.split(separator: ",", omittingEmptySubsequences: false).map(
      LogPlaceCells.tidied)
    guard let last = parts.last, let country = CountryNames.country(named: last) else { return nil }
    if parts.count >= 3 { return place(in: country, region: parts[parts.count - 2], city: parts[0]) }
    return place(in: country, region: text(state), city: parts.count == 2 ? parts[0] : text(city))
  }

  private func place(in country: Country, region: String, city: String) -> Place {
    // Without a city the coordinates are the middle of a region or country, which would pass for a precise place.
    guard !city.isEmpty, let latitude, let longitude else { return Place(country: country, region: region, city: city) }
    let coordinates = latitude.withBytes { north in
      longitude.withBytes { east in CoordinatesCell.coordinates(latitude: north, longitude: east) }
    }
    // City-level geolocation is within 50 km for about four of five addresses by its vendors' own figures.
    return Place(
      country: country, region: region, city: city, coordinates: coordinates, radius: coordinates == nil ? 0 : 50)
  }

  private func text(_ cell: Cell?) -> String {
    cell?.present.map { LogPlaceCells.tidied($0.withBytes { String(text: $0) }[...]) } ?? ""
  }

  private static func tidied(_ text: Substring) -> String {
    var text = text
    return text.withUTF8 { String(decoding: UnsafeRawBufferPointer($0).trimmed, as: UTF8.self) }
  }
}
