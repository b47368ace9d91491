import Baselines
import Events
import Testing

@testable import Analysis

@Suite("Open cases")
struct OpenCaseTests {
  private let start = Timestamp(seconds: 1_790_000_000)

  private func hours(_ count: Double) -> Timestamp { start.adding(seconds: count * 3_600) }

  @Test("findings within 72 hours of the last make one case, and each prolongs it")
  func joined() {
    var open: OpenCase?
    #expect(OpenCase.join(&open, or: "first", at: start) == "first")
    #expect(OpenCase.join(&open, or: "second", at: hours(72)) == "first")
    #expect(OpenCase.join(&open, or: "third", at: hours(144)) == "first")
    #expect(OpenCase.join(&open, or: "fourth", at: hours(216).adding(seconds: 1)) == "fourth")
    #expect(OpenCase.join(&open, or: "fifth", at: hours(217)) == "fourth")
  }

  @Test("a tenant's cases are told apart by their subject, and survive being saved")
  func saved() throws {
    var cases = TenantCases()
    #expect(cases.join(1, or: "one", at: start) == "one")
    #expect(cases.join(2, or: "two", at: start) == "two")
    var restored = try TenantCases(saved: cases.saved())
    #expect(restored.join(1, or: "three", at: hours(72)) == "one")
    #expect(restored.join(2, or: "three", at: hours(73)) == "three")
    #expect(throws: (any Error).self) { try TenantCases(saved: Array(cases.saved().dropLast())) }
  }

  @Test("a flood of subjects forgets those whose case is over")
  func bounded() {
    var cases = TenantCases()
    for subject in 0..<1_000 { _ = cases.join(UInt64(subject), or: "x", at: hours(Double(subject))) }
    #expect(cases.saved().count < 16_384)
  }
}
