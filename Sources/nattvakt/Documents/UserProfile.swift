import Analysis
import Enrichment
import Events
import Reports
import Store

/// What the history tells of one person: from where, with what, how often, and the latest sign-ins.
struct UserProfile {
  private let person: UserSummary
  private let cases: [Case]
  private var countries = Tally()
  private var networks = Tally()
  private var devices = Tally()
  private var browsers = Tally()
  private var applications = Tally()
  private var outcomes = Tally()
  private var latest: [Row] = []
  private static let shown = 15

  private struct Row {
    var event: Event
    var cells: [Table.Value]
  }

  init(
    _ person: UserSummary, store: Store, surroundings: Surroundings, since: Timestamp?, until: Timestamp?
  ) throws {
    self.person = person
    cases = try store.cases(CaseFilter(tenant: person.tenant, user: person.user))
    let vocabulary = Vocabulary()
    let places = SightedPlaces(surroundings, vocabulary: vocabulary)
    let days = (since ?? person.first).day...max((until ?? person.last).day, (since ?? person.first).day)
    var history = try store.history(tenant: person.tenant, user: person.user, days: days, in: vocabulary)
    while let day = try history.next() {
      for event in day.events where event.time >= since ?? event.time && event.time < until ?? .distantFuture {
        note(event, places, vocabulary.symbols)
      }
    }
  }

  private mutating func note(_ event: Event, _ places: SightedPlaces, _ symbols: Symbols) {
    let place = places.place(of: event)
    let network = places.network(of: event)
    if event.outcome == .granted {
      countries.add(place?.country.code ?? "")
      networks.add(network)
      devices.add(symbols[event.device])
      browsers.add([symbols[event.browser], symbols[event.os]].filter { !$0.isEmpty }.joined(separator: ", "))
      applications.add(symbols[event.application])
    }
    outcomes.add(OutcomeNames.english(event.outcome))
    let cells: [Table.Value] = [
      .time(event.time), .text(OutcomeNames.english(event.outcome)), .integer(Int(event.code)),
      .text(places.address(of: event)), .text(place.map { "\($0.city) \($0.country.code)" } ?? ""), .text(network),
      .text(symbols[event.application]), .text(symbols[event.browser]), .text(symbols[event.operation]),
    ]
    latest.append(Row(event: event, cells: cells))
    if latest.count > 400 { latest.removeFirst(200) }
  }

  var signIns: Table {
    let titles = [
      ("time", "Time", "Tid"), ("outcome", "Outcome", "Utfall"), ("code", "Code", "Kod"),
      ("address", "Address", "Adress"),
      ("place", "Place", "Plats"), ("network", "Network", "Nätverk"), ("application", "Application", "Program"),
      ("browser", "Browser", "Webbläsare"), ("operation", "Act", "Åtgärd"),
    ]
    let flexible = ["network", "application", "place"]
    return Table(
      titles.map { Table.Column($0.0, Phrase($0.1, sv: $0.2), isFlexible: flexible.contains($0.0)) },
      rows: latest.suffix(UserProfile.shown).reversed().map(\.cells))
  }

  func sheet(_ clock: LocalClock, _ language: Language) -> Sheet {
    let say = { (english: String, swedish: String) in Phrase(english, sv: swedish).text(language) }
    let habits = [
      (
        say("Days seen", "Dagar sedd"), "\(person.days.count), \(clock.text(person.first)) – \(clock.text(person.last))"
      ),
      (say("Events", "Händelser"), grouped(person.events)),
      (say("Outcomes", "Utfall"), outcomes.renamed { OutcomeNames.text($0, language) }.text),
      (say("Countries", "Länder"), countries.text), (say("Networks", "Nätverk"), networks.text),
      (say("Devices", "Enheter"), devices.text), (say("Browsers", "Webbläsare"), browsers.text),
      (say("Applications", "Program"), applications.text),
    ].filter { !$0.1.isEmpty }.map { (name: $0.0, value: $0.1) }
    let cases = cases.map { item in
      let severity = SeverityNames.text(item.severity, language)
      let title = item.lead?.verdict.title.text(language) ?? ""
      return (mark: "•", text: terminalText("\(item.id) · \(severity) · \(clock.text(item.opened)) · \(title)"))
    }
    let rows = latest.suffix(UserProfile.shown).reversed().map {
      (mark: "•", text: terminalText(line($0, clock, language)))
    }
    return Sheet(
      title: Sheet.Line("\(person.user) · \(person.tenant)"),
      sections: [
        Sheet.Section(say("Habits", "Vanor"), [.pairs(habits)]),
        Sheet.Section(say("Cases", "Ärenden"), cases.isEmpty ? [] : [.marked(cases)]),
        Sheet.Section(say("Latest", "Senaste"), rows.isEmpty ? [] : [.marked(rows)]),
      ])
  }

  /// "2026-10-14 10:12:33 CEST · access granted · 192.0.2.3 · Malmö SE · ..."
  private func line(_ row: Row, _ clock: LocalClock, _ language: Language) -> String {
    let code = row.event.code == 0 ? "" : " (\(row.event.code))"
    let outcome = OutcomeNames.text(OutcomeNames.english(row.event.outcome), language) + code
    let rest = row.cells.dropFirst(3).map(\.shown).filter { !$0.isEmpty }
    return ([clock.text(row.event.time), outcome] + rest).joined(separator: " · ")
  }

  func json(_ language: Language) -> JSON {
    .object([
      ("schema", .integer(JSON.schema)), ("user", .string(person.user)), ("tenant", .string(person.tenant)),
      ("first", .time(person.first)), ("last", .time(person.last)), ("days", .integer(person.days.count)),
      ("events", .integer(person.events)), ("outcomes", outcomes.json), ("countries", countries.json),
      ("networks", networks.json), ("devices", devices.json), ("browsers", browsers.json),
      ("applications", applications.json), ("cases", .array(cases.map { .caseSummary($0, language: language) })),
    ])
  }
}

/// Names and how often they came, the most frequent first.
struct Tally {
  private var counts: [String: Int] = [:]

  func renamed(_ change: (String) -> String) -> Tally {
    var tally = Tally()
    for (name, count) in counts { tally.counts[change(name), default: 0] += count }
    return tally
  }

  mutating func add(_ name: String) { if !name.isEmpty { counts[name, default: 0] += 1 } }

  private var ranked: [(name: String, count: Int)] {
    counts.map { (name: $0.key, count: $0.value) }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }

  /// "SE 98 %, NO 2 %", at most six.
  var text: String {
    let total = max(counts.values.reduce(0, +), 1)
    let shown = ranked.prefix(6).map { "\($0.name) \(Int((Double($0.count) * 100 / Double(total)).rounded()))\u{A0}%" }
    return shown.joined(separator: ", ") + (ranked.count > 6 ? ", …" : "")
  }

  var json: JSON { .object(ranked.map { ($0.name, .integer($0.count)) }) }
}
