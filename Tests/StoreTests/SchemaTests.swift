import Events
import Foundation
import GRDB
import Testing

@testable import Store

@Suite("A store of an earlier version")
struct SchemaTests {
  @Test("keeps its cases and what people did with them, and its findings wait since they were last told")
  func beforeWork() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("old.sqlite")
    let finding = sampleFinding("f1")
    let told = Timestamp(seconds: 1_791_970_000)
    do {
      let old = try DatabaseQueue(path: path)
      try old.write { db in
        for step in Schema.steps.prefix(2) { try db.execute(sql: step) }
        try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
        try db.execute(sql: "PRAGMA user_version = 2")
        try db.execute(sql: "INSERT INTO tenant (id, name) VALUES (1, 'fjordbygg')")
        try db.execute(
          sql: "INSERT INTO cases VALUES (?, 1, ?, 3, 3, ?, ?)",
          arguments: ["k7m2p9qx", finding.user, finding.time.microseconds, finding.time.microseconds])
        try db.execute(
          sql: "INSERT INTO finding VALUES (?, ?, 1, ?, ?, 3, 87, 3, ?, ?)",
          arguments: [
            "f1", "k7m2p9qx", finding.user, finding.detection, finding.time.microseconds, try finding.stored(),
          ])
        try db.execute(sql: "INSERT INTO case_state VALUES ('k7m2p9qx', 'contained', 5000000)")
        try db.execute(sql: "INSERT INTO case_entry VALUES (1, 'k7m2p9qx', 5000000, 'sam', 'note', 'x')")
        let account = try StoredJSON.text(EncodedAccount(Account()))
        try db.execute(
          sql: "INSERT INTO run VALUES (1, ?, ?, ?)", arguments: [told.microseconds, told.microseconds, account])
      }
      try old.close()
    }
    let store = try Store.open(path, mode: .readWrite)
    #expect(try store.check().isEmpty)
    #expect(try store.findCase("k7m2").state == .contained)
    #expect(try store.storedCase("k7m2p9qx")?.findings.map(\.id) == ["f1"])
    let work = try store.work(onCase: "k7m2p9qx")
    #expect(work.revision == 0 && work.since == Timestamp(seconds: 5) && work.assignee.isEmpty)
    #expect(try store.told(findings: ["f1"]) == ["f1": told])
    #expect(try store.entries(ofCase: "k7m2p9qx").map(\.text) == ["x"])
    let split = sampleFinding("f2", time: finding.time.adding(seconds: 60))
    try store.checkpoint { try $0.upsert(sampleCase(findings: [finding, split])) }
    _ = try store.split("k7m2", findings: ["f2"], by: "sam", now: told)
    #expect(try store.check().isEmpty)
  }
}
