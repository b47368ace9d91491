import Events
import Policy
import Store
import Testing

@testable import Analysis

@Suite("A live session")
struct LiveSessionTests {
  private let folder: TemporaryFolder
  private let store: Store
  private let vocabulary = Vocabulary()

  /// A store that knows both tenants, one by its policy's name and one by its id.
  init() async throws {
    folder = try TemporaryFolder()
    store = try Store.open(folder.file("live.sqlite"), mode: .readWrite)
    let log = MadeUpLog(seed: 1, people: 2).signIns.days(0..<3)
    _ = try await Run.analyze([folder.write("log.json", log.graphLines)], store: store)
  }

  private func session(_ policy: Policy? = nil) throws -> LiveSession {
    try LiveSession(try Run.surroundings(policy ?? Run.policy()), vocabulary: vocabulary, store: store, shares: 1)
  }

  /// Seconds count from after everything that the store has.
  private func event(_ seconds: Double, id: UInt64, tenant: Int = 0, person: Int = 0) throws -> Event {
    let start = Double(MadeUpLog.start.day + 60) * 86_400
    var event = Event.made(at: start + seconds, id: id)
    event.tenant = vocabulary.symbols.intern(MadeUpLog.tenants[tenant].id)
    event.user = vocabulary.symbols.intern("person\(person)@\(MadeUpLog.tenants[tenant].domain)")
    event.address = vocabulary.addresses.index(of: try #require(IPAddress("198.18.4.7")))
    return event
  }

  private func save(_ session: inout LiveSession) throws {
    try store.checkpoint { try session.save(to: $0) }
    session.noteSaved()
  }

  @Test("judges what comes in order, and drops copies before and after they are saved")
  func copies() throws {
    var session = try session()
    let events = [try event(1, id: 1), try event(2, id: 2), try event(2, id: 2)]
    let first = try session.judge(events)
    #expect(first.new == 2)
    #expect(first.duplicates == 1)
    try save(&session)
    #expect(session.unsaved.isEmpty)
    #expect(try session.judge(events).duplicates == 3)
    var later = try self.session()
    #expect(try later.judge(events).duplicates == 3)
  }

  @Test("knows a copy with a finer time, however often another tenant was saved meanwhile")
  func finerCopy() throws {
    var session = try session()
    _ = try session.judge([try event(10, id: 1)])
    for number in 2..<5 {
      try save(&session)
      _ = try session.judge([try event(10 + Double(number), id: UInt64(number), tenant: 1)])
    }
    try save(&session)
    #expect(try session.judge([try event(10.5, id: 1)]).duplicates == 1)
    _ = try session.judge([try event(10.2, id: 9)])
    try save(&session)
    #expect(try session.judge([try event(10.5, id: 1)]).duplicates == 1)
  }

  @Test("takes one id in the logs of two tenants for a record of each")
  func twoTenants() throws {
    var session = try session()
    #expect(try session.judge([try event(1, id: 1), try event(1, id: 1, tenant: 1)]).new == 2)
    try save(&session)
    _ = try session.judge([try event(2, id: 2)])
    #expect(try session.judge([try event(3, id: 2, tenant: 1)]).new == 1)
  }

  @Test("answers what came too late for its tenant, and only for it")
  func late() throws {
    var session = try session()
    let outcome = try session.judge([try event(5, id: 5), try event(4, id: 4), try event(4, id: 3, tenant: 1)])
    #expect(outcome.late.map(\.id.low) == [4])
    #expect(outcome.new == 2)
    let waiting = try store.checkpoint { try session.keep(outcome.late, $0) }
    #expect(waiting == ["fjordbygg"])
    try save(&session)
    #expect(try session.judge([try event(4, id: 4)]).duplicates == 1)
  }

  @Test("gives back a tenant that it does not know, with all that comes after")
  func strange() throws {
    var session = try session()
    var other = try event(2, id: 2)
    other.tenant = vocabulary.symbols.intern("6f1f0c6e-3c55-4d0f-8f7a-5a1d2f9e7c4f")
    other.user = vocabulary.symbols.intern("eva@norrsken.example")
    let outcome = try session.judge([try event(1, id: 1), other, try event(3, id: 3)])
    #expect(outcome.new == 1)
    #expect(outcome.strange.map(\.id.low) == [2, 3])
  }

  @Test("leaves a tenant that the policy has named since to the long way")
  func renamed() throws {
    let policy = try Policy.parse(
      "tenants:\n  sundvik:\n    ids: [\(MadeUpLog.tenants[1].id)]\n", file: "nattvakt.yaml")
    #expect(try session().tenants.count == 2)
    var session = try session(policy)
    #expect(session.tenants == ["fjordbygg"])
    #expect(try session.judge([try event(1, id: 1, tenant: 1)]).strange.count == 1)
  }

  @Test("tells tenants apart whose names differ in bytes alone")
  func names() throws {
    try store.checkpoint { checkpoint in
      for name in ["caf\u{E9}.example", "cafe\u{301}.example", "Zebra", "ärla"] {
        try checkpoint.setState([], scope: "other", tenant: name, key: "")
      }
    }
    #expect(try session().tenants.count >= 5)
  }
}
