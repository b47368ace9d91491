import Events
import Foundation
import Testing

@testable import Store

@Suite("A person who is forgotten")
struct StoreForgetTests {
  private let hostile: HostileStore
  private let words = PublicWords(words: ["mail", "is"], ids: ["impossible-travel", "not-me"])
  private var store: Store { hostile.store }
  private var now: Timestamp { hostile.start.adding(seconds: 1e6) }

  init() throws { hostile = try HostileStore() }

  private func request(keepingCases: Bool = false) throws -> ForgetRequest {
    let person = try #require(try store.people(called: hostile.anna.uppercased()).first)
    var request = ForgetRequest(person, who: "dpo", why: "asked by \(hostile.anna)")
    request.aliases = ["Anna Hjortronsten"]
    request.keepsCases = keepingCases
    return request
  }

  private func stands(_ text: String) -> Bool {
    ["", "-wal"].contains { suffix in
      let data = FileManager.default.contents(atPath: hostile.folder.file("from") + suffix) ?? Data()
      return [text, text.uppercased(), text.lowercased()].contains { data.range(of: Data($0.utf8)) != nil }
    }
  }

  @Test("leaves no byte of the name in the file, and everybody else where they were")
  func forgotten() throws {
    let people = try store.info().people
    #expect(stands(hostile.anna))
    let result = try store.forget(request(), words: words, now: now)
    #expect(result.remains == nil && result.events == 6 && result.cases == ["AAAA1111"] && result.states == 2)
    #expect(result.expectations == 1 && result.views == 1 && result.sightings > 0 && result.mentions > 0)
    #expect(try store.check() == [] && store.info().people == people - 1)
    #expect(try store.people(called: hostile.anna).isEmpty && store.users(named: hostile.anna).isEmpty)
    try store.close()
    for text in [hostile.anna, "anna.hjortronsten", "Anna Hjortronsten"] { #expect(!stands(text), "\(text)") }
    #expect(stands("åsa.öhrnbom"))
  }

  @Test("keeps the resolved case under a pseudonym, with its verdict and who did what, and without what was written")
  func cases() throws {
    let result = try store.forget(request(), words: words, now: now)
    let item = try store.findCase("AAAA1111")
    #expect(item.user == result.pseudonym && item.tenant == HostileStore.tenant && item.state == .resolved)
    let entries = try store.entries(ofCase: item.id)
    #expect(entries.allSatisfy { $0.who == "tekniker.tom" || $0.who == "dpo" })
    #expect(entries.first { $0.kind == "note" }?.text == "[…]")
    #expect(entries.first { $0.kind == "resolved" }?.text == "compromised: […]")
    #expect(entries.last?.kind == "forgotten")
    // The attacker's address goes on warning the others.
    #expect(try store.ruling(ofCase: item.id)?.addresses == ["203.0.113.77"])
    #expect(try store.forgottenPeople().map(\.pseudonym) == [result.pseudonym])
    #expect(try store.forgottenPeople().map(\.why) == ["asked by \(result.pseudonym)"])
    // Another's case that names them.
    #expect(try store.findCase("BBBB2222").findings[0].affected == [result.pseudonym, "rull@free.example"])
  }

  @Test("stays in cases that are to be kept as they are, and the file's owner is told so")
  func kept() throws {
    let result = try store.forget(request(keepingCases: true), words: words, now: now)
    #expect(result.remains == hostile.anna)
    #expect(try store.findCase("AAAA1111").user == hostile.anna && store.check() == [])
    #expect(try store.entries(ofCase: "AAAA1111").contains { $0.text.contains("Lövgatan") })
    #expect(try store.users(named: hostile.anna).isEmpty)
  }

  @Test("is not forgotten while a case is open, and then nothing is changed")
  func open() throws {
    _ = try store.reopen("AAAA1111", by: "tom", note: "", now: now)
    let digest = try store.digest()
    #expect(throws: StoreError.self) { try store.forget(request(), words: words, now: now) }
    #expect(try store.digest() == digest && store.forgottenPeople().isEmpty)
    #expect(try store.previewForgetting(request(), words: words, now: now).openCases == ["AAAA1111"])
  }

  @Test("is not forgotten while an analysis holds the store, and the reason says why")
  func claimed() throws {
    let claim = try store.claim()
    defer { claim.release() }
    let error = #expect(throws: StoreError.self) { try store.forget(request(), words: words, now: now) }
    #expect(error?.description.contains("would write them back") == true)
  }

  @Test("is counted beforehand as it is done, and nothing is touched")
  func preview() throws {
    let digest = try store.digest()
    var planned = try store.previewForgetting(request(), words: words, now: now)
    #expect(try store.digest() == digest)
    var done = try store.forget(request(), words: words, now: now)
    (planned.pseudonym, done.pseudonym) = ("", "")
    #expect(planned == done)
  }

  @Test("is found in every tenant that has them, by any spelling, and by nobody else's name")
  func found() throws {
    try store.checkpoint {
      try $0.upsert(sampleCase("DDDD4444", tenant: "other", user: hostile.anna, opened: hostile.start))
    }
    #expect(try store.people(called: hostile.anna).map(\.tenant) == [HostileStore.tenant, "other"])
    #expect(try store.people(called: hostile.anna, tenant: "other").count == 1)
    #expect(try store.people(called: "anna").isEmpty)
    #expect(try store.names(like: "anna.") == [hostile.anna])
    #expect(try store.people(called: "ÅSA.ÖHRNBOM@kvarnfors.example").first?.users.count == 2)
  }

  @Test("is forgotten in devices and record ids of others that are called after them")
  func calledAfter() throws {
    let vocabulary = Vocabulary()
    var event = Event(time: hostile.start, id: EventID(high: 5, low: 5))
    (event.tenant, event.user) = (vocabulary.symbols.intern(HostileStore.tenant), vocabulary.symbols.intern("guest"))
    event.device = vocabulary.symbols.intern("pc of \(hostile.anna)")
    event.idText = vocabulary.symbols.intern("record 5 of \(hostile.anna)")
    event.origin = Event.Origin(input: vocabulary.inputs.index(of: "/logs/\(hostile.anna)/a.csv"), record: 1)
    try store.checkpoint { try $0.append([event], of: vocabulary) }
    let result = try store.forget(request(), words: words, now: now)
    #expect(result.remains == nil)
    #expect(try store.check() == [])
    #expect(try store.sightings(.device, "pc of \(result.pseudonym)").map(\.people) == [1])
  }

  @Test("is looked for among bytes in either Unicode form")
  func searched() throws {
    let path = hostile.folder.file("bytes")
    try Data("....A\u{30A}sa-O\u{308}.".utf8).write(to: URL(fileURLWithPath: path))
    #expect(try ByteSearch(["\u{C5}sa-\u{D6}"]).first(in: path) != nil)
    #expect(try ByteSearch(["sixty", "as"]).first(in: path) == nil)
  }

  @Test("is replaced as a whole word alone")
  func wholeWords() {
    let replacement = NameReplacement(["anna@x.example", "anna.berg"], "F")
    #expect(replacement.text("Anna@X.example, joanna@x.example, anna@x.examples") == "F, joanna@x.example, Fs")
    #expect(replacement.text("anna.berg anna.bergs anna.berg@y.example") == "F Fs anna.berg@y.example")
  }
}
