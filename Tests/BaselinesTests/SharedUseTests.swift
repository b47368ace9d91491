import Testing

@testable import Baselines

@Suite("What colleagues share")
struct SharedUseTests {
  /// Something that `users` people use on `days` days, in a tenant of `people`.
  private func isShared(users: UInt64, days: UInt16 = 5, people: Int, by least: Int = 3) -> Bool {
    var count = UserCount()
    for user in 0..<users { count.insert(user) }
    let entry = Census.Entry(key: 1, users: count, weight: Float(users), first: 0, last: 200, days: days)
    return TenantHabits(TenantTally(), userCount: people).isShared(entry, besides: 1_000_003, by: least)
  }

  @Test("is what three others use on three days, in a tenant of up to some thousands")
  func few() {
    for people in [10, 500, 5_000] {
      #expect(isShared(users: 4, people: people))
      #expect(!isShared(users: 2, people: people) && isShared(users: 3, people: people, by: 2))
      #expect(!isShared(users: 4, days: 2, people: people))
    }
  }

  @Test("is one in two thousand among tens of thousands, of whom three use everything")
  func many() {
    #expect(!isShared(users: 4, people: 50_000) && !isShared(users: 15, people: 50_000))
    #expect(isShared(users: 40, people: 50_000))
  }
}
