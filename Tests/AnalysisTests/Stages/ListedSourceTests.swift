import Analysis
import Enrichment
import Events
import Policy
import Testing

@Suite("Lists of attackers")
struct ListedSourceTests {
  @Test("a sign-in from a listed address is found, with the list's name; after the entry's end it is not")
  func listed() async throws {
    let folder = try TemporaryFolder()
    let log = MadeUpLog(seed: 3, people: 2).signIns
    let path = try folder.write("log.json", log.graphLines)
    let address = try #require(log.first?.address)
    func findings(until: String) async throws -> [Finding] {
      let list = try folder.write("feed.yaml", "- {address: '\(address)', reason: panel, until: \(until)}")
      var surroundings = try Run.surroundings(Policy())
      surroundings.indicators = IndicatorList.load([list], now: Timestamp(seconds: 0)).list
      let result = try await Analyzer(surroundings, options: Run.options()).analyze([path], store: nil)
      return result.findings.filter { $0.detection == "malicious-source" }
    }
    let found = try await findings(until: "2100-01-01")
    #expect(!found.isEmpty && found.allSatisfy { $0.occasion.network.kinds.contains(.listed) })
    #expect(found.first?.verdict.summary.text(.english).contains("feed.yaml: panel") == true)
    #expect(try await findings(until: "1990-01-01").isEmpty)
  }
}
