import Casework
import Events
import Playbooks
import Store
import Testing

@Suite("The list of what is to be done")
struct WorklistTests {
  private let now = Timestamp(seconds: 2_000_000)

  private func item(_ id: String, _ severity: Severity) throws -> Case {
    try #require(Case(findings: [made("finding \(id)", severity: severity, case: id, user: "\(id)@x.example")]))
  }

  private func order(_ told: [(id: String, Severity, minutesAgo: Double)], resolved: [String] = []) throws -> [String] {
    let made = try MadeStore([])
    for (id, severity, minutes) in told {
      let item = try item(id, severity)
      try made.store.checkpoint { checkpoint in
        try checkpoint.upsert(item)
        try checkpoint.startClocks(at: now.adding(seconds: -minutes * 60))
      }
    }
    for id in resolved { try made.store.resolve(id, as: .confirmedSafe, by: "sam", note: "", now: now) }
    return try Worklist(CaseFilter(), in: made.store, library: PlaybookLibrary(), now: now).entries.map(\.item.id)
  }

  @Test("what is overdue comes first, the gravest in front whatever its delay; then what has the least time left")
  func overdue() throws {
    // A new country: high within 60 minutes, medium within 480, critical within 15.
    let ids = try order([
      ("FRESH", .critical, 1), ("OLDMEDIUM", .medium, 10_000), ("LATEHIGH", .high, 61), ("SOON", .medium, 475),
      ("CALM", .medium, 10),
    ])
    #expect(ids == ["LATEHIGH", "OLDMEDIUM", "SOON", "FRESH", "CALM"])
  }

  @Test("what waits for nothing comes after what waits, and what is resolved last")
  func resolved() throws {
    #expect(try order([("A", .critical, 1), ("B", .medium, 1)], resolved: ["A"]) == ["B", "A"])
  }
}
