import Events
import Testing

@testable import Analysis

@Suite("A finding's id")
struct FindingIDTests {
  private let events = [EventID(high: 1, low: 2), EventID(high: 3, low: 4)]

  @Test("is the same in every process: it is kept in stores and tickets")
  func stable() {
    let id = FindingID.finding("new-country", tenant: "fjordbygg", user: "anna@fjordbygg.example", events: events)
    #expect(id == "a5666caea94ac3a5")
    #expect(FindingID.case(finding: id) == "HQMNQPQ1")
  }

  @Test("differs with each thing that it is made of")
  func distinct() {
    let ids = [
      FindingID.finding("a", tenant: "b", user: "c", events: events),
      FindingID.finding("x", tenant: "b", user: "c", events: events),
      FindingID.finding("a", tenant: "x", user: "c", events: events),
      FindingID.finding("a", tenant: "b", user: "x", events: events),
      FindingID.finding("a", tenant: "b", user: "c", events: events.reversed()),
      FindingID.finding("a", tenant: "b", user: "c", events: []),
      FindingID.finding("ab", tenant: "", user: "c", events: events),
    ]
    #expect(Set(ids).count == ids.count)
  }

  @Test("a case's id has eight characters that cannot be misheard")
  func caseID() {
    for number in 0..<1_000 {
      let id = FindingID.case(finding: String(number))
      #expect(id.count == 8)
      #expect(id.allSatisfy { "0123456789ABCDEFGHJKMNPQRSTVWXYZ".contains($0) })
    }
  }
}
