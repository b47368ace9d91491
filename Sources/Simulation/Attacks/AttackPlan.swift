internal import Events

/// Which attacks there are, on whom and when, and all that they leave in the logs: a few dozen records each.
package struct AttackPlan: Sendable {
  package private(set) var labels: [AttackLabel] = []
  /// Attacks for which there was nobody left: a small company has fewer people than there are kinds.
  package private(set) var leftOut = 0
  private var events: [SimulatedEvent] = []

  init(_ world: World) {
    var chance = Chance(world.options.seed, "attack plan")
    var busy: [String: [Int]] = [:]
    for kind in AttackPlan.kinds(world, &chance) {
      guard let (victim, day) = AttackPlan.victim(of: kind, world, busy, &chance) else {
        leftOut += 1
        continue
      }
      busy[victim.principal.name, default: []].append(day)
      add(kind, victim, day, world, &chance)
    }
    events.sort(by: SimulatedEvent.isEarlier)
  }

  private static func kinds(_ world: World, _ chance: inout Chance) -> [AttackKind] {
    let systems = Set(world.people.joined().map(\.principal.system))
    let possible = AttackKind.all.filter { !$0.systems.isDisjoint(with: systems) }
    if possible.isEmpty { return [] }
    switch world.options.attacks {
    case .perKind(let count): return possible.flatMap { Array(repeating: $0, count: count) }
    case .rate(let rate):
      let people = world.tenants.reduce(0) { $0 + $1.people }
      let count = Int((rate * Double(people) / 1_000 * Double(world.options.days) / 30).rounded())
      let order = chance.shuffled(possible)
      return (0..<count).map { order[$0 % order.count] }
    }
  }

  /// Nobody is attacked twice within five days, and nothing happens before a week, or a third of a short log, has
  /// shown what is usual; nor on the last day, after which there is nothing to see.
  private static func victim(
    of kind: AttackKind, _ world: World, _ busy: [String: [Int]], _ chance: inout Chance
  ) -> (Person, Int)? {
    let days = world.options.days
    let first = min(7, days / 3)
    for _ in 0..<400 {
      let tenant = chance.below(world.tenants.count)
      let people = world.people[tenant]
      let person = chance.pick(people)
      let day = first + chance.below(max(1, days - 1 - first))
      let isFree = busy[person.principal.name, default: []].allSatisfy { abs($0 - day) >= 5 }
      guard isFree, kind.systems.contains(person.principal.system), isFit(person, kind),
        day >= (person.joins ?? -99) + 5
      else { continue }
      return (person, day)
    }
    return nil
  }

  private static func isFit(_ person: Person, _ kind: AttackKind) -> Bool {
    switch kind.victim {
    case .anybody: person.role != .dormant
    case .administrator: person.role == .administrator
    case .dormant: person.role == .dormant
    }
  }

  private mutating func add(
    _ kind: AttackKind, _ victim: Person, _ day: Int, _ world: World, _ chance: inout Chance
  ) {
    let tenant = world.tenants[victim.principal.tenant]
    // Three of five while the victim works; the rest when the attacker does.
    let minute = chance.happens(0.6) ? 500 + chance.below(460) : chance.below(1_300)
    let start = world.midnight(day, tenant: tenant.index).adding(
      seconds: Double(minute) * 60 + Double(chance.below(60)))
    var scene = AttackScene(world, victim: victim, day: day, now: start, number: labels.count)
    kind.story(&scene)
    var label = AttackLabel(
      kind: kind.id, tenant: tenant.key, users: scene.entered.isEmpty ? [scene.who.name] : scene.entered, first: start,
      last: start, isVisible: kind.isVisible(victim, tenant))
    label.title = kind.title
    labels.append(label)
    events += scene.events
  }

  func events(in range: Range<Timestamp>) -> [SimulatedEvent] {
    let from = index(of: range.lowerBound)
    return Array(events[from..<max(from, index(of: range.upperBound))])
  }

  private func index(of time: Timestamp) -> Int {
    var (low, high) = (0, events.count)
    while low < high {
      let middle = (low + high) / 2
      if events[middle].time < time { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
