/// The folder with the default places and tables that Nattvakt ships with.
package struct DataFolder: Equatable, Sendable {
  package var path: String
  package init(path: String) { self.path = path }

  package var city: String { path + "/default-city.mmdb" }
  package var network: String { path + "/default-asn.mmdb" }
  /// Networks for made-up logs.
  package var simulationNetworks: String { path + "/simulation-networks.tsv" }
  package var countries: String { path + "/countries_ipweighted.tsv" }
  package var swedishNames: String { path + "/country_names_sv.tsv" }
  package var distanceOrder: String { path + "/country_p5_order.txt" }
  package var distances: String { path + "/country_p5_80km.u8" }

  /// The first of: `option`; `NATTVAKT_DATA`; `../share/nattvakt` beside the executable; a `Data` folder in any folder
  /// above the executable (a build tree); `/usr/share/nattvakt`. What was given by name is taken at its word or refused.
  package static func find(
    option: String? = nil, executablePath: String, environment: [String: String]
  ) throws(EnrichmentError) -> DataFolder {
    if let named = option ?? environment["NATTVAKT_DATA"], !named.isEmpty {
      guard isDataFolder(named) else { throw .noDataFolder(lookedIn: [named]) }
      return DataFolder(path: named)
    }
    let places = usualPlaces(executablePath)
    guard let found = places.first(where: isDataFolder) else { throw .noDataFolder(lookedIn: places) }
    return DataFolder(path: found)
  }

  private static func usualPlaces(_ executablePath: String) -> [String] {
    let executable = FileContent.resolved(executablePath) ?? executablePath
    var folders = parents(of: executable)
    folders.reverse()
    let installed = folders.dropFirst().first.map { [join($0, "share/nattvakt")] } ?? []
    return installed + folders.map { join($0, "Data") } + ["/usr/share/nattvakt"]
  }

  /// `/a/b/c` gives `/`, `/a`, `/a/b`.
  private static func parents(of path: String) -> [String] {
    path.indices.filter { path[$0] == "/" }.map { $0 == path.startIndex ? "/" : String(path[..<$0]) }
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder == "/" ? "/" + name : folder + "/" + name
  }

  private static func isDataFolder(_ path: String) -> Bool { FileContent.exists(path + "/default-city.mmdb") }
}
