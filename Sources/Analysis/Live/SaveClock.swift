/// When to save, and when to analyse a tenant anew: often enough for little to be read again after a sudden end, seldom
/// enough to cost little beside judging.
struct SaveClock {
  private let every: Double
  private var lastSave: Double
  private var lastTook = 0.0
  private var lastReplay = -Double.infinity
  private var replayTook = 0.0

  /// Judged events that are kept in memory until then, at most: some 40 MB.
  static let mostUnsaved = 200_000
  /// Saving may take a tenth of the time, analysing anew a twentieth.
  private static let saveShare = 10.0
  private static let replayShare = 20.0

  init(every: Double, now: Double) {
    self.every = every
    lastSave = now
  }

  func isDue(now: Double, unsaved: Int) -> Bool {
    unsaved > SaveClock.mostUnsaved || (unsaved > 0 && now - lastSave >= max(every, lastTook * SaveClock.saveShare))
  }

  mutating func noteSaved(now: Double, took: Duration) {
    lastSave = now
    lastTook = took.inSeconds
  }

  func mayReplay(now: Double) -> Bool { now - lastReplay >= max(every, replayTook * SaveClock.replayShare) }

  mutating func noteReplay(now: Double, took: Duration) {
    lastReplay = now
    replayTook = took.inSeconds
  }
}

extension Duration {
  var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
