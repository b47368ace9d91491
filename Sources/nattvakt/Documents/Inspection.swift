import Events
import Formats
import Reports

/// One input looked at as an analysis would: how it is framed, what recognised it, what its beginning came to.
struct Inspection {
  private let source: InputSource
  private let framer: Framer
  private let recognition: FormatRecognition
  private let batch: Batch
  private let stores = ReadingStores(
    symbols: Symbols(), addresses: Registry<IPAddress>(), places: Registry<Place>())

  init(_ source: InputSource) throws(InputError) {
    self.source = source
    var options = FramerOptions()
    options.sampleSize = 1 << 20
    options.sampleRecords = 4_096
    framer = try Framer(source, options: options)
    let sample = FormatSample(chunk: framer.sample, framing: framer.framing, header: framer.header, name: source.name)
    recognition = FormatRecognition(sample)
    if var reader = ChunkReader(recognition, sample: sample, input: 1, options: FormatOptions(), stores: stores) {
      batch = reader.read(framer.sample)
    } else {
      batch = Batch()
    }
  }

  var sheet: Sheet {
    Sheet(
      title: Sheet.Line(source.name),
      sections: [
        Sheet.Section("", [.pairs(facts)]), Sheet.Section("Scores", [.pairs(scores)]),
        Sheet.Section("First event", firstEvent.isEmpty ? [] : [.pairs(firstEvent)]),
        Sheet.Section("Not understood", refusals.isEmpty ? [] : [.marked(refusals)]),
      ]
    ).withoutEmptyParts()
  }

  var json: JSON {
    .object([
      ("file", .string(source.name)), ("framing", .string(framing)),
      ("formats", .strings(recognition.formats.map { $0.id })), ("problem", .text(recognition.problem ?? "")),
      ("scores", .object(recognition.scores.map { ($0.format.id, .integer($0.score)) })),
      ("records", .integer(batch.records)), ("events", .integer(batch.events.count)),
      ("firstEvent", .object(firstEvent.map { ($0.name, .string($0.value)) })),
      ("refused", .strings(refusals.map(\.text))),
    ])
  }

  private var facts: [(name: String, value: String)] {
    [
      ("Framing", framing), ("Format", recognition.formats.map { $0.title }.joined(separator: ", ")),
      ("Problem", recognition.problem ?? ""),
      (
        "Tells", recognition.formats.first.map { FormatDocuments.known($0.profile.tells).joined(separator: ", ") } ?? ""
      ),
      ("Documentation", recognition.formats.first?.profile.documentation ?? ""),
      ("Sample", "\(batch.records) records, \(batch.events.count) events, \(batch.refusals.total) refused"),
    ].filter { !$0.1.isEmpty }.map { (name: $0.0, value: $0.1) }
  }

  private var scores: [(name: String, value: String)] {
    recognition.scores.filter { $0.score > 0 }.map {
      ($0.format.id, "\($0.score) of 100, best for \($0.records) records")
    }
  }

  private var refusals: [(mark: String, text: String)] {
    Refusal.Reason.allCases.flatMap { reason in
      batch.refusals.first(of: reason).map { ("•", "record \($0.record): \(reason.name): \($0.detail)") }
    }
  }

  private var framing: String {
    switch framer.framing {
    case .lines: "one record a line"
    case .jsonArray: "JSON array"
    case .jsonEnvelope(let key): "JSON array under \"\(key)\""
    case .jsonSequence: "JSON objects one after the other"
    case .csv(let delimiter): "CSV with \(delimiter == 9 ? "tab" : String(UnicodeScalar(delimiter)))"
    }
  }

  private var firstEvent: [(name: String, value: String)] {
    guard let event = batch.events.first else { return [] }
    let names = stores.symbols
    let place = stores.places.value(at: event.logPlace)
    let pairs: [(String, String)] = [
      ("time", event.time.description), ("id", event.idText.isNone ? event.id.guid : names[event.idText]),
      ("tenant", names[event.tenant]), ("user", names[event.user]),
      ("address", stores.addresses.value(at: event.address)?.description ?? ""),
      (
        "place",
        place.map { [$0.city, $0.region, $0.country.code].filter { !$0.isEmpty }.joined(separator: ", ") } ?? ""
      ),
      ("outcome", OutcomeNames.english(event.outcome)), ("code", String(event.code)),
      ("secondFactor", "\(event.secondFactor)"), ("flow", "\(event.flow)"), ("application", names[event.application]),
      ("resource", names[event.resource]), ("device", names[event.device]), ("os", names[event.os]),
      ("browser", names[event.browser]), ("client", names[event.client]), ("operation", names[event.operation]),
      ("target", names[event.target]), ("session", event.session == 0 ? "" : "known"),
    ]
    return pairs.filter { !$0.1.isEmpty }.map { (name: $0.0, value: $0.1) }
  }
}
