import Events
import Testing

@testable import Baselines

@Suite("Memories")
struct MemoriesTests {
  @Test("count hours for weight and sign-ins for people")
  func hours() {
    var memories = Memories()
    for hour: Int32 in [10, 10, 10, 11, 34] { memories.learn(7, of: .device, hour: hour) }
    #expect(memories[.device][7]?.weight == 3)
    #expect(memories[.device][7]?.count == 5)
    #expect(memories[.device][7]?.days == 2)
    #expect(memories.total(of: .device) == 3)
  }

  @Test("zero is no key")
  func zero() {
    var memories = Memories()
    memories.learn(0, of: .device, hour: 1)
    #expect(memories[.device].entries.isEmpty && memories.entry(0, of: .device) == nil)
  }

  @Test("a full list forgets the lightest, of equal ones the one idle longest, and leaves its neighbours alone")
  func eviction() {
    var memories = Memories()
    for kind in [Memories.Kind.address, .veil, .device] { memories.learn(1, of: kind, hour: 1) }
    memories.learn(1, of: .veil, hour: 2)
    for key: UInt64 in 2...9 { memories.learn(key, of: .veil, hour: Int32(key)) }
    #expect(memories[.veil].entries.map(\.key) == [1, 3, 4, 5, 6, 7, 8, 9])
    #expect(memories[.veil].total == 10)
    #expect(memories[.address].entries.map(\.key) == [1] && memories[.device].entries.map(\.key) == [1])
  }

  @Test("of every kind stand apart, also when all are full")
  func apart() throws {
    var memories = Memories()
    for key: UInt64 in 1...100 {
      for kind in Memories.Kind.allCases { memories.learn(key * 100 + UInt64(kind.rawValue), of: kind, hour: 5) }
    }
    for kind in Memories.Kind.allCases {
      #expect(memories[kind].entries.count == kind.capacity && memories[kind].total == 100)
      #expect(memories[kind].entries.allSatisfy { $0.key % 100 == UInt64(kind.rawValue) })
      #expect(memories.contains(10_000 + UInt64(kind.rawValue), of: kind))
    }
    #expect(try Memories(saved: memories.saved()).saved() == memories.saved())
  }

  @Test("learn at once what a sign-in has, as they would one after the other")
  func lesson() {
    var (together, apart) = (Memories(), Memories())
    for hour: Int32 in 0..<400 {
      let keys = Memories.Kind.allCases.map { kind in UInt64(hour) * UInt64(kind.rawValue + 3) % 41 }
      together.learn(hour: hour / 3) { lesson in
        for kind in Memories.Kind.allCases { lesson.learn(keys[kind.rawValue], of: kind) }
      }
      for kind in Memories.Kind.allCases { apart.learn(keys[kind.rawValue], of: kind, hour: hour / 3) }
      if hour % 72 == 0 {
        together.decay(by: 0.9)
        apart.decay(by: 0.9)
      }
    }
    #expect(together.saved() == apart.saved())
  }

  @Test("with a list longer than it can be are not read")
  func tooLong() {
    var writer = StateWriter()
    writer.write(StateWriter.version)
    writer.write(Float(0))
    writer.write(Array(repeating: Entry(), count: Memories.Kind.country.capacity + 1))
    #expect(throws: StateError.self) { try Memories(saved: writer.bytes) }
  }

  /// As many bytes as the smallest entry has.
  private struct Entry: Savable {
    init() {}
    init(from reader: inout StateReader) {}
    func save(to writer: inout StateWriter) { for _ in 0..<16 { writer.write(false) } }
  }

  @Test("halve in eight weeks")
  func decay() {
    var memories = Memories()
    memories.learn(1, of: .client, hour: 1)
    memories.decay(by: Decay.factor(days: 56))
    #expect(memories[.client][1]?.weight == 0.5 && memories.total(of: .client) == 0.5)
    #expect(Decay.factor(days: -3) == 1)
  }

  @Test("an earlier hour changes neither the last use nor the days")
  func backwards() {
    var memories = Memories()
    memories.learn(1, of: .country, hour: 100)
    memories.learn(1, of: .country, hour: 40)
    let entry = memories.entry(1, of: .country)
    #expect(entry?.last == 100 && entry?.first == 40 && entry?.days == 1)
  }

  @Test("distinct people are counted within a tenth up to twenty")
  func userCount() {
    var count = UserCount()
    for user: UInt64 in 1...20 {
      count.insert(user &* 0x9E37_79B9_7F4A_7C15)
      count.insert(user &* 0x9E37_79B9_7F4A_7C15)
    }
    #expect((18...22).contains(count.estimate))
    #expect(count.others(than: 0x9E37_79B9_7F4A_7C15) < count.estimate)
  }

  @Test("hours of the week share with their neighbours, across the end of the week")
  func weekHours() {
    var hours = WeekHours()
    let sundayEvening: Int32 = 167 - 72
    for week: Int32 in 0..<10 { hours.learn(hour: sundayEvening + week * 168) }
    #expect(abs(hours.share(near: sundayEvening + 2) - (10 + 5.0 / 168) / 11) < 1e-6)
    #expect(hours.share(near: sundayEvening + 20) < 0.01)
  }
}
