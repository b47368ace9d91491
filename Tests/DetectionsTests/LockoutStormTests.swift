import Detections
import Events
import Testing

@Suite("Lockout storm")
struct LockoutStormTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop

    """

  private func check(_ text: String) throws {
    #expect(try Timeline(habits + text).mismatches("lockout-storm") == [])
  }

  @Test("ten accounts locked within ten minutes are found at medium")
  func fires() throws {
    try check("mon 02:00 Lagos mtn stranger bad locked times=10 every=60 users=10 ← lockout-storm medium")
  }

  @Test("nine are not, nor ten over a quarter of an hour")
  func nearly() throws {
    try check("mon 02:00 Lagos mtn stranger bad locked times=9 every=60 users=9")
    try check("mon 02:00 Lagos mtn stranger bad locked times=10 every=100 users=10")
  }

  @Test("one account that is tried while it is locked counts once")
  func once() throws {
    try check("mon 02:00 Lagos mtn stranger bad locked times=60 every=5 users=3")
  }

  @Test("a spray that locks nobody is not seen by this detection")
  func evasion() throws {
    try check("mon 02:00 Lagos mtn stranger bad times=30 every=10 users=30")
  }

  @Test("a storm that goes on for days is one finding")
  func episode() throws {
    let found = try Timeline(
      habits
        + ["mon", "tue", "wed"].map { "\($0) 02:00 Lagos mtn stranger bad locked times=30 every=10 users=15" }
        .joined(separator: "\n")
    ).findings().filter { $0.rule.id == "lockout-storm" }
    #expect(found.count == 1)
    #expect(found.first?.verdict.events.count == 10)
  }
}
