import Baselines
import Events
import Testing

@Suite("Sliding counts and volumes")
struct SlidingCountTests {
  private func at(_ seconds: Double) -> Timestamp { Habits.start.adding(seconds: seconds) }

  @Test("count the last six slices, whatever the order within them")
  func window() throws {
    var count = SlidingCount(width: 60)
    for second in [0.0, 70, 10, 130, 350] { count.add(at: at(second)) }
    #expect(count.total(at: at(359)) == 5)
    #expect(count.total(at: at(360)) == 3)
    #expect(count.total(at: at(480)) == 1)
    #expect(count.total(at: at(9_999)) == 0)
    #expect(try SlidingCount(saved: count.saved()) == count)
  }

  @Test("leave out what is older than the window when it comes late")
  func late() {
    var count = SlidingCount(width: 60)
    count.add(at: at(1_000))
    count.add(at: at(0))
    #expect(count.total(at: at(1_000)) == 1)
  }

  @Test("of a volume tell an hour from those before it")
  func volume() throws {
    var volume = Volume()
    for hour in 0..<10 {
      for i in 0..<6 { volume.note(Habits.sighting(day: (Double(hour) + Double(i) / 10) / 24)) }
    }
    #expect(volume.knownHours == 0)
    for i in 0..<50 { volume.note(Habits.sighting(day: 1 + (10 + Double(i) / 10_000) / 24)) }
    #expect(volume.hourCount == 50)
    #expect((5.9...6.1).contains(volume.usual) && volume.knownHours > 9)
    #expect(volume.burst(at: at(34 * 3_600 + 20)) == 50)
    #expect(try Volume(saved: volume.saved()) == volume)
  }
}
