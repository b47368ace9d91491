import Testing

@testable import Formats

@Suite("Record scanner beside the reference")
struct RecordScannerAgreementTests {
  private static let entries: [FieldMap.Entry] = [
    .value(.user, "user", "name"), .value(.address, "location.ip", "ip"), .value(.location, "location"),
    .value(.city, "location.city", "city"), .value(.latitude, "location.geo.lat"), .raw(.parameters, "list"),
    .value(.target, "list[0].name"), .value(.os, "list[Name=UserAgent].Value"), .value(.token, "list[1]"),
    .value(.userAgent, "list[name=os].location.city"), .raw(.riskEvents, "geo"), .value(.id, "id"),
    .value(.fallbackID, "id"),
  ]
  private static let mounts = ["properties", "_raw", "geo.log"]

  private var records: RandomRecords {
    RandomRecords(
      random: SeededGenerator(seed: 7),
      keys: [
        "user", "name", "location", "ip", "city", "geo", "lat", "list", "Name", "Value", "id", "properties", "_raw",
        "log", "other", "a\"b",
      ],
      texts: [
        "x", "UserAgent", "os", "Ada Lovelace", "Umeå 😀", "a\\b\"c\n", "{", "[1,", " {\"user\":\"in\"} ",
        String(repeating: "long ", count: 20),
      ])
  }

  @Test("eight thousand random records say the same to both")
  func soundRecords() throws {
    var records = records
    var reference = ReferenceReader(Self.entries, mounts: Self.mounts)
    var scanner = RecordScanner(FieldMap(Self.entries, mounts: Self.mounts))
    var filled = 0
    for round in 0..<8_000 {
      let record = records.record()
      guard let expected = try? reference.read(record) else { continue }
      let found = try scan(record, with: &scanner)
      #expect(found == expected, "round \(round): \(String(decoding: record, as: UTF8.self))")
      filled += expected.count
    }
    #expect(filled > 6_000)
  }

  @Test("of eight thousand damaged records, those that are still JSON say the same to both, and none does harm")
  func damagedRecords() throws {
    var records = records
    var reference = ReferenceReader(Self.entries, mounts: Self.mounts)
    var scanner = RecordScanner(FieldMap(Self.entries, mounts: Self.mounts))
    var refused = 0
    for round in 0..<8_000 {
      let record = records.damaged(records.record())
      let found = try? scan(record, with: &scanner)
      if found == nil { refused += 1 }
      guard let expected = try? reference.read(record) else { continue }
      #expect(found == expected, "round \(round): \(String(decoding: record, as: UTF8.self))")
    }
    #expect(refused > 2_000)
  }

  @Test("rows of CSV with a record in a cell say what the record says")
  func recordsInCells() throws {
    var records = records
    var reference = ReferenceReader(Self.entries, mounts: Self.mounts)
    let map = FieldMap(Self.entries, mounts: Self.mounts)
    for round in 0..<2_000 {
      let record = String(decoding: records.record(), as: UTF8.self)
      guard let expected = try? reference.read(Array(#"{"properties":\#(record)}"#.utf8)) else { continue }
      let cell = "\"" + record.replacing("\"", with: "\"\"") + "\""
      #expect(try scan("a,\(cell),b", header: "x,properties,y", map) == expected, "round \(round): \(record)")
    }
  }

  @Test("escapes are resolved as the reference resolves them, in no more room than they had")
  func escapes() throws {
    var random = SeededGenerator(seed: 11)
    let parts = [
      "\\u", "\\u00e5", "\\ud83d", "\\ude00", "\\uD83D\\uDE00", "\\n", "\\\\", "\\/", "\\q", "a", "😀", "\\u12",
      "\\b\\f\\r\\t", "\\\"",
    ]
    var scanner = RecordScanner(FieldMap([.value(.user, "u")]))
    for _ in 0..<5_000 {
      let text = (0..<Int.random(in: 1...12, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }
        .joined()
      let record = Array(#"{"u":"\#(text)"}"#.utf8)
      let found = try scan(record, with: &scanner)[.user]
      #expect(found == String(decoding: ReferenceJSON.unescape(Array(text.utf8)), as: UTF8.self), "\(text)")
    }
  }
}
