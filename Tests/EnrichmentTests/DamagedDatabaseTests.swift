import Enrichment
import Events
import Foundation
import Testing

@Suite("A damaged database")
struct DamagedDatabaseTests {
  private var sound: [UInt8] {
    TestDatabase(networks: [
      (
        "192.0.2.0/24",
        ["country": ["iso_code": "SE"], "location": ["latitude": .double(59), "longitude": .double(18)]]
      ),
      ("198.51.100.0/24", ["country": ["iso_code": "NO"]]),
      ("2001:db8::/32", ["country": ["iso_code": "DK"]]),
    ]).bytes
  }

  @Test("a file that is not there is unreadable, and named")
  func missing() {
    #expect {
      try PlaceDatabase(path: "/nowhere/at-all.mmdb")
    } throws: { error in
      guard case .unreadable(path: "/nowhere/at-all.mmdb", reason: _) = error as? EnrichmentError else { return false }
      return true
    }
  }

  @Test("an empty file, a text file and a folder are refused")
  func noDatabase() throws {
    for path in [
      try TemporaryFile.write([]), try TemporaryFile.write(Array("not a database".utf8)), NSTemporaryDirectory(),
    ] {
      #expect(throws: EnrichmentError.self) { try PlaceDatabase(path: path) }
    }
  }

  @Test("a sound file of something else is told apart from a broken one")
  func otherContent() throws {
    let path = try TestDatabase(type: "Weather", networks: [("192.0.2.0/24", ["wind": "fresh"])]).write()
    #expect(throws: EnrichmentError.unknownSchema(path: path, type: "Weather")) { try PlaceDatabase(path: path) }
  }

  @Test("a tree that points outside the file is refused at opening")
  func brokenTree() throws {
    var bytes = sound
    bytes.replaceSubrange(0..<6, with: [0xFF, 0xFF, 0xF0, 0xFF, 0xFF, 0xF0])
    let path = try TemporaryFile.write(bytes)
    #expect(throws: EnrichmentError.self) { try PlaceDatabase(path: path) }
  }

  @Test("a file cut short anywhere is refused or answers what is left of it")
  func cutShort() throws {
    let bytes = sound
    let path = try TemporaryFile.write([])
    for length in stride(from: 0, to: bytes.count, by: 7) {
      try probe(Array(bytes[..<length]), at: path)
    }
  }

  @Test("single bytes changed anywhere never end the process")
  func flippedBytes() throws {
    let bytes = sound
    let path = try TemporaryFile.write([])
    for position in bytes.indices {
      for value: UInt8 in [0xFF, bytes[position] ^ 0x20] {
        var changed = bytes
        changed[position] = value
        try probe(changed, at: path)
      }
    }
  }

  @Test("a record that turns out broken is counted, and the rest still answers")
  func brokenRecord() throws {
    var bytes = TestDatabase.large("203.0.113.77/32", ["is_tor_exit_node": true]).bytes
    let mark = Array("is_tor_exit_node".utf8)
    let key = try #require(bytes.indices.last { bytes[$0...].starts(with: mark) })
    // The text's control byte becomes a pointer far outside the data.
    bytes.replaceSubrange(key - 1...key + 3, with: [0x38, 0x7F, 0xFF, 0xFF, 0xFF])
    let path = try TemporaryFile.write(bytes)
    let database = try PlaceDatabase(path: path)
    #expect(throws: EnrichmentError.self) { try database.record(of: address("203.0.113.77")) }
    #expect(try database.record(of: address("100.0.4.1"))?.kinds == .hosting)
    #expect(database.damage.count == 1)
    #expect(database.damage.first != nil)
    let databases = PlaceDatabases(operatorFiles: [path], folder: nil, countries: CountryTables())
    #expect(databases.damages == [])
    let damaged = try address("203.0.113.77")
    #expect(databases.facts(of: damaged).network.kinds == [])
    let told = try #require(databases.damages.first?.description)
    #expect(told.hasPrefix("\(path): damaged: 1 look-ups in it failed"))
  }

  /// Opens and asks; an `EnrichmentError` is as good as an answer, anything else fails the test.
  private func probe(_ bytes: [UInt8], at path: String) throws {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      let database = try PlaceDatabase(path: path)
      for text in ["192.0.2.1", "198.51.100.9", "2001:db8::1"] { _ = try database.record(of: address(text)) }
    } catch let error as EnrichmentError {
      #expect(!error.description.isEmpty)
    }
  }
}
