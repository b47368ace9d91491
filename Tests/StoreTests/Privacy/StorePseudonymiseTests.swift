import Events
import Foundation
import GRDB
import Testing

@testable import Store

@Suite("A copy of a store under pseudonyms")
struct StorePseudonymiseTests {
  private let hostile: HostileStore
  private let key = PseudonymKey([1, 2, 3])
  private let words = PublicWords(
    words: ["mail", "is", "till", "impossible", "travel", "a", "vpn", "then"],
    ids: ["impossible-travel", "entra-sign-ins", "not-me", "manager"])

  init() throws { hostile = try HostileStore() }

  @discardableResult
  private func copy(_ name: String, _ key: PseudonymKey) throws -> Store {
    _ = try hostile.store.pseudonymise(to: hostile.folder.file(name), key: key, words: words)
    return try Store.open(hostile.folder.file(name), mode: .readOnly)
  }

  private func bytes(_ name: String) throws -> Data {
    try #require(FileManager.default.contents(atPath: hostile.folder.file(name)))
  }

  @Test("holds no name in any table, in whatever case, Unicode form or encoding")
  func secrets() throws {
    try copy("to", key).close()
    let data = try bytes("to")
    // As they would stand there in upper, in lower and in their own case, in either form and in UTF-16.
    for secret in HostileStore.secrets {
      for text in [secret, secret.uppercased(), secret.lowercased(), secret.capitalized] {
        for form in [text, text.precomposedStringWithCanonicalMapping, text.decomposedStringWithCanonicalMapping] {
          #expect(data.range(of: Data(form.utf8)) == nil, "\(form)")
          for encoding in [String.Encoding.utf16LittleEndian, .utf16BigEndian] {
            #expect(data.range(of: try #require(form.data(using: encoding))) == nil, "\(form)")
          }
        }
      }
    }
    // Ids, sessions and addresses as packed history has them.
    let session = withUnsafeBytes(of: UInt64(0x0073_2D45_5353_494F)) { Data($0) }
    for packed in [session, Data(session.reversed()), Data([0xCB, 0x00, 0x71, 0x4D]), Data([0x4D, 0x71, 0x00, 0xCB])] {
      #expect(data.range(of: packed) == nil)
    }
  }

  @Test("the same names are what the store itself is full of, so that their absence says something")
  func present() throws {
    try hostile.store.close()
    let log = FileManager.default.contents(atPath: hostile.folder.file("from-wal")) ?? Data()
    let data = try bytes("from") + log
    for secret in [
      "hjortronsten", "kvarnfors", "KVARN-LAPTOP", "åsa.öhrnbom", "070-174 06 05", "Lövgatan", "sluten-lista",
    ] {
      #expect(data.range(of: Data(secret.utf8)) != nil, "\(secret)")
    }
  }

  @Test("is a sound store with as many people, events, findings, cases and entries, and the same times and verdicts")
  func same() throws {
    let copied = try copy("to", key)
    let (before, after) = (try hostile.store.info(), try copied.info())
    #expect(try copied.check() == [])
    #expect(after.people == before.people && after.events == before.events && after.findings == before.findings)
    #expect(after.cases == before.cases && after.sightings == before.sightings && after.states == 0)
    #expect(after.first == before.first && after.last == before.last)
    let shape = { (store: Store) throws in
      try store.cases().map { item in
        let entries = try store.entries(ofCase: item.id).map { "\($0.time) \($0.kind)" }
        let findings = item.findings.map {
          "\($0.detection) \($0.verdict.severity) \($0.verdict.confidence) \($0.time)"
        }
        let verdict = try store.ruling(ofCase: item.id)?.verdict.rawValue ?? ""
        return "\(item.severity) \(item.stage) \(item.opened) \(item.state) \(verdict) \(findings) \(entries)"
      }.sorted()
    }
    #expect(try shape(copied) == shape(hostile.store))
  }

  @Test("calls one person the same in history, cases, targets and verdicts")
  func joined() throws {
    let copied = try copy("to", key)
    let ruling = try #require(try copied.rulings().first { $0.user.hasPrefix("person-") })
    let item = try copied.findCase(ruling.caseID)
    #expect(item.user == ruling.user)
    #expect(try copied.users(named: item.user).map(\.tenant) == [item.tenant])
    // Anna was the target of others' acts.
    let vocabulary = Vocabulary()
    let user = Pseudonyms(key: key, words: words).person(hostile.anna)
    var days = try copied.history(
      tenant: item.tenant, days: EventSource.firstDay...EventSource.firstDay + 2, in: vocabulary)
    var targets: Set<String> = []
    while let day = try days.next() { for event in day.events { targets.insert(vocabulary.symbols[event.target]) } }
    #expect(targets.contains(user))
    #expect(try copied.cases(CaseFilter(user: user)).count == 1)
  }

  @Test("is the same byte for byte with the same key, and shares no pseudonym with that of another")
  func keys() throws {
    try copy("one", key).close()
    try copy("two", key).close()
    let other = try copy("three", PseudonymKey([9]))
    #expect(try bytes("one") == bytes("two"))
    let users = try other.cases().flatMap { [$0.id, $0.user, $0.tenant] + $0.findings.map(\.id) }
    let first = try bytes("one")
    for user in users { #expect(first.range(of: Data(user.utf8)) == nil, "\(user)") }
  }

  @Test("leaves the store as it was, goes over no file, and leaves nothing half done under its name")
  func careful() throws {
    let digest = try hostile.store.digest()
    try copy("to", key)
    #expect(throws: StoreError(hostile.folder.file("to"), .exists)) { try copy("to", key) }
    #expect(throws: StoreError.self) { try copy("no/such/folder", key) }
    #expect(try hostile.store.digest() == digest)
    let names = try FileManager.default.contentsOfDirectory(atPath: hostile.folder.path)
    #expect(names.filter { $0.hasPrefix("to") } == ["to"] && !names.contains { $0.contains("partial") })
    let rights = try FileManager.default.attributesOfItem(atPath: hostile.folder.file("to"))[.posixPermissions]
    #expect((rights as? NSNumber)?.intValue == 0o600)
  }

  @Test("that would name somebody after all is not kept")
  func watched() throws {
    // A word list that lets everything through, as a mistake in it might.
    let open = PublicWords(words: [hostile.anna], ids: ["impossible-travel", hostile.anna])
    try hostile.store.checkpoint { checkpoint in
      var item = sampleCase("CCCC3333", tenant: HostileStore.tenant, user: "b", opened: hostile.start)
      item.findings[0].occasion.format = hostile.anna
      try checkpoint.upsert(item)
    }
    let target = hostile.folder.file("to")
    #expect(throws: StoreError.self) { try hostile.store.pseudonymise(to: target, key: key, words: open) }
    #expect(!FileManager.default.fileExists(atPath: target))
    #expect(!FileManager.default.fileExists(atPath: target + ".partial"))
  }

  @Test("of a sample of visitors knows how many there were")
  func samples() throws {
    var visitors = Visitors()
    for number in 0..<900 {
      visitors.add("user\(number)", Visits(first: hostile.start, last: hostile.start, count: 1, granted: 1))
    }
    let renamed = visitors.renamed { "x" + $0 }
    #expect(renamed.count == visitors.count && renamed.entries.count == Visitors.limit)
    #expect(try Visitors(packed: renamed.packed) == renamed)
  }

  @Test("tells where an address is, for events whose log did not")
  func places() throws {
    var source = EventSource(seed: 5)
    var events = source.events(20)
    for index in events.indices { events[index].logPlace = 0 }
    let plain = try Store.open(hostile.folder.file("plain"), mode: .readWrite)
    try plain.checkpoint {
      try $0.append(events, of: source.vocabulary)
      try $0.setWatermark(
        Watermark(time: hostile.start.adding(seconds: 1e7), id: EventID(high: 1, low: 1)), tenant: "fjordbygg")
    }
    let place = Place(country: Country(code: "NO") ?? .unknown, city: "Bergen")
    _ = try plain.pseudonymise(to: hostile.folder.file("to"), key: key, words: words) { _ in place }
    let copied = try Store.open(hostile.folder.file("to"), mode: .readOnly)
    let cities = try copied.read { try String.fetchAll($0, sql: "SELECT city FROM place") }
    #expect(cities == ["Bergen"])
  }
}
