import Enrichment
import Events
import Testing

@Suite("Tables of countries")
struct CountryTablesTests {
  private let header = "iso\tname\tcontinent\tlat\tlon\tcentre_city\tr50_km\tr90_km\tr99_km\trmax_km\n"
  private let sweden = "SE\tSweden\tEU\t59.3\t18.1\tStockholm\t5\t439\t800\t1100\n"

  private func folder(
    countries: String? = nil, swedish: String = "iso\tname\nSE\tSverige\n", order: String = "SE\nNO\n",
    distances: [UInt8] = [1, 5, 2]
  ) throws -> DataFolder {
    try TemporaryFolder.write([
      "countries_ipweighted.tsv": Array((countries ?? header + sweden).utf8),
      "country_names_sv.tsv": Array(swedish.utf8), "country_p5_order.txt": Array(order.utf8),
      "country_p5_80km.u8": distances,
    ])
  }

  @Test("are read from the data folder")
  func sound() throws {
    let tables = try CountryTables.load(folder())
    #expect(tables.name(country("SE")) == Phrase("Sweden", sv: "Sverige"))
    #expect(tables.distances.distance(country("NO"), country("SE")) == 400)
    #expect(tables[country("SE")]?.reach == 1_100)
  }

  @Test("a row that does not fit is refused with its line")
  func badRow() throws {
    let folder = try folder(countries: header + sweden + "NO\tNorway\tEU\tnorth\t10\tOslo\t1\t2\t3\t4\n")
    #expect(
      throws: EnrichmentError.malformed(
        path: folder.countries, line: 3, reason: "not a row of country, centre and radii")
    ) { try CountryTables.load(folder) }
  }

  @Test("distances of the wrong size are refused rather than misread")
  func badDistances() throws {
    let folder = try folder(distances: [1, 5])
    #expect {
      try CountryTables.load(folder)
    } throws: { error in
      guard case .malformed(path: folder.distances, line: 0, reason: _) = error as? EnrichmentError else {
        return false
      }
      return true
    }
  }

  @Test("a missing table is unreadable, not empty")
  func missing() throws {
    #expect(throws: EnrichmentError.self) { try CountryTables.load(DataFolder(path: "/nowhere")) }
  }
}
