import Testing

@testable import Events

@Suite("The event that is doubted")
struct VerdictDoubtTests {
  private let first = EventID(high: 1, low: 1)
  private let second = EventID(high: 2, low: 2)

  private func verdict(_ evidence: [Evidence]) -> Verdict {
    let nothing = Phrase("", sv: "")
    return Verdict(
      severity: .high, confidence: 90, stage: .access, title: nothing, summary: nothing, evidence: evidence,
      baseline: nothing, innocent: nothing, attacker: nothing, counterfactual: nothing, events: [first, second],
      firstSeen: Timestamp(seconds: 0))
  }

  private func line(_ weight: Double, _ events: EventID...) -> Evidence {
    Evidence(Phrase("x", sv: "x"), weight: weight, events: events)
  }

  @Test("is the one that decided, where nothing points elsewhere")
  func decided() {
    #expect(verdict([]).doubted == second)
    #expect(verdict([line(2, first, second)]).doubted == second)
    #expect(verdict([line(1, first), line(1, second)]).doubted == second)
  }

  @Test("is the earlier one, where most of what speaks for an attack is about it alone")
  func earlier() {
    #expect(verdict([line(1.3, first, second), line(1, first), line(0.8, first)]).doubted == first)
  }

  @Test("is not moved by what speaks against an attack")
  func innocent() {
    #expect(verdict([line(-3, first), line(0.5, second)]).doubted == second)
  }

  @Test("is none of a verdict without events")
  func empty() {
    var verdict = verdict([])
    verdict.events = []
    #expect(verdict.doubted == nil)
  }
}
