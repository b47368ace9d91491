import Casework
import Events
import Formats
import Reports

/// What a case consists of as files, to be handed over.
struct CaseExport {
  struct File {
    var name: String
    var bytes: [UInt8]

    init(_ name: String, _ text: String) {
      self.name = name
      bytes = Array(text.utf8)
    }

    init(_ name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  let item: Case
  /// With masked numbers.
  let call: Call
  let entries: [CaseEntry]
  let ruling: Ruling?
  let records: [EvidenceSearch.Record]
  /// In the form of CACAO 2.0; nil leaves it out.
  var playbook: JSON?

  /// Every file but the manifest, in order of name.
  var files: [File] {
    let evidence = zip(names, records).flatMap { name, record -> [File] in
      guard let found = record.found else { return [] }
      let header = found.header.map { [File("evidence/\(name).header", bytes: $0)] } ?? []
      return [File("evidence/\(name)", bytes: found.bytes)] + header
    }
    let page = CasePage.sheet(item, call, renderCommand: "nattvakt playbook render \(item.id)")
    let all =
      [
        File("case.json", json.pretty + "\n"), File("case.md", page.markdown),
        File("case.html", page.html(call.language)),
        File("history.csv", CaseHistoryTable.table(entries).csv), File("evidence/index.csv", index.csv),
      ] + (playbook.map { [File("case.cacao.json", $0.pretty + "\n")] } ?? []) + evidence
    return all.sorted { $0.name < $1.name }
  }

  /// As `sha256sum` writes and checks it.
  static func manifest(_ files: [File]) -> String {
    files.map { "\(sha256($0.bytes))  \($0.name)\n" }.joined()
  }

  static func sha256(_ bytes: [UInt8]) -> String {
    let words = bytes.withUnsafeBytes { SHA256.words(of: $0) }
    return (0..<4).map { hexadecimal(words[$0]) }.joined()
  }

  private var json: JSON {
    .object([
      ("schema", .integer(JSON.schema)), ("case", .case(item, language: call.language)),
      ("verdict", .text(ruling?.verdict.rawValue ?? "")),
      ("work", call.status.map(JSON.work) ?? .null), ("history", .array(entries.map(JSON.entry))),
      ("reach", call.reach.map(JSON.reach) ?? .null), ("playbook", call.rendered.map(JSON.playbook) ?? .null),
    ])
  }

  /// By number, with a name that says what it holds.
  private var names: [String] {
    records.indices.map { i in
      let number = String(i + 1)
      let padded = String(repeating: "0", count: max(0, 3 - number.count)) + number
      let isObject = records[i].found?.bytes.first { $0 > 0x20 } == UInt8(ascii: "{")
      return padded + (isObject ? ".json" : ".txt")
    }
  }

  private var index: Table {
    let ids = ["record", "eventID", "file", "number", "sha256", "problem"]
    return Table(
      ids.map { Table.Column($0, Phrase($0, sv: $0)) },
      rows: zip(names, records).map { name, record in
        let found = record.found
        return [
          .text(found == nil ? "" : name), .text(record.id), .text(found?.source.file ?? ""),
          .text(found.map { String($0.source.record) } ?? ""), .text(found.map { CaseExport.sha256($0.bytes) } ?? ""),
          .text(record.problem),
        ]
      })
  }
}
