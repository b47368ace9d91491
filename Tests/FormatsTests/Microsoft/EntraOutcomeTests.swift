import Events
import Formats
import Testing

@Suite("Error codes as outcomes")
struct EntraOutcomeTests {
  @Test(
    "each code has its class",
    arguments: [
      (Outcome.granted, [0, 50140, 50125, 50199, 50201]),
      (.passwordRight, [50074, 50076, 50072, 50079, 50158, 50097, 500121, 50089]),
      (.passwordRight, [53000, 53001, 53002, 53003, 53004, 530032, 50105, 50055, 50144, 50129, 50133, 50155, 50173]),
      (.passwordRight, [65001, 50127]),
      (.badPassword, [50126, 50034, 50053, 50056, 50057, 50064]),
      (.otherFailure, [50058, 50143, 16000, 16001, 16003, 51006, 52004, 70044, 81010, 81012, 81014]),
      (.otherFailure, [90072, 700003, 50011, 50132, 900941, 1, -5, 999_999]),
    ] as [(Outcome, [Int32])])
  func classes(outcome: Outcome, codes: [Int32]) {
    for code in codes { #expect(EntraOutcome.outcome(of: code) == outcome, "\(code)") }
  }

  @Test("codes tell whether a second factor was asked for or refused")
  func secondFactor() {
    #expect(EntraOutcome.secondFactor(of: 50074) == .interrupted)
    #expect(EntraOutcome.secondFactor(of: 500121) == .denied)
    #expect(EntraOutcome.secondFactor(of: 0) == .unknown)
  }
}
