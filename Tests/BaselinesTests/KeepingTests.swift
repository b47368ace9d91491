import Testing

@testable import Baselines

@Suite("Keeping some of an array")
struct KeepingTests {
  @Test("leaves those that are named, in their order")
  func order() {
    for kept in [[], [0], [4], [1, 3], [0, 1, 2, 3, 4], [2, 3, 4]] {
      var letters = ["a", "b", "c", "d", "e"]
      letters.keep { kept.contains($0) }
      #expect(letters == kept.map { ["a", "b", "c", "d", "e"][$0] })
    }
    var none: [String] = []
    none.keep { _ in true }
    #expect(none.isEmpty)
  }
}
