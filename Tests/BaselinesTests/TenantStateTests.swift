import Baselines
import Events
import Testing

@Suite("A tenant's habits")
struct TenantStateTests {
  @Test("are those of the last full hour, not of the event before")
  func frozen() {
    var tenant = TenantState()
    tenant.observe(Habits.sighting(day: 0))
    tenant.observe(Habits.sighting(day: 0.01))
    #expect(tenant.habits.userCount == 0)
    tenant.observe(Habits.sighting(day: 0.05, user: 2))
    #expect(tenant.habits.userCount == 1)
  }

  @Test("are frozen every four hours among more than a thousand people")
  func crowd() {
    var tenant = TenantState()
    for user in 1...1_200 { tenant.observe(Habits.sighting(day: 0, user: user)) }
    for (hour, known) in [(1, 0), (2, 0), (3, 0), (4, 1_203), (5, 1_203), (8, 1_205)] {
      tenant.observe(Habits.sighting(day: Double(hour) / 24, user: 2_000 + hour))
      #expect(tenant.habits.userCount == known)
    }
  }

  @Test("are learned after five days with ten people")
  func learned() {
    let tenant = Habits.busyTenant()
    #expect(tenant.habits.isLearned)
    var young = TenantState()
    for user in 1...50 { young.observe(Habits.sighting(day: 0, user: user)) }
    young.observe(Habits.sighting(day: 1))
    #expect(!young.habits.isLearned)
  }

  @Test("an address of three people on three days is the tenant's; a rented one needs more")
  func owns() {
    var tenant = TenantState()
    for day in 0..<4 {
      for user in 1...3 {
        tenant.observe(Habits.sighting(day: Double(day), user: user, network: 64500))
        tenant.observe(Habits.sighting(day: Double(day), user: user, network: 64600, kinds: .hosting))
      }
    }
    let home = Habits.sighting(day: 5, network: 64500)
    let rented = Habits.sighting(day: 5, network: 64600, kinds: .hosting)
    tenant.observe(home)
    let habits = tenant.habits
    #expect(habits.owns(habits.tally.addresses[home.whereabouts.addressKey], home.whereabouts))
    #expect(!habits.owns(habits.tally.networks[rented.whereabouts.networkKey], rented.whereabouts))
    #expect(!habits.owns(nil, home.whereabouts))
  }

  @Test("a VPN that many people have each for themselves is nobody's egress; one that carries the work is the tenant's")
  func veils() {
    /// So many sign-ins from home beside each over the VPN.
    func habits(homes: Int) -> (habits: TenantHabits, exit: Sighting) {
      var tenant = TenantState()
      for day in 0..<6 {
        for user in 1...20 {
          tenant.observe(Habits.sighting(day: Double(day), user: user, network: 64630, kinds: .vpn))
          for n in 0..<homes {
            tenant.observe(Habits.sighting(day: Double(day) + 0.01 * Double(n), user: user, host: UInt64(user)))
          }
        }
      }
      let exit = Habits.sighting(day: 7, user: 99, network: 64630, kinds: .vpn)
      tenant.observe(exit)
      return (tenant.habits, exit)
    }
    let (work, exit) = habits(homes: 2)
    #expect(work.isOwn(exit.whereabouts))
    let (beside, other) = habits(homes: 40)
    #expect(!beside.isOwn(other.whereabouts))
  }

  @Test("failures, workloads and Microsoft's machines teach nothing")
  func notLearned() {
    var tenant = TenantState()
    tenant.observe(Habits.sighting(day: 0, outcome: .badPassword))
    tenant.observe(Habits.sighting(day: 0, outcome: .passwordRight))
    tenant.observe(Habits.sighting(day: 0, flow: .servicePrincipal))
    tenant.observe(Habits.sighting(day: 0, kinds: .microsoftService))
    tenant.observe(Habits.sighting(day: 1, outcome: .badPassword))
    #expect(tenant.habits.userCount == 0)
  }

  @Test("a census forgets the lightest and still finds the rest")
  func census() {
    var census = Census()
    for key: UInt64 in 1...100 {
      for _ in 0..<(key <= 10 ? 5 : 1) { census.learn(key, user: UserCount(of: key), hour: Int32(key), capacity: 40) }
    }
    #expect(census.count <= 40)
    for key: UInt64 in 1...10 { #expect(census[key]?.weight == 5) }
    #expect(census[100] != nil && census[0] == nil)
  }
}
