import Testing

@testable import Formats

@Suite("Readings that have to agree")
struct RecordScannerAgreementTests {
  /// As `Scripts/fuzz` does without end; a number that fails fails there too.
  @Test(
    "made-up documents, sound and damaged, say the same to framer, scanner and readers as to the reference",
    arguments: 0..<20)
  func documents(_ part: UInt64) throws {
    var records = 0
    for seed in (part * 10)..<(part * 10 + 10) {
      var check = DocumentCheck(RandomDocument(seed: seed), seed: seed)
      #expect(throws: Never.self, "document \(seed)") { records += try check.run().records }
    }
    #expect(records > 0)
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
      #expect(found == String(decoding: ReferenceText.unescape(Array(text.utf8)), as: UTF8.self), "\(text)")
    }
  }

  @Test("the members of the made-up documents fill fields, so that their agreement says something")
  func filled() throws {
    var reference = ReferenceReader(RandomDocument.everything)
    var filled = Set<Field>()
    var (answers, rows) = (0, 0)
    for seed in 0..<400 as Range<UInt64> {
      let document = RandomDocument(seed: seed)
      guard let framed = try? Framed(document.content) else { continue }
      if case .jsonEnvelope = framed.framing, let header = framed.header {
        answers += 1
        let columns = reference.columns(of: Array(header.utf8), delimiter: .comma, aliases: document.map.aliases)
        rows += framed.records.count { (try? reference.read(array: $0.bytes, columns: columns)) != nil }
        continue
      }
      for record in framed.records { filled.formUnion(((try? reference.read(record.bytes)) ?? [:]).keys) }
    }
    #expect(filled.isSuperset(of: Set(RandomDocument.everything.entries.map(\.field))))
    #expect(answers > 10 && rows > answers)
  }
}
