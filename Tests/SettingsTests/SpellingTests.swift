import Settings
import Testing

@Suite("What was probably meant")
struct SpellingTests {
  @Test("is the nearest word, if it is near for its length")
  func nearest() {
    let words = ["granted", "bad-password", "other-failure"]
    #expect(Spelling.nearest(to: "bad-pasword", among: words) == "bad-password")
    #expect(Spelling.nearest(to: "Garnted", among: words) == "granted")
    #expect(Spelling.nearest(to: "nothing", among: words) == nil)
    #expect(Spelling.suggestion(for: "grante", among: words) == "did you mean 'granted'?")
  }
}
