import Events
import Foundation

@testable import Store

/// A store in which everything that can hold a name holds one, also such as somebody may have chosen to be found again.
struct HostileStore {
  let folder: TemporaryFolder
  let store: Store
  let anna = "anna.hjortronsten@kvarnfors.example"
  static let tenant = "kvarnfors.example"
  let start = Timestamp(seconds: EventSource.firstDay * 86_400)

  /// None of these may stand in a copy, in any case or Unicode form.
  static let secrets = [
    "hjortronsten", "kvarnfors", "kvarn-laptop", "åsa.öhrnbom", "a\u{30A}sa.o\u{308}hrnbom", "annas-hemliga",
    "070-174 06 05", "1740605", "+46 70 174", "%68jortron", "hjortron\\u0073ten", "lövgatan", "tekniker.tom", "granrot",
    "/srv/exports", "konto.csv", "203.0.113.77", "203.0.113", "vidarebefordrad", "rull@", "sluten-lista", "s-ESSION",
    "77777777-aaaa-bbbb-cccc-121212121212", "kontoret", "resesällskap",
  ]

  init() throws {
    folder = try TemporaryFolder()
    store = try Store.open(folder.file("from"), mode: .readWrite)
    let vocabulary = Vocabulary()
    let users = [
      anna, "åsa.öhrnbom@kvarnfors.example", "a\u{30A}sa.o\u{308}hrnbom@kvarnfors.example", "rull@free.example",
    ]
    let events = users.enumerated().flatMap { index, user in
      (0..<6).map { event($0, UInt64(index), user, vocabulary) }
    }
    let time = start.adding(seconds: 90_000)
    try store.checkpoint { checkpoint in
      try checkpoint.append(events, of: vocabulary) { _ in "Kvarnfors Nät AB" }
      try checkpoint.setWatermark(Watermark(time: time, id: EventID(high: 9, low: 9)), tenant: Self.tenant)
      try checkpoint.setState(Array(anna.utf8), scope: "person", tenant: Self.tenant, key: anna)
      try checkpoint.setState(
        Array(anna.utf8), scope: "identity", tenant: "", key: "0f0f0f0f-0000-1111-2222-333333333333")
      for (id, user) in [("AAAA1111", anna), ("BBBB2222", users[1])] { try checkpoint.upsert(item(id, user)) }
      try checkpoint.save(expectation())
      try checkpoint.record(RunRecord(started: start, finished: time, account: account()))
    }
    try work(at: time)
  }

  private func event(_ number: UInt64, _ person: UInt64, _ user: String, _ vocabulary: Vocabulary) -> Event {
    var event = Event(
      time: start.adding(seconds: Double(number) * 3_600),
      id: EventID(high: 0x7777_7777_AAAA_BBBB, low: number << 8 | person))
    let name = { (text: String) in vocabulary.symbols.intern(text) }
    (event.tenant, event.user) = (name(Self.tenant), name(user))
    event.application = name("Kvarnfors intranät")
    event.resource = name("Office 365 Exchange Online")
    event.device = name("KVARN-LAPTOP-\(person)")
    event.agent = name("Mozilla/5.0 (Windows NT 10.0) kvarn-laptop")
    (event.os, event.browser) = (name("Windows"), name("Edge"))
    event.client = name("{\"upn\":\"\(anna)\"}")
    if number == 5 {
      (event.kind, event.operation) = (.operation, name("New-InboxRule"))
      event.target = name(person == 0 ? "annas-hemliga regel" : anna.uppercased())
    }
    event.idText = number == 4 ? name("s-ESSION-\(person)-hjortronsten") : .none
    event.session = 0x0073_2D45_5353_494F
    event.address = vocabulary.addresses.index(of: IPAddress(v4: 0xCB00_714D + UInt32(person)))
    event.logPlace = vocabulary.places.index(
      of: Place(
        country: Country(code: "SE") ?? .unknown, region: "Uppsala län",
        city: person == 1 ? "Hjortronsten Anna" : "Uppsala",
        coordinates: Coordinates(latitude: 59.858_56, longitude: 17.645_4)))
    event.outcome = .granted
    event.origin = Event.Origin(input: vocabulary.inputs.index(of: "/srv/exports/Konto.csv"), record: 3, offset: 99)
    return event
  }

  private func item(_ id: String, _ user: String) -> Case {
    var finding = sampleFinding("f000000000\(id.lowercased())", case: id, tenant: Self.tenant, user: user, time: start)
    finding.verdict = finding.verdict.mapTexts { text in
      text + ": \(user), Anna Hjortronsten, %68jortronsten, {\"n\":\"hjortron\\u0073ten\"}, 070-174 06 05, 203.0.113.77"
    }
    finding.verdict.summary = Phrase("Mail is vidarebefordrad till rull@free.example", sv: "KVARNFORS vidarebefordrad")
    finding.occasion.address = "203.0.113.77"
    finding.occasion.device = "KVARN-LAPTOP-0"
    finding.occasion.application = "Kvarnfors intranät"
    finding.occasion.network = Network(
      asn: 64_500, organisation: "Kvarnfors Nät AB", label: "kontoret", kinds: [.named])
    (finding.occasion.operation, finding.occasion.target) = ("New-InboxRule", "annas-hemliga regel")
    finding.affected = [anna, "rull@free.example"]
    finding.sources = [Finding.Source(file: "/srv/exports/Konto.csv", record: 3)]
    finding.verdict.events = [EventID(high: 0x7777_7777_AAAA_BBBB, low: 0xCCCC_1212_1212_1212)]
    finding.eventIDs = finding.verdict.events.map(\.guid)
    return sampleCase(id, tenant: Self.tenant, user: user, opened: start, findings: [finding])
  }

  private func expectation() -> Expectation {
    var expectation = Expectation(id: "E1", from: start, until: start.adding(seconds: 9_000))
    (expectation.tenant, expectation.users, expectation.group) = (Self.tenant, [anna], "granrot")
    (expectation.countries, expectation.addresses) = ([Country(code: "ES")].compactMap { $0 }, ["203.0.113.77"])
    (expectation.reason, expectation.owner) = ("resesällskap med Granrot", "tekniker.tom")
    return expectation
  }

  private func account() -> Account {
    var account = Account()
    account.eventsByFormat = ["entra-sign-ins": 24]
    var refused = Account.Refused()
    refused.add("/srv/exports/Konto.csv, record 9: hjortronsten")
    account.refusals = ["time": refused, "hjortronsten": refused]
    account.problems = [Account.Problem(path: "/srv/exports/Konto.csv", reason: "granrot")]
    account.cuts = [
      Account.Cut(path: "/srv/exports/Konto.csv", records: 100_000, limit: .entraPortal, missing: nil, edge: start)
    ]
    return account
  }

  private func work(at time: Timestamp) throws {
    let who = "tekniker.tom"
    for id in ["AAAA1111", "BBBB2222"] {
      try store.assign(id, to: "granrot", by: who, now: time)
      try store.note("Anna Hjortronsten, Lövgatan 7, 070-174 06 05", onCase: id, by: who, now: time)
      try store.check(["hjortronsten"], inCase: id, by: who, now: time)
      try store.change(id, by: who, at: time) { change in
        var attempt = ContactAttempt(started: time, who: who, line: .first)
        (attempt.number, attempt.doubt) = ("•••-••• •• 05", "granrot")
        (attempt.answeredBy, attempt.answer, attempt.note) = ("Anna Hjortronsten", "not-me", "lövgatan")
        try change.save(attempt)
        try change.remind(CaseWork.Reminder(kind: "manager", due: time, text: "ring Granrot"))
        try change.note("called", "first, •••-••• •• 05, not trusted: granrot")
      }
      try store.resolve(id, as: .compromised, by: who, note: "sade hjortronsten", now: time)
    }
    var view = CaseView()
    (view.user, view.assignee) = (anna, who)
    try store.save(view, as: "sluten-lista")
  }
}
