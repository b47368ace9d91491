import Events
import Testing

/// Records with which the authors of Panther's rules try them, one by one and without history: an act that gives power
/// or takes a protection away must be told at low at least, and nothing that is no attack may be told at high.
@Suite("Records that rules fire on", .enabled(if: Corpus.isThere, Comment(rawValue: Corpus.hint)))
struct RuleRecordTests {
  @Test("nine of ten of those whose behaviour the catalogue knows give a finding, and no innocent one is high")
  func rules() throws {
    var tally = Tally()
    for labelled in try Corpus.cases("panther") {
      guard let isPositive = labelled.isPositive else { continue }
      let judged = try JudgedRecord(String(decoding: labelled.record, as: UTF8.self))
      let name = "\(labelled.rule): \(labelled.name)"
      if !isPositive {
        tally.negatives += 1
        if !judged.findings.isEmpty { tally.quietBroken += 1 }
        tally.loud += judged.findings.filter { $0.severity >= .high }.map { "\(name): \($0.rule)" }
      } else if let reason = RuleScope.reason(for: labelled.rule, judged) {
        tally.outside[reason, default: 0] += 1
      } else if judged.findings.isEmpty {
        tally.missed.append(name)
      } else {
        tally.found += 1
      }
    }
    tally.report()
    #expect(tally.loud == [])
    #expect(tally.share >= 0.9, "\(tally.missed)")
    #expect(tally.found > 60)
  }

  private struct Tally {
    var found = 0
    var missed: [String] = []
    var negatives = 0
    /// Negatives with any finding: an act that another rule would fire on, or an administrator's.
    var quietBroken = 0
    var loud: [String] = []
    var outside: [String: Int] = [:]

    var share: Double { Double(found) / Double(max(1, found + missed.count)) }

    func report() {
      print("conformance panther rules: \(found) of \(found + missed.count) positives give a finding")
      print("conformance panther rules: \(loud.count) of \(negatives) negatives at high, \(quietBroken) with any")
      for (reason, count) in outside.sorted(by: { $0.key < $1.key }) { print("  \(count) outside: \(reason)") }
      for name in missed.sorted() { print("  missed: \(name)") }
    }
  }
}
