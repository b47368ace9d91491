package import Formats
internal import Settings

/// A first format map for a log that no format knows, guessed from a sample of it: to be corrected by whoever knows the
/// log. Every guess is marked with `# check:`.
package struct MapDraft {
  /// The map with examples, as `formats check` takes it.
  package let yaml: String
  /// The format that knows the log already.
  package let known: (any Format)?

  /// Records looked at, spread over the first mebibyte.
  private static let sampled = 2_000

  /// Throws where the file is no log, or holds nothing to guess from.
  package init(_ source: InputSource, id: String, among catalogue: FormatCatalogue) throws(InputError) {
    let reading = try LogReading(source, among: catalogue)
    let records = reading.sample.records(atMost: MapDraft.sampled)
    known = reading.recognition.formats.first
    guard let first = records.first else { throw InputError(source.name, .notALog, "holds no records") }
    if reading.framer.header != nil, first.shape != .row {
      throw InputError(source.name, .notALog, "is a table in JSON: save it as CSV, and draft from that")
    }
    let shape = MapDraft.commonShape(of: records)
    let description = DraftDescription(records.filter { $0.shape == shape }, shape, id: id).yaml
    yaml = DraftExamples(description, id: id, of: source, header: reading.framer.header).yaml
  }

  private static func commonShape(of records: [SampleRecord]) -> SampleRecord.Shape {
    var counts: [(shape: SampleRecord.Shape, count: Int)] = []
    for record in records {
      if let known = counts.firstIndex(where: { $0.shape == record.shape }) {
        counts[known].count += 1
      } else {
        counts.append((record.shape, 1))
      }
    }
    let most = counts.map(\.count).max() ?? 0
    return counts.first { $0.count == most }?.shape ?? .object
  }

  /// An id made of a file's name.
  package static func id(of name: String) -> String {
    let file = name.split(separator: "/").last.map(String.init) ?? name
    let stem = file.split(separator: ".").first.map(String.init) ?? file
    let ascii = stem.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    let parts = String(ascii).split(separator: "-")
    return parts.isEmpty ? "own-log" : parts.joined(separator: "-")
  }

  package static func isID(_ id: String) -> Bool {
    !id.isEmpty && id.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
  }
}
