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

  func sheet(_ language: Language) -> Sheet {
    let say = { (english: String, swedish: String) in Phrase(english, sv: swedish).text(language) }
    return Sheet(
      title: Sheet.Line(source.name),
      sections: [
        Sheet.Section("", [.pairs(facts(language))]), Sheet.Section(say("Scores", "Poäng"), [.pairs(scores(language))]),
        Sheet.Section(say("First event", "Första händelsen"), [.pairs(firstEvent)]),
        Sheet.Section(say("Not understood", "Inte förstått"), [.marked(refusals)]),
      ]
    ).withoutEmptyParts()
  }

  var json: JSON {
    .object([
      ("file", .string(source.name)), ("framing", .string(framing.english)),
      ("formats", .strings(recognition.formats.map { $0.id })), ("problem", .text(recognition.problem ?? "")),
      ("scores", .object(recognition.scores.map { ($0.format.id, .integer($0.score)) })),
      ("records", .integer(batch.records)), ("events", .integer(batch.events.count)),
      ("firstEvent", .object(firstEvent.map { ($0.name, .string($0.value)) })),
      ("refused", .strings(refusals.map(\.text))),
    ])
  }

  private func facts(_ language: Language) -> [(name: String, value: String)] {
    let say = { (english: String, swedish: String) in Phrase(english, sv: swedish).text(language) }
    let profile = recognition.formats.first?.profile
    let records = Count.records(batch.records, language)
    let events = Count.events(batch.events.count, language)
    let refused = grouped(batch.refusals.total) + " " + say("refused", "avvisade")
    return [
      (say("Framing", "Inramning"), framing.text(language)),
      ("Format", recognition.formats.map { $0.title }.joined(separator: ", ")),
      (say("Problem", "Hinder"), recognition.problem ?? ""),
      (
        say("Tells", "Berättar"),
        profile.map { FormatDocuments.known($0.tells, language).joined(separator: ", ") } ?? ""
      ),
      (say("Documentation", "Dokumentation"), profile?.documentation ?? ""),
      (say("Sample", "Stickprov"), "\(records), \(events), \(refused)"),
    ]
  }

  private func scores(_ language: Language) -> [(name: String, value: String)] {
    recognition.scores.filter { $0.score > 0 }.map { score in
      let records = Count.records(score.records, language)
      let text = Phrase("\(score.score) of 100, best for \(records)", sv: "\(score.score) av 100, bäst för \(records)")
      return (score.format.id, text.text(language))
    }
  }

  private var refusals: [(mark: String, text: String)] {
    Refusal.Reason.allCases.flatMap { reason in
      batch.refusals.first(of: reason).map { ("•", "record \($0.record): \(reason.name): \($0.detail)") }
    }
  }

  private var framing: Phrase {
    switch framer.framing {
    case .lines: Phrase("one record a line", sv: "en post per rad")
    case .jsonArray: Phrase("JSON array", sv: "JSON-lista")
    case .jsonEnvelope(let key): Phrase("JSON array under \"\(key)\"", sv: "JSON-lista under \"\(key)\"")
    case .jsonSequence: Phrase("JSON objects one after the other", sv: "JSON-objekt efter varandra")
    case .csv(9): Phrase("CSV with tab", sv: "CSV med tabb")
    case .csv(let delimiter):
      Phrase("CSV with \(UnicodeScalar(delimiter))", sv: "CSV med \(UnicodeScalar(delimiter))")
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
