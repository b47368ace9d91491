import Events
import FormatMaps
import Formats
import Reports

/// One input looked at as an analysis would: how it is framed, what recognised it, what its beginning came to.
struct Inspection {
  private let source: InputSource
  private let reading: LogReading
  private let batch: Batch

  init(_ source: InputSource, among catalogue: FormatCatalogue, _ options: FormatOptions) throws(InputError) {
    self.source = source
    reading = try LogReading(source, among: catalogue, options: options)
    batch = reading.readSample()
  }

  private var recognition: FormatRecognition { reading.recognition }

  func sheet(_ language: Language) -> Sheet {
    let say = { (english: String, swedish: String) in Phrase(english, sv: swedish).text(language) }
    return Sheet(
      title: Sheet.Line(source.name),
      sections: [
        Sheet.Section("", [.pairs(facts(language))]), Sheet.Section(say("Scores", "Poäng"), [.pairs(scores(language))]),
        Sheet.Section(say("First event", "Första händelsen"), [.pairs(firstEvent)]),
        Sheet.Section(say("How much is known", "Hur mycket som är känt"), [.pairs(coverage(language))]),
        Sheet.Section(say("Not used", "Används inte"), [.paragraph(unused(language))]),
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
      ("coverage", .object(reading.coverage(of: batch.events).map { ($0.name, .integer($0.percent)) })),
      ("unused", .strings(Array(reading.unusedKeys.prefix(Inspection.mostUnused)))),
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
        say("What to do", "Att göra"),
        recognition.problem == nil
          ? ""
          : say(
            "'nattvakt formats new \(source.name)' drafts a map, if it is a log of sign-ins",
            "'nattvakt formats new \(source.name)' skissar en karta, om det är en logg över inloggningar")
      ),
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

  private func coverage(_ language: Language) -> [(name: String, value: String)] {
    if batch.events.isEmpty { return [] }
    let names = [
      "user": "användare", "address": "adress", "place": "plats enligt loggen", "device": "enhet",
      "user-agent": "klient",
      "session": "session", "application": "program", "second-factor": "andra faktor", "flow": "interaktiv eller inte",
    ]
    let english = ["place": "place by the log", "user-agent": "user agent", "second-factor": "second factor"]
    return reading.coverage(of: batch.events).map { part in
      let name = Phrase(english[part.name] ?? part.name, sv: names[part.name] ?? part.name).text(language)
      return (name, "\(part.percent) %")
    }
  }

  private static let mostUnused = 20

  private func unused(_ language: Language) -> String {
    let keys = reading.unusedKeys
    let more = keys.count - Inspection.mostUnused
    let rest = more > 0 ? Phrase(" and \(more) more", sv: " och \(more) till").text(language) : ""
    return keys.prefix(Inspection.mostUnused).joined(separator: ", ") + rest
  }

  private var refusals: [(mark: String, text: String)] {
    Refusal.Reason.allCases.flatMap { reason in
      batch.refusals.first(of: reason).map { ("•", "record \($0.record): \(reason.name): \($0.detail)") }
    }
  }

  private var framing: Phrase {
    switch reading.framer.framing {
    case .lines: Phrase("one record a line", sv: "en post per rad")
    case .jsonArray: Phrase("JSON array", sv: "JSON-lista")
    case .jsonMembers(let key):
      Phrase("JSON object under \"\(key)\"", sv: "JSON-objekt under \"\(key)\"")
    case .jsonEnvelope(let key): Phrase("JSON array under \"\(key)\"", sv: "JSON-lista under \"\(key)\"")
    case .jsonSequence: Phrase("JSON objects one after the other", sv: "JSON-objekt efter varandra")
    case .eventXML: Phrase("Windows events in XML", sv: "Windows-händelser i XML")
    case .csv(9): Phrase("CSV with tab", sv: "CSV med tabb")
    case .csv(let delimiter):
      Phrase("CSV with \(UnicodeScalar(delimiter))", sv: "CSV med \(UnicodeScalar(delimiter))")
    }
  }

  private var firstEvent: [(name: String, value: String)] { batch.events.first.map(reading.words) ?? [] }
}
