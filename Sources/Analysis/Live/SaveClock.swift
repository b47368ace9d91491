/// When to save, and when to analyse a tenant anew: often enough for little to be read again after a sudden end, seldom
/// enough to cost little beside judging.
struct SaveClock {
  private let every: Double
  private var lastSave: Double
  private var lastTook = 0.0
  private var lastReplay: Double
  private var wait = SaveClock.replayPatience

  /// Judged events that are kept in memory until then, at most: some 40 MB.
  static let mostUnsaved = 200_000
  /// Saving may take a tenth of the time, analysing anew a twentieth.
  private static let saveShare = 10.0
  private static let replayShare = 20.0
  /// Seconds after the start in which nothing is analysed anew: there is a backlog to be read first, and who is killed
  /// again and again would do nothing else.
  private static let replayPatience = 60.0

  init(every: Double, now: Double) {
    self.every = every
    lastSave = now
    lastReplay = now
  }

  func isDue(now: Double, unsaved: Int) -> Bool {
    unsaved > SaveClock.mostUnsaved || (unsaved > 0 && now - lastSave >= max(every, lastTook * SaveClock.saveShare))
  }

  mutating func noteSaved(now: Double, took: Duration) {
    lastSave = now
    lastTook = took.inSeconds
  }

  func mayReplay(now: Double) -> Bool { now - lastReplay >= max(every, wait) }

  mutating func noteReplay(now: Double, took: Duration) {
    lastReplay = now
    wait = took.inSeconds * SaveClock.replayShare
  }
}

extension Duration {
  var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
