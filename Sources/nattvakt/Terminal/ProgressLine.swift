import Analysis
import Events
import Reports

/// One line on standard error that tells how far a run is: share, rate, time left. Only on a terminal.
struct ProgressLine: Sendable {
  let progress: Progress
  let start: ContinuousClock.Instant

  /// Redraws the line five times a second until the task is cancelled.
  func run() async {
    var (phase, begun) = (Progress.Phase.reading, start)
    while !Task.isCancelled {
      try? await Task.sleep(for: .milliseconds(200))
      if Task.isCancelled { break }
      let state = progress.state
      if state.phase != phase { (phase, begun) = (state.phase, ContinuousClock.now) }
      draw(state, seconds: nattvakt.seconds(since: begun))
    }
    erase()
  }

  /// `seconds` are those of the phase, so that the rate and the time left are of what is being done.
  private func draw(_ state: Progress.State, seconds: Double) {
    var line = "\(state.phase.name): \(grouped(state.events)) events"
    if seconds > 0 { line += ", \(grouped(Int(Double(state.events) / seconds)))/s" }
    if let share = state.share {
      line += ", \(Int(share * 100)) %"
      if share > 0.02, share < 1 { line += ", \(ProgressLine.duration(seconds * (1 - share) / share)) left" }
    }
    // A line that wraps could not be drawn over.
    Terminal.draw("\r\u{1B}[K" + line.prefix(max(Terminal.errorWidth - 1, 1)))
  }

  /// "42 s", "7 min", "3 h 5 min": rounded up.
  static func duration(_ seconds: Double) -> String {
    let seconds = Int(min(seconds, 1e9)) + 1
    if seconds < 100 { return "\(seconds) s" }
    let minutes = (seconds + 59) / 60
    return minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }

  private func erase() { Terminal.draw("\r\u{1B}[K") }
}

func seconds(since start: ContinuousClock.Instant) -> Double {
  let (whole, fraction) = (ContinuousClock.now - start).components
  return Double(whole) + Double(fraction) / 1e18
}
