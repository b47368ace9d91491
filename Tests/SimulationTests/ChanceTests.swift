import Simulation
import Testing

@Suite("Chance")
struct ChanceTests {
  @Test("the same seed and purpose give the same numbers, on any machine")
  func stable() {
    var chance = Chance(1, "test", 2, 3)
    #expect([chance.next(), chance.next()] == [9_401_581_991_681_443_975, 15_663_058_236_335_404_370])
  }

  @Test("another seed, purpose or number gives others")
  func different() {
    var numbers: Set<UInt64> = []
    for var chance in [Chance(1, "a", 1), Chance(2, "a", 1), Chance(1, "b", 1), Chance(1, "a", 2), Chance(1, "a")] {
      numbers.insert(chance.next())
    }
    #expect(numbers.count == 5)
  }

  @Test("counts have the mean asked for, and choices follow their weights")
  func means() {
    var chance = Chance(7, "means")
    let counts = (0..<20_000).map { _ in chance.count(mean: 3) }
    #expect(abs(Double(counts.reduce(0, +)) / 20_000 - 3) < 0.05)
    let heavy = (0..<20_000).count { _ in chance.pick(weighted: [(true, 3.0), (false, 1.0)]) }
    #expect(abs(Double(heavy) / 20_000 - 0.75) < 0.02)
  }
}
