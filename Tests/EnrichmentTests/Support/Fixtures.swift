import Enrichment
import Events
import Foundation

func address(_ text: String) throws -> IPAddress {
  guard let address = IPAddress(text) else { throw FixtureError.noAddress(text) }
  return address
}

func country(_ code: String) -> Country { Country(code: code) ?? .unknown }

enum FixtureError: Error { case noAddress(String) }

extension DataFolder {
  /// The data that ships, found from where this file really lies.
  static let shipped = DataFolder(
    path: URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Data").path)
}

extension CountryTables {
  /// Sweden and Norway alone, with round numbers.
  static var nordic: CountryTables {
    CountryTables(
      facts: [
        CountryFacts(
          country: country("SE"), name: Phrase("Sweden", sv: "Sverige"),
          centre: Coordinates(latitude: 59.33, longitude: 18.07), medianRadius: 5, wideRadius: 440, reach: 1_100),
        CountryFacts(
          country: country("US"), name: Phrase("United States", sv: "USA"),
          centre: Coordinates(latitude: 40.0, longitude: -90.0), medianRadius: 1_200, wideRadius: 3_200, reach: 5_000),
        CountryFacts(
          country: country("DK"), name: Phrase("Denmark", sv: "Danmark"),
          centre: Coordinates(latitude: 55.68, longitude: 12.57), medianRadius: 40, wideRadius: 200, reach: 300),
      ], distances: CountryDistances())
  }
}
