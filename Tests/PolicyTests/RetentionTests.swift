import Settings
import Testing

@testable import Policy

@Suite("How long data is kept")
struct RetentionTests {
  private func check(_ yaml: String) -> (policy: Policy, told: [String]) {
    let (policy, problems) = Policy.check(yaml, file: "nattvakt.yaml")
    return (policy, problems.map(\.told))
  }

  @Test("a tenant's own span goes before everyone's, and what it leaves out is everyone's")
  func levels() {
    let (policy, told) = check(
      "retention: {history: 400 days, cases: 3 years}\ntenants:\n  fjordbygg: {retention: {history: 12 months}}\n")
    #expect(told.isEmpty)
    #expect(
      policy.retention(tenant: "fjordbygg").history == 360 && policy.retention(tenant: "fjordbygg").cases == 1_095)
    #expect(policy.retention(tenant: "other").history == 400)
    #expect(Policy().retention(tenant: "x") == Retention())
  }

  @Test("what is no span is refused, and one too short to learn from is doubted")
  func doubts() {
    for text in ["400", "0 days", "-3 years", "3 fortnights", "forever", "99999999999999999999 days"] {
      #expect(check("retention: {cases: \(text)}").told.contains { $0.contains("is no span of time") }, "\(text)")
    }
    #expect(check("retention: {history: 30 days}").told.contains { $0.contains("learned from 90 days") })
  }
}
