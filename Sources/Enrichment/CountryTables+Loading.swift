internal import Events

extension CountryTables {
  /// Reads `countries_ipweighted.tsv`, `country_names_sv.tsv` and the table of distances. A damaged table is refused
  /// whole: wrong distances are worse than none.
  package static func load(_ folder: DataFolder) throws(EnrichmentError) -> CountryTables {
    let swedish = try swedishNames(folder.swedishNames)
    var facts: [CountryFacts] = []
    for (number, line) in try FileContent.lines(folder.countries).enumerated().dropFirst() {
      guard let row = CountryTables.facts(line, swedish: swedish) else {
        throw .malformed(path: folder.countries, line: number + 1, reason: "not a row of country, centre and radii")
      }
      facts.append(row)
    }
    return CountryTables(facts: facts, distances: try distances(folder))
  }

  /// Columns: iso, name, continent, lat, lon, centre_city, r50_km, r90_km, r99_km, rmax_km, locations, ipv4_addresses.
  private static func facts(_ line: String, swedish: [Country: String]) -> CountryFacts? {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard cells.count >= 10, let country = Country(code: String(cells[0])),
      let latitude = Double(cells[3]), let longitude = Double(cells[4]),
      let median = Double(cells[6]), let wide = Double(cells[7]), let reach = Double(cells[9])
    else { return nil }
    let english = String(cells[1]).trimmingSpaces()
    return CountryFacts(
      country: country, name: Phrase(english, sv: swedish[country] ?? english),
      centre: Coordinates(latitude: latitude, longitude: longitude),
      medianRadius: median, wideRadius: wide, reach: reach)
  }

  private static func swedishNames(_ path: String) throws(EnrichmentError) -> [Country: String] {
    var names: [Country: String] = [:]
    for (number, line) in try FileContent.lines(path).enumerated().dropFirst() {
      let cells = line.split(separator: "\t")
      guard cells.count == 2, let country = Country(code: String(cells[0])) else {
        throw .malformed(path: path, line: number + 1, reason: "not a code, a tab and a name")
      }
      names[country] = String(cells[1])
    }
    return names
  }

  private static func distances(_ folder: DataFolder) throws(EnrichmentError) -> CountryDistances {
    var order: [Country] = []
    for (number, line) in try FileContent.lines(folder.distanceOrder).enumerated() {
      guard let country = Country(code: line.trimmingSpaces()) else {
        throw .malformed(path: folder.distanceOrder, line: number + 1, reason: "not a country code")
      }
      order.append(country)
    }
    guard let table = CountryDistances(order: order, table: try FileContent.bytes(folder.distances)) else {
      throw .malformed(
        path: folder.distances, line: 0,
        reason: "its size does not fit the \(order.count) countries of \(folder.distanceOrder)")
    }
    return table
  }
}
