import Events
import GRDB
import Testing

@testable import Store

@Suite struct StoreCheckTests {
  let folder: TemporaryFolder
  let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store.open(folder.file("a.sqlite"), mode: .readWrite)
    var source = EventSource(seed: 1)
    let events = source.events(60, people: 1, days: 1)
    try store.checkpoint { checkpoint in
      try checkpoint.append(events, of: source.vocabulary)
      try checkpoint.upsert(sampleCase())
      let last = try #require(events.last)
      try checkpoint.setWatermark(Watermark(time: last.time, id: last.id), tenant: "fjordbygg")
    }
  }

  /// Damages the store with `sql`, without foreign keys standing in the way, and answers what `check` says.
  private func problems(after sql: String) throws -> [String] {
    try store.database.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      try db.execute(sql: sql)
    }
    return try store.check()
  }

  @Test("a store in order has no problems")
  func inOrder() throws { #expect(try store.check() == []) }

  @Test("a finding without its case, and a case without findings, are told")
  func cases() throws {
    #expect(try problems(after: "UPDATE finding SET case_id = 'gone'").contains("case k7m2p9qx has no finding"))
    #expect(try store.check().contains("finding finding-of-k7m2p9qx has no case"))
  }

  @Test("a finding that contradicts its columns, or cannot be read, is told")
  func findings() throws {
    let contradicts = ["finding finding-of-k7m2p9qx contradicts its columns"]
    #expect(try problems(after: "UPDATE finding SET severity = 1") == contradicts)
    #expect(try problems(after: "UPDATE finding SET body = '{'") == ["finding finding-of-k7m2p9qx cannot be read"])
  }

  @Test("a case that contradicts its findings is told", arguments: ["severity = 1", "opened = 5", "user = 'eva'"])
  func contradictedCase(_ change: String) throws {
    #expect(try problems(after: "UPDATE cases SET \(change)") == ["case k7m2p9qx contradicts its findings"])
  }

  @Test(
    "each kind of damage to the history is told with person and day",
    arguments: [
      ("UPDATE history SET events = substr(events, 1, 40)", "packed bytes end too early"),
      ("UPDATE history SET count = 1", "its columns contradict its content"),
      ("UPDATE history SET day = day + 1", "its columns contradict its content"),
      ("DELETE FROM symbol WHERE name = CAST('Teams' AS BLOB)", "a name, place or input is missing"),
      ("DELETE FROM place", "a name, place or input is missing"),
      ("DELETE FROM input", "a name, place or input is missing"),
    ])
  func history(_ sql: String, _ defect: String) throws {
    let day = EventSource.firstDay + (sql.contains("day + 1") ? 1 : 0)
    #expect(
      try problems(after: sql) == ["history of user0@fjordbygg.example (fjordbygg), day \(day): \(defect)"])
  }

  @Test("history after the watermark is told")
  func watermark() throws {
    let expected = ["tenant fjordbygg has history after its watermark"]
    #expect(try problems(after: "UPDATE tenant SET watermark_time = watermark_time - 1") == expected)
    #expect(try problems(after: "UPDATE tenant SET watermark_time = NULL") == expected)
  }

  @Test("sightings that cannot be read are told")
  func sightings() throws {
    let found = try problems(after: "UPDATE sighting SET people = x'01' WHERE kind = 3")
    #expect(found == ["the sightings of laptop-1: packed bytes end too early"])
  }

  @Test("damaged history is an error that says what to do, not a trap")
  func reading() throws {
    _ = try problems(after: "UPDATE history SET events = substr(events, 1, 40)")
    var cursor = try store.history(tenant: "fjordbygg", days: 0...99_999, in: Vocabulary())
    #expect(throws: StoreError(store.path, .damaged("packed bytes end too early"))) { try cursor.next() }
  }
}
