import Events
import FormatMaps
import Formats

/// What one record came to, read with everything that is built in.
struct ReadRecord {
  var event: Event?
  /// Why there is none: the reason's name and detail.
  var refusal = ""
  var user = ""
  var address: IPAddress?
  var operation = ""

  /// A record in a file of its own.
  ///
  /// - Parameters:
  ///   - year: of records that name none.
  ///   - undated: the time of records that hold none.
  init(_ record: String, year: Int? = nil, undated: FormatOptions.Undated? = nil) throws {
    let results = try ReadRecord.results([record], year: year, undated: undated)
    self = results.first { $0.event != nil } ?? results.first ?? ReadRecord(refusal: "no record")
  }

  private init(refusal: String) { self.refusal = refusal }

  private init(_ result: Result<Event, Refusal>, _ reading: LogReading) {
    switch result {
    case .failure(let fault): refusal = "\(fault.reason.name): \(fault.detail)"
    case .success(let event):
      self.event = event
      user = reading.symbols[event.user]
      address = reading.addresses.value(at: event.address)
      operation = reading.symbols[event.operation]
    }
  }

  /// Lines of one log, each with the first of what it came to.
  static func lines(_ lines: [String]) throws -> [ReadRecord] {
    let flat = lines.map { $0.replacing("\r", with: "").replacing("\n", with: " ") }
    var read = lines.map { _ in ReadRecord(refusal: "not recognised") }
    for result in try results(flat).reversed() where read.indices.contains(result.number - 1) {
      read[result.number - 1] = result
    }
    return read
  }

  /// Of the record in its log, from 1.
  private(set) var number = 0

  private static func results(
    _ records: [String], year: Int? = nil, undated: FormatOptions.Undated? = nil
  ) throws -> [ReadRecord] {
    let source = InputSource(name: "records", content: Array((records.joined(separator: "\n") + "\n").utf8))
    let reading = try LogReading(
      source, among: FormatMaps.builtInCatalogue, options: FormatOptions(year: year, undated: undated))
    if let problem = reading.recognition.problem { return [ReadRecord(refusal: problem)] }
    var results: [ReadRecord] = []
    try reading.forEach { _, result in
      var record = ReadRecord(result, reading)
      switch result {
      case .success(let event): record.number = Int(event.origin.record)
      case .failure(let refusal): record.number = Int(refusal.record)
      }
      results.append(record)
    }
    return results
  }
}
