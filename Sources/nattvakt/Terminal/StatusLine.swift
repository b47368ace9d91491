import Analysis
import Events
import Reports

/// One line on standard error that tells how a live analysis is doing. Only on a terminal.
struct StatusLine {
  private var last = (events: 0, at: ContinuousClock.now)
  private var rate = 0.0

  init() {}

  /// Redraws the line, once a second at most.
  mutating func draw(_ status: LiveStatus, cases: Int) {
    let passed = seconds(since: last.at)
    guard passed >= 1 else { return }
    rate = Double(status.events - last.events) / passed
    last = (status.events, ContinuousClock.now)
    var line = "\r\u{1B}[Kwatching: \(grouped(Int(rate))) events/s"
    if let latest = status.latest {
      line += ", \(StatusLine.duration(latest.seconds(until: WallClock.now))) behind"
    }
    line += ", \(grouped(status.people)) people, \(grouped(cases)) new cases"
    if status.silent > 0 { line += ", \(grouped(status.silent)) \(status.silent == 1 ? "log" : "logs") silent" }
    if status.late > 0 { line += ", \(grouped(status.late)) late" }
    Terminal.draw(line)
  }

  func erase() { Terminal.draw("\r\u{1B}[K") }

  private static func duration(_ seconds: Double) -> String {
    switch seconds {
    case ..<120: "\(max(0, Int(seconds))) s"
    case ..<7_200: "\(Int(seconds / 60)) min"
    case ..<172_800: "\(Int(seconds / 3_600)) h"
    default: "\(Int(seconds / 86_400)) days"
    }
  }
}
