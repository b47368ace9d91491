import Events
import Testing

@testable import Store

/// What is told by addresses alone; campaigns within a tenant are tested with an analysis.
@Suite("The same hand at several customers")
struct StoreCampaignsTests {
  private static let time = Timestamp(seconds: 1_791_965_553)
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store.open(folder.file("a.sqlite"), mode: .readWrite)
  }

  /// A case with one finding from an address, some hours after the first.
  private func item(
    _ id: String, _ tenant: String, _ address: String = "198.51.100.9", hours: Double = 2,
    severity: Severity = .medium, kinds: NetworkKinds = .hosting
  ) -> Case {
    var finding = sampleFinding(
      "finding-of-\(id)", case: id, tenant: tenant, user: "somebody@\(tenant).example",
      time: Self.time.adding(seconds: hours * 3_600), severity: severity)
    finding.occasion.address = address
    finding.occasion.network.kinds = kinds
    return sampleCase(
      id, tenant: tenant, user: finding.user, severity: severity, opened: finding.time, findings: [finding])
  }

  private func elsewhere(_ others: Case...) throws -> [Elsewhere] {
    let own = item("k7m2p9qx", "fjordbygg", "198.51.100.7", hours: 0)
    try store.checkpoint { checkpoint in for item in [own] + others { try checkpoint.upsert(item) } }
    return try store.elsewhere(own)
  }

  @Test("is found by the network within a day, tenant by tenant, and names nobody")
  func found() throws {
    let found = try elsewhere(
      item("b", "sundvik"), item("a", "sundvik", hours: -20), item("c", "alby"), item("d", "fjordbygg"))
    #expect(found == [Elsewhere(tenant: "alby", cases: ["c"]), Elsewhere(tenant: "sundvik", cases: ["a", "b"])])
  }

  @Test("is none from another network, on another day, or from one that everybody uses")
  func others() throws {
    let found = try elsewhere(
      item("a", "sundvik", "198.51.101.9"), item("b", "sundvik", hours: 30), item("c", "sundvik", severity: .low),
      item("d", "sundvik", kinds: .mobile), item("e", "sundvik", kinds: .relay), item("f", "sundvik", ""))
    #expect(found == [])
  }
}
