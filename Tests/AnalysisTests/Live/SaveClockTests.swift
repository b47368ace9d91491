import Testing

@testable import Analysis

@Suite("When to save")
struct SaveClockTests {
  @Test("after the interval, if there is anything, and at once where much has gathered")
  func interval() {
    let clock = SaveClock(every: 5, now: 0)
    #expect(!clock.isDue(now: 4.9, unsaved: 1))
    #expect(clock.isDue(now: 5, unsaved: 1))
    #expect(!clock.isDue(now: 500, unsaved: 0))
    #expect(clock.isDue(now: 0, unsaved: SaveClock.mostUnsaved + 1))
  }

  @Test("a slow save is followed by a longer wait: a tenth of the time is for saving")
  func slow() {
    var clock = SaveClock(every: 5, now: 0)
    clock.noteSaved(now: 5, took: .seconds(2))
    #expect(!clock.isDue(now: 24.9, unsaved: 1))
    #expect(clock.isDue(now: 25, unsaved: 1))
  }

  @Test("a tenant is analysed anew a minute after the start, then no sooner than twenty times what it took")
  func replay() {
    var clock = SaveClock(every: 5, now: 0)
    #expect(!clock.mayReplay(now: 59.9))
    #expect(clock.mayReplay(now: 60))
    clock.noteReplay(now: 60, took: .milliseconds(500))
    #expect(!clock.mayReplay(now: 69.9))
    #expect(clock.mayReplay(now: 70))
    clock.noteReplay(now: 70, took: .milliseconds(1))
    #expect(!clock.mayReplay(now: 74))
    #expect(clock.mayReplay(now: 75))
  }
}
