import Events
import Testing

@testable import Store

@Suite struct StoreHistoryTests {
  let folder: TemporaryFolder
  private let days = EventSource.firstDay...EventSource.firstDay + 30

  init() throws { folder = try TemporaryFolder() }

  private func store(_ name: String = "a.sqlite") throws -> Store {
    try Store.open(folder.file(name), mode: .readWrite)
  }

  private func all(_ store: Store, user: String? = nil, _ vocabulary: Vocabulary) throws -> [Event] {
    var cursor = try store.history(tenant: "fjordbygg", user: user, days: days, in: vocabulary)
    var events: [Event] = []
    while let (day, more) = try cursor.next() {
      #expect(more.allSatisfy { $0.time.day == day })
      events += more
    }
    return events
  }

  @Test("events come back whole and in order, in a run that numbers everything otherwise")
  func roundTrip() throws {
    var source = EventSource(seed: 1)
    let events = source.events(500)
    let store = try store()
    #expect(try store.checkpoint { try $0.append(events.reversed(), of: source.vocabulary) } == 500)
    let other = Vocabulary()
    for name in ["Teams", "zebra", "Windows"] { _ = other.symbols.intern(name) }
    _ = other.addresses.index(of: IPAddress(v4: 1))
    _ = other.inputs.index(of: "tuesday.json")
    #expect(try texts(all(store, other), other) == texts(events, source.vocabulary))
  }

  @Test("one run or many, in whatever order and with repetitions: the contents are the same")
  func anyOrder() throws {
    var source = EventSource(seed: 2)
    let events = source.events(300)
    let once = try store("once.sqlite")
    try once.checkpoint { try $0.append(events, of: source.vocabulary) }
    let often = try store("often.sqlite")
    var random = SeededGenerator(seed: 3)
    let shuffled = events.shuffled(using: &random)
    for start in stride(from: 0, to: 300, by: 70) {
      let part = Array(shuffled[start..<min(start + 100, 300)])
      try often.checkpoint { try $0.append(part, of: source.vocabulary) }
    }
    #expect(try often.digest() == once.digest())
    #expect(try often.checkpoint { try $0.append(events, of: source.vocabulary) } == 0)
    #expect(try often.digest() == once.digest())
  }

  @Test("wanted events come back alone, as whole as among all others")
  func wantedAlone() throws {
    var source = EventSource(seed: 7)
    let events = source.events(300)
    let store = try store()
    try store.checkpoint { try $0.append(events, of: source.vocabulary) }
    let wanted = Set(stride(from: 5, to: 300, by: 41).map { events[$0].id })
    let vocabulary = Vocabulary()
    var cursor = try store.history(tenant: "fjordbygg", days: days, wanted: wanted, in: vocabulary)
    var found: [Event] = []
    while let day = try cursor.next() { found += day.events }
    let expected = events.filter { wanted.contains($0.id) }
    #expect(texts(found, vocabulary) == texts(expected, source.vocabulary))
  }

  @Test("a person's history can be read alone")
  func onePerson() throws {
    var source = EventSource(seed: 4)
    let events = source.events(200)
    let store = try store()
    try store.checkpoint { try $0.append(events, of: source.vocabulary) }
    let name = "user1@fjordbygg.example"
    let expected = events.filter { source.vocabulary.symbols[$0.user] == name }
    let vocabulary = Vocabulary()
    #expect(try texts(all(store, user: name, vocabulary), vocabulary) == texts(expected, source.vocabulary))
  }

  @Test("the ids of the days that are asked for are known, and no others")
  func knownIDs() throws {
    var source = EventSource(seed: 5)
    let events = source.events(200)
    let store = try store()
    try store.checkpoint { try $0.append(events, of: source.vocabulary) }
    let first = EventSource.firstDay
    let expected = Set(events.filter { $0.time.day == first + 1 }.map(\.id))
    #expect(try store.knownIDs(tenant: "fjordbygg", days: first + 1...first + 1) == expected)
    #expect(try store.knownIDs(tenant: "other", days: days).isEmpty)
  }

  @Test("tenants do not see each other's history")
  func tenants() throws {
    var source = EventSource(seed: 6)
    let events = source.events(40, tenant: "other")
    let store = try store()
    try store.checkpoint { try $0.append(events, of: source.vocabulary) }
    #expect(try all(store, Vocabulary()).isEmpty)
  }

  @Test("sightings tell who came from an address, how often, and how often with success", arguments: [1, 5])
  func sightings(_ people: Int) throws {
    var source = EventSource(seed: 7)
    let events = source.events(900, people: people, days: 1)
    let store = try store()
    try store.checkpoint { checkpoint in
      for half in [events[..<300], events[300...]] {
        try checkpoint.append(Array(half), of: source.vocabulary) { _ in "AS64500 Example Net" }
      }
    }
    let address = IPAddress(v4: 0xC633_6401)
    let here = events.filter { source.vocabulary.addresses.value(at: $0.address) == address }
    let sighting = try #require(try store.sightings(of: address).first)
    #expect(sighting.people == Set(here.map(\.user)).count)
    #expect(sighting.visitors.reduce(0) { $0 + $1.visits.count } == here.count)
    #expect(sighting.visitors.reduce(0) { $0 + $1.visits.granted } == here.count { $0.outcome == .granted })
    #expect(sighting.first == here.first?.time && sighting.last == here.last?.time)
    #expect(try store.sightings(.network, "AS64500 Example Net").first?.people == people)
    #expect(try store.sightings(.device, "laptop-1", tenant: "fjordbygg").count == 1)
    #expect(try store.sightings(of: address, tenant: "other").isEmpty)
  }

  @Test("a person's days are counted")
  func summary() throws {
    var source = EventSource(seed: 8)
    let events = source.events(100, people: 1)
    let store = try store()
    try store.checkpoint { try $0.append(events, of: source.vocabulary) }
    let summary = try #require(try store.users(named: "USER0@fjordbygg.example").first)
    #expect(summary.days.map(\.day) == Array(EventSource.firstDay...EventSource.firstDay + 2))
    #expect(summary.days.map(\.events) == summary.days.map { day in events.count { $0.time.day == day.day } })
    #expect(summary.first == events.first?.time && summary.last == events.last?.time)
    #expect(try store.users(named: "nobody").isEmpty)
  }

  @Test("an ordinary sign-in takes at most sixty bytes")
  func size() throws {
    var source = EventSource(seed: 9)
    let events = source.events(24, people: 1, days: 1).map { event in
      var ordinary = event
      ordinary.idText = .none
      return ordinary
    }
    var day = PersonDay(day: EventSource.firstDay)
    _ = day.merge(events.map(VocabularyReading(source.vocabulary).event))
    let packed = HistoryCodec.pack(day)
    #expect((packed.events.count + packed.origins.count) / events.count <= 60)
  }
}
