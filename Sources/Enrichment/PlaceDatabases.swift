package import Events

/// The databases of a run: the operator's own (`--geo`) before the default ones, which fill what those lack.
package struct PlaceDatabases: Sendable {
  private let operators: [PlaceDatabase]
  private let defaults: [PlaceDatabase]
  /// Whether countries come from the operator's own file: given on purpose, it is believed over the log.
  package let isOperators: Bool
  private let countries: CountryTables
  /// Files that could not be used. The rest works without them; the run tells and its exit status shows it.
  package let problems: [EnrichmentError]

  /// `folder` nil: no default data at all. The default cities are left out when the operator's files have cities.
  package init(operatorFiles: [String], folder: DataFolder?, countries: CountryTables) {
    var problems: [EnrichmentError] = []
    operators = PlaceDatabases.open(operatorFiles, problems: &problems)
    let hasCities = operators.contains { $0.capabilities.contains(.city) }
    let defaultFiles = folder.map { hasCities ? [$0.network] : [$0.city, $0.network] } ?? []
    defaults = PlaceDatabases.open(defaultFiles, problems: &problems)
    isOperators = operators.contains { $0.capabilities.contains(.country) }
    self.countries = countries
    self.problems = problems
  }

  private static func open(_ paths: [String], problems: inout [EnrichmentError]) -> [PlaceDatabase] {
    var databases: [PlaceDatabase] = []
    for path in paths {
      do throws(EnrichmentError) {
        databases.append(try PlaceDatabase(path: path))
      } catch {
        problems.append(error)
      }
    }
    return databases
  }

  /// In the order in which they are asked.
  package var sources: [PlaceSource] {
    operators.map { PlaceSource($0, isDefault: false) } + defaults.map { PlaceSource($0, isDefault: true) }
  }

  /// Files of which look-ups so far met damaged parts.
  package var damages: [EnrichmentError] {
    (operators + defaults).compactMap { database in
      guard case let (count, first?) = database.damage else { return nil }
      return .damaged(path: database.path, lookups: count, reason: first.reason)
    }
  }

  /// What is known of `address`. A damaged record counts as nothing known; `damages` tells how many there were.
  package func facts(of address: IPAddress) -> AddressFacts {
    if address.isInternal {
      return AddressFacts(place: nil, network: Network(kinds: .internal))
    }
    // Each is asked once, though several questions are put to what it has.
    let own = operators.map { Answer($0, address) }
    let others = defaults.map { Answer($0, address) }
    // The default file labels even the ranges that are kept for documentation; there only the operator's own files say
    // whose they are.
    let owners = address.isDocumentation ? own : own + others
    return AddressFacts(place: place(own, others), network: network(of: address, owners))
  }

  /// What a database has on one address. A damaged record is nothing.
  private struct Answer {
    let capabilities: PlaceCapabilities
    let record: PlaceRecord?

    init(_ database: PlaceDatabase, _ address: IPAddress) {
      capabilities = database.capabilities
      record = try? database.record(of: address)
    }
  }

  private func network(of address: IPAddress, _ answers: [Answer]) -> Network {
    let owner = PlaceDatabases.first(.asn, in: answers) { $0.asn != 0 }
    // An operator's file with a record of the address has the last word on it: the default's label is of another month.
    let anonymity = PlaceDatabases.first(.anonymity, in: answers) { _ in true }
    let network = Network(
      asn: owner?.asn ?? 0, organisation: owner?.organisation ?? "", label: anonymity?.label ?? "",
      kinds: anonymity?.kinds ?? [])
    return NetworkClassifier.classified(network, address: address, named: owner?.organisationKinds)
  }

  /// The first record, the operator's files first, that says what is asked for.
  private static func first(
    _ capability: PlaceCapabilities, in answers: [Answer], where says: (PlaceRecord) -> Bool
  ) -> PlaceRecord? {
    for answer in answers where answer.capabilities.contains(capability) {
      if let record = answer.record, says(record) { return record }
    }
    return nil
  }

  /// The country from the operator's files if they have countries at all, and the finer place from whichever file has
  /// coordinates in that country.
  private func place(_ own: [Answer], _ others: [Answer]) -> Place? {
    let deciding = PlaceDatabases.first(.country, in: isOperators ? own : others) { !$0.country.isUnknown }
    guard let country = deciding?.country else { return nil }
    for (answers, isDefault) in [(own, false), (others, true)] {
      for answer in answers where answer.capabilities.contains(.city) {
        guard let record = answer.record, record.country == country, let coordinates = record.coordinates,
          coordinates.areOnEarth
        else { continue }
        return Place(
          country: country, region: record.region, city: record.city, coordinates: coordinates,
          radius: radius(record.accuracyRadius, country, isDefault: isDefault))
      }
    }
    return Place(country: country, radius: countries.countryRadius(country))
  }

  /// An operator's database is taken at its word where it gives a radius. The default file's radius is only how far
  /// its locations were gathered into one, so the country's noise is added; both are independent, hence in quadrature.
  private func radius(_ claimed: Double?, _ country: Country, isDefault: Bool) -> Double {
    let noise = countries.noise(country)
    guard let claimed, claimed > 0 else { return noise }
    let combined = isDefault ? (claimed * claimed + noise * noise).squareRoot() : claimed
    return min(combined, CountryFacts.widest)
  }
}

extension Coordinates {
  /// Within the ranges of latitude and longitude, and not (0, 0), which is how software writes "unknown".
  var areOnEarth: Bool {
    abs(latitude) <= 90 && abs(longitude) <= 180 && !(abs(latitude) < 0.01 && abs(longitude) < 0.01)
  }
}
