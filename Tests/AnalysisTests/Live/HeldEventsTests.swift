import Events
import Testing

@testable import Analysis

@Suite("Held events")
struct HeldEventsTests {
  private func ids(_ events: [Event]) -> [UInt64] { events.map(\.id.low) }

  @Test("wait for those that may come before them, and go out in order of time, then id")
  func order() {
    var held = HeldEvents(lateness: 2)
    held.add([.made(at: 10, id: 3), .made(at: 9, id: 2)], now: 0)
    #expect(held.release(now: 0).isEmpty)
    held.add([.made(at: 8, id: 1), .made(at: 9, id: 1)], now: 1)
    #expect(ids(held.release(now: 1)) == [1])
    held.add([.made(at: 12, id: 4)], now: 1.5)
    #expect(ids(held.release(now: 1.5)) == [1, 2, 3])
    #expect(held.events.count == 1)
  }

  @Test("wait no longer than the lateness, though nothing later comes")
  func patience() {
    var held = HeldEvents(lateness: 2)
    held.add([.made(at: 10, id: 1)], now: 0)
    held.add([.made(at: 11, id: 2)], now: 1)
    #expect(held.release(now: 1.9).isEmpty)
    #expect(ids(held.release(now: 2)) == [1])
    #expect(ids(held.release(now: 3)) == [2])
    #expect(held.release(now: 9).isEmpty)
  }

  @Test("what waited with a later event goes out with it, and one from the future keeps nothing back")
  func together() {
    var held = HeldEvents(lateness: 1)
    held.add([.made(at: 5, id: 1), .made(at: 1_000_000, id: 2)], now: 0)
    #expect(ids(held.release(now: 0)) == [1])
    held.add([.made(at: 6, id: 3)], now: 0.5)
    #expect(ids(held.release(now: 0.5)) == [3])
    #expect(ids(held.release(now: 1)) == [2])
  }

  @Test("without lateness nothing waits, and at the end everything goes out")
  func none() {
    var held = HeldEvents(lateness: 0)
    held.add([.made(at: 5, id: 2), .made(at: 4, id: 1)], now: 0)
    #expect(ids(held.release(now: 0)) == [1, 2])
    var patient = HeldEvents(lateness: 60)
    #expect(patient.releaseAll().isEmpty)
    patient.add([.made(at: 5, id: 2), .made(at: 4, id: 1)], now: 0)
    #expect(ids(patient.releaseAll()) == [1, 2])
    #expect(patient.events.isEmpty)
  }
}
