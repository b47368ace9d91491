import Testing

@testable import Events

struct ConcurrentMapTests {
  @Test("results stand in the order of what they were made from, also where some are nil", arguments: [0, 1, 5_000])
  func order(count: Int) {
    let numbers = Array(0..<count)
    #expect(numbers.concurrentMap { $0 * 3 } == numbers.map { $0 * 3 })
    #expect(numbers.concurrentMap { $0 % 2 == 0 ? $0 : nil } == numbers.map { $0 % 2 == 0 ? $0 : nil })
  }
}
