import Events
import Testing

@testable import Detections

@Suite("rate-threshold")
struct RateThresholdTests {
  private func check(_ lines: [RateBands.Rate: RateBands.Lines], _ story: String) throws {
    var policy = PersonPolicy()
    policy.rates.lines = lines
    #expect(try Timeline(story, policy: policy).mismatches("rate-threshold") == [])
  }

  private let busy = "mon 08:00 Malmö telia desktop times=40 users=40 every=60\n"

  @Test("an hour beyond the warning line is medium, beyond the alarm line high")
  func fires() throws {
    let lines = [RateBands.Rate.failureShare: RateBands.Lines(warn: 0.3, alarm: 0.6)]
    try check(
      lines,
      busy + """
        mon 08:10 Malmö telia desktop bad times=30 users=40
        mon 09:10 Malmö telia desktop ← rate-threshold medium
        """)
    try check(
      lines,
      """
      mon 08:10 Malmö telia desktop bad times=60 users=40
      mon 09:10 Malmö telia desktop ← rate-threshold high
      """)
  }

  @Test("a share of a handful of sign-ins is none, and nor is a value below the line")
  func nearly() throws {
    let lines = [RateBands.Rate.failureShare: RateBands.Lines(warn: 0.5)]
    try check(lines, "mon 08:10 Malmö telia desktop bad times=5\nmon 09:10 Malmö telia desktop\n")
    try check(lines, busy + "mon 08:30 Malmö telia desktop bad times=20\nmon 09:10 Malmö telia desktop\n")
  }

  @Test("without lines nothing is said")
  func none() throws {
    try check([:], "mon 08:10 Malmö telia desktop bad times=60 users=40\nmon 09:10 Malmö telia desktop\n")
  }

  @Test("lockouts, old protocols and sign-ins an hour have lines too, and a normal band")
  func others() throws {
    try check(
      [.lockouts: RateBands.Lines(warn: 10)],
      "mon 08:10 Malmö telia desktop bad locked times=12 users=12\nmon 09:10 Malmö telia desktop ← rate-threshold medium\n"
    )
    try check(
      [.legacyShare: RateBands.Lines(alarm: 0.2)],
      busy + "mon 08:20 Malmö telia desktop legacy times=20\nmon 09:10 Malmö telia desktop ← rate-threshold high\n")
    try check(
      [.signInsPerHour: RateBands.Lines(normal: 50...500)],
      busy + "mon 09:10 Malmö telia desktop ← rate-threshold low\n")
  }
}
