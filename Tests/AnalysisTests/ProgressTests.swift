import Testing

@testable import Analysis

@Suite("The progress of a run")
struct ProgressTests {
  @Test("is a share of the bytes while reading, and of the events while analysing")
  func share() {
    var state = Progress.State()
    (state.readBytes, state.totalBytes, state.events) = (30, 120, 7)
    #expect(state.share == 0.25)
    (state.phase, state.events, state.expectedEvents) = (.analysing, 3, 4)
    #expect(state.share == 0.75)
  }

  @Test("is never more than all of it")
  func bounds() {
    var state = Progress.State()
    (state.readBytes, state.totalBytes) = (130, 120)
    #expect(state.share == 1)
  }

  @Test("has no share where nobody knows how much there is")
  func unknown() {
    var state = Progress.State()
    state.readBytes = 30
    #expect(state.share == nil)
    state.phase = .analysing
    #expect(state.share == nil)
  }
}
