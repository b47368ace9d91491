import Enrichment
import Events
import Simulation
import Testing

@Suite("Networks of the made-up world")
struct AddressPlanTests {
  private func databases() throws -> PlaceDatabases {
    let folder = DataFolder(path: Worlds.dataFolder)
    return PlaceDatabases(operatorFiles: [], folder: folder, countries: try CountryTables.load(folder))
  }

  @Test("the default databases place every network where the table says, first address and last")
  func placed() throws {
    let databases = try databases()
    for network in try Worlds.plan.get().networks {
      for number in [0, 1 << 14] {
        let facts = databases.facts(of: network.address(number))
        #expect(facts.place?.country.code == network.country, "\(network.base)/\(network.length)")
        #expect(Int(facts.network.asn) == network.asn, "\(network.base)/\(network.length)")
      }
    }
  }

  @Test("the default databases know every network for what it is used as")
  func known() throws {
    let databases = try databases()
    for network in try Worlds.plan.get().networks {
      let kinds = databases.facts(of: network.address(3)).network.kinds
      let expected: NetworkKinds? =
        switch network.use {
        case .fixed, .carrier: nil
        case .mobile: .mobile
        case .hosting, .cloud: .hosting
        case .vpn: .vpn
        case .tor: .tor
        case .relay: .relay
        case .egress: .corporateEgress
        case .satellite: .satellite
        case .microsoft: .microsoftService
        }
      if let expected { #expect(kinds.contains(expected), "\(network.base)/\(network.length): \(kinds)") }
      if expected == nil { #expect(kinds.isEmpty, "\(network.base)/\(network.length): \(kinds)") }
    }
  }

  @Test("a table that is damaged is refused with its line")
  func damaged() {
    #expect(throws: SimulationError.unreadableNetworks(line: 2, reason: "1.2.3 is no range")) {
      try AddressPlan(table: "head\nfixed\tSE\tLund\t55.7\t13.2\t1\tA\t1.2.3\n")
    }
  }

  @Test("addresses stay within their network")
  func within() throws {
    for network in try Worlds.plan.get().networks where network.base.isV4 {
      for number in [0, 7, 255, 1 << 14, 99_999] {
        let address = network.address(number)
        #expect(address.v4 >> UInt32(32 - network.length) == network.base.v4 >> UInt32(32 - network.length))
      }
    }
  }
}
