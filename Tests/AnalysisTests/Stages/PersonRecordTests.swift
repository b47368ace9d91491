import Events
import Testing

@testable import Analysis

@Suite("A person's cases")
struct PersonRecordTests {
  private let start = Timestamp(seconds: 1_790_000_000)

  private func hours(_ count: Double) -> Timestamp { start.adding(seconds: count * 3_600) }

  @Test("findings within 72 hours of the last make one case, and each prolongs it")
  func joined() {
    var person = PersonRecord(user: .none, tenant: 0)
    #expect(person.join("first", at: start) == "first")
    #expect(person.join("second", at: hours(72)) == "first")
    #expect(person.join("third", at: hours(144)) == "first")
    #expect(person.join("fourth", at: hours(216).adding(seconds: 1)) == "fourth")
    #expect(person.join("fifth", at: hours(217)) == "fourth")
  }

  @Test("the open case survives being saved")
  func saved() throws {
    var person = PersonRecord(user: .none, tenant: 0)
    _ = person.join("first", at: start)
    var restored = try PersonRecord(user: .none, tenant: 0, saved: person.saved())
    #expect(restored.join("second", at: hours(72)) == "first")
    #expect(try PersonRecord(user: .none, tenant: 0, saved: person.saved()).saved() == person.saved())
    #expect(throws: (any Error).self) {
      try PersonRecord(user: .none, tenant: 0, saved: Array(person.saved().dropLast()))
    }
  }
}
