package import Events
internal import FormatMaps
package import Formats

/// The records that a case rests on, read again from the files that they came from: found by their identity, wherever in
/// the file they stand by now.
package struct EvidenceSearch {
  /// One record that a finding rests on.
  package struct Record: Sendable {
    package var event: EventID
    /// The log's own id.
    package var id: String
    /// Where it was found; nil where it was not.
    package var found: Found?
    /// Why it was not found; empty where it was.
    package var problem = ""
  }

  package struct Found: Sendable {
    package var source: Finding.Source
    /// As they stand in the file, without a line end.
    package var bytes: [UInt8]
    /// The header row of a table.
    package var header: [UInt8]?
  }

  private var records: [Record]
  private var missing: [EventID: Int] = [:]
  private let files: [String]
  private var obstacles: [String: String] = [:]

  package init(_ item: Case) {
    var records: [Record] = []
    for finding in item.findings {
      for (event, id) in zip(finding.verdict.events, finding.eventIDs) where missing[event] == nil {
        missing[event] = records.count
        records.append(Record(event: event, id: id))
      }
    }
    self.records = records
    files = item.findings.flatMap(\.sources).map(\.file).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Looks into the files that the findings name, and then for files of the same names in `folders`. What an analysis was
  /// told of the logs (`options`, formats) it has to be told again.
  package mutating func run(
    in folders: [String], among catalogue: FormatCatalogue, options: FormatOptions
  ) -> [Record] {
    for file in files {
      if missing.isEmpty { break }
      let sources = EvidenceSearch.sources(named: file, in: folders)
      if sources.isEmpty { obstacles[file] = "the file is not there" }
      for source in sources where !missing.isEmpty {
        do throws(InputError) {
          try read(source, as: file, among: catalogue, options)
        } catch {
          obstacles[file] = error.reason
        }
      }
    }
    let reasons = files.map { "\($0): \(obstacles[$0] ?? "it is not in this file any more")" }.joined(separator: "; ")
    for index in missing.values { records[index].problem = reasons.isEmpty ? "no file is known" : reasons }
    return records
  }

  private mutating func read(
    _ source: InputSource, as name: String, among catalogue: FormatCatalogue, _ options: FormatOptions
  ) throws(InputError) {
    let reading = try LogReading(source, among: catalogue, options: options)
    let header = reading.framer.header
    try reading.forEach { bytes, result in
      guard case .success(let event) = result, let index = missing.removeValue(forKey: event.id) else { return }
      records[index].found = Found(
        source: Finding.Source(file: name, record: Int(event.origin.record)), bytes: Array(bytes), header: header)
    }
  }

  /// The file itself, a member of an archive, and what is called the same in `folders`.
  private static func sources(named name: String, in folders: [String]) -> [InputSource] {
    let archive = name.firstRange(of: "!/").map { String(name[..<$0.lowerBound]) }
    let own = Inputs.expand([archive ?? name]).sources.filter { $0.name == name }
    let last = lastPart(name)
    let others = folders.flatMap { Inputs.expand([$0]).sources }.filter { $0.name != name && lastPart($0.name) == last }
    return own + others
  }

  private static func lastPart(_ name: String) -> Substring { name.split(separator: "/").last ?? "" }
}
