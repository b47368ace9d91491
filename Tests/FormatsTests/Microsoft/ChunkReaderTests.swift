import Events
import Formats
import Testing

@Suite("From chunks to events")
struct ChunkReaderTests {
  private static let records = (0..<40).map { number in
    number % 10 == 9
      ? EntraSignInsTests.graph("\"createdDateTime\":\"43:30.8\"")
      : EntraSignInsTests.graph("\"id\":\"\(number)\",\"userPrincipalName\":\"u\(number % 7)@fjordbygg.example\"")
  }

  /// What the events say, in words, so that symbol numbers do not matter.
  private func read(inChunksOf size: Int) -> (events: [String], refusals: Refusals) {
    let symbols = Symbols()
    let stores = ReadingStores(symbols: symbols, addresses: Registry(), places: Registry())
    let first = Chunk(records: Self.records)
    let sample = FormatSample(chunk: first, framing: .lines, header: nil, name: "x")
    var lines: [String] = []
    var refusals = Refusals()
    guard
      var reader = ChunkReader(
        FormatRecognition(sample), sample: sample, input: 3, options: FormatOptions(), stores: stores)
    else {
      Issue.record("the records were not recognised")
      return (lines, refusals)
    }
    var offset = 0
    for start in stride(from: 0, to: Self.records.count, by: size) {
      let part = Array(Self.records[start..<min(start + size, Self.records.count)])
      let batch = reader.read(Chunk(records: part, firstRecord: UInt32(start + 1), offset: UInt64(offset)))
      offset += part.reduce(0) { $0 + $1.utf8.count + 1 }
      #expect(batch.records == batch.events.count + batch.refusals.total)
      lines += batch.events.map { "\($0.time) \(symbols[$0.user]) \(symbols[$0.idText]) \($0.origin)" }
      refusals.merge(batch.refusals)
    }
    return (lines, refusals)
  }

  @Test("how an input is cut into chunks changes nothing")
  func chunking() {
    let whole = read(inChunksOf: 40)
    #expect(whole.events.count == 36 && whole.refusals.count(of: .time) == 4)
    for size in [1, 7, 13] {
      let parts = read(inChunksOf: size)
      #expect(parts.events == whole.events && parts.refusals == whole.refusals)
    }
  }

  @Test("a table that only turns up late in a mixed export is read all the same")
  func late() {
    let audit = """
      {"time":"2026-03-02T07:15:09Z","category":"AuditLogs","properties":{"id":"Directory_1","activityDisplayName":"X",\
      "activityDateTime":"2026-03-02T07:15:09Z","initiatedBy":{"user":{"userPrincipalName":"a@b.example"}}}}
      """
    // More records than a sample looks at, with the other table where it does not look.
    var records = [String](repeating: EntraSignInsTests.graph(), count: 200)
    records[151] = audit
    let read = ReadRecords(records, framing: .lines, header: nil, name: "x", options: FormatOptions())
    #expect(read.recognition.formats.count == 1)
    #expect(read.events.count == 200 && read.events.count { $0.kind == .operation } == 1)
  }

  @Test("refusals are counted by reason, and the first five have their places")
  func places() {
    var all = Refusals()
    for record in (1...9).reversed() {
      var one = Refusals()
      one.add(Refusal(.time, "x", record: UInt32(record), offset: 0))
      all.merge(one)
    }
    #expect(all.total == 9 && all.count(of: .time) == 9 && all.count(of: .identity) == 0)
    #expect(all.first(of: .time).map(\.record) == [1, 2, 3, 4, 5])
  }

  @Test("a record without an id is known by the digest of its bytes")
  func digest() throws {
    let record = EntraSignInsTests.graph(#""id":"-""#)
    let (one, two) = (ReadRecords(json: record), ReadRecords(json: record))
    let event = try #require(one.events.first)
    let words = Array(record.utf8).withUnsafeBytes { SHA256.words(of: $0) }
    #expect(event.id == EventID(high: words[0], low: words[1]) && event.id == two.events.first?.id)
    #expect(event.flags.contains(.digestID) && event.idText.isNone)
    #expect(event.id.digest == "sha256:" + hexadecimal(words[0]) + hexadecimal(words[1]))
  }

  @Test("bytes that are no JSON are refused as malformed, and the rest is read")
  func malformed() {
    let read = ReadRecords(json: EntraSignInsTests.graph(), "{\"id\":\"x", "[]", EntraSignInsTests.graph())
    #expect(read.events.count == 2 && read.refusals.count(of: .malformed) == 2)
  }

  @Test("the operator's name for the tenant stands in for the log's")
  func tenant() throws {
    let read = ReadRecords(
      [EntraSignInsTests.graph()], framing: .lines, header: nil, name: "x", options: FormatOptions(tenant: "fjordbygg"))
    #expect(read[try #require(read.events.first).tenant] == "fjordbygg")
  }

  @Test("ids that a spreadsheet shortened make no two records one, nor two sessions")
  func shortenedIDs() {
    let members = #""id":"-4.32E+18","sessionId":"1,5E+12","#
    let (one, two) = (EntraSignInsTests.graph(members + #""x":1"#), EntraSignInsTests.graph(members + #""x":2"#))
    let read = ReadRecords(json: one, two)
    #expect(Set(read.events.map(\.id)).count == 2 && read.events.allSatisfy { $0.session == 0 })
    let sound = ReadRecords(json: EntraSignInsTests.graph(#""id":"4E+x","sessionId":"e+1""#))
    #expect(sound.events.allSatisfy { sound[$0.idText] == "4E+x" && $0.session != 0 })
  }
}
