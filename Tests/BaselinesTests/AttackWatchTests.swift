import Baselines
import Events
import Testing

@Suite("The watch for attacks")
struct AttackWatchTests {
  /// Hours apart from the start of the habits' first day.
  private func attempt(
    hour: Double, user: Int, network: UInt32 = 64520, room: UInt64 = 1, agent: String = "tool",
    outcome: Outcome = .badPassword
  ) -> Sighting {
    Habits.sighting(
      day: hour / 24, user: user, country: "NG", network: network, room: room, agent: agent, outcome: outcome)
  }

  /// What the watch says of each.
  private func watch(_ sightings: [Sighting], in watch: AttackWatch = AttackWatch()) -> [AttackWatch.Seen] {
    var watch = watch
    return sightings.map { watch.observe($0, from: SourceFacts(), in: TenantHabits()) }
  }

  private func attack(_ seen: AttackWatch.Seen?) -> Attack? {
    switch seen?.before {
    case .attack(let attack): attack
    case .quiet, nil: nil
    }
  }

  @Test("the tenth account within an hour begins a spray, which names a try at each")
  func begins() throws {
    let seen = watch((0..<10).map { attempt(hour: Double($0) / 12, user: $0) })
    #expect(seen.dropLast().allSatisfy { $0.news.attack == nil })
    let attack = try #require(seen.last?.news.attack)
    #expect(attack.shape == .spray && attack.reach == .address)
    #expect(attack.accounts == 10 && attack.tries == 10 && attack.events.count == 10)
    #expect(attack.since == Habits.start)
  }

  @Test("who comes in from there is told of it as it was before, and for 30 days")
  func remembers() throws {
    let tries = (0..<12).map { attempt(hour: Double($0) / 12, user: $0) }
    let access = attempt(hour: 2, user: 40, outcome: .granted)
    let known = try #require(attack(watch(tries + [access]).last))
    #expect(known.accounts == 12 && known.reach == .address && known.events.isEmpty)
    #expect(known.isLive(at: access.event.time))
    let later = try #require(attack(watch(tries + [attempt(hour: 20 * 24, user: 40, outcome: .granted)]).last))
    #expect(!later.isLive(at: Habits.start.adding(seconds: 20 * 86_400)))
    #expect(attack(watch(tries + [attempt(hour: 32 * 24, user: 40, outcome: .granted)]).last) == nil)
  }

  @Test("tries from many operators with one agent are one cluster, and a new address of it is known")
  func cluster() throws {
    let tries = (0..<12).map { attempt(hour: Double($0) / 3, user: $0, network: 64520 + UInt32($0), room: UInt64($0)) }
    let seen = watch(tries + [attempt(hour: 6, user: 40, network: 64999, outcome: .granted)])
    let began = try #require(seen.compactMap(\.news.attack).first)
    #expect(began.reach == .cluster && began.addresses >= 5)
    #expect(attack(seen.last)?.reach == .cluster)
  }

  @Test("who mistypes and then comes in is no victim, and where more comes in than fails there is no attack")
  func people() {
    let pairs = (0..<30).flatMap { user in
      [
        attempt(hour: Double(user) / 60, user: user),
        attempt(hour: Double(user) / 60 + 0.005, user: user, outcome: .granted),
      ]
    }
    #expect(watch(pairs).allSatisfy { $0.news.attack == nil })
  }

  @Test("what comes every day is called usual")
  func usual() throws {
    var seen: [AttackWatch.Seen] = []
    var watch = AttackWatch()
    for hour in 0..<24 * 8 {
      for i in 0..<4 {
        let sighting = attempt(
          hour: Double(hour) + Double(i) / 4, user: (hour * 4 + i) % 60, network: 64520 + UInt32(i),
          room: UInt64(hour % 500))
        seen.append(watch.observe(sighting, from: SourceFacts(), in: TenantHabits()))
      }
    }
    let news = seen.compactMap(\.news.attack)
    #expect(news.first?.isUsual == false)
    let last = try #require(news.last)
    #expect(last.isUsual && (90...96).contains(last.usualPerDay))
  }

  @Test("goes on where it stopped when it is saved and read back")
  func saved() throws {
    let tries = (0..<14).map { attempt(hour: Double($0) / 12, user: $0) }
    var first = AttackWatch()
    for sighting in tries.prefix(7) { _ = first.observe(sighting, from: SourceFacts(), in: TenantHabits()) }
    let again = try AttackWatch(saved: first.saved())
    #expect(again.saved() == first.saved())
    let rest = Array(tries.dropFirst(7))
    #expect(watch(rest, in: again).map(\.news) == watch(rest, in: first).map(\.news))
  }

  @Test("stays bounded under tries at everybody from everywhere")
  func bounded() {
    var watch = AttackWatch()
    for i in 0..<40_000 {
      let sighting = attempt(
        hour: Double(i) / 100, user: i % 3_000, network: UInt32(64_000 + i % 900), room: UInt64(i % 4_000),
        agent: "agent\(i % 700)")
      _ = watch.observe(sighting, from: SourceFacts(), in: TenantHabits())
    }
    #expect(watch.saved().count < 6_000_000)
  }
}
