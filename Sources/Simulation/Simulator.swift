internal import Events

/// Makes the logs of a world and hands them out piece by piece.
///
/// A day is made by itself, in slices that hold a bounded number of people's events, and sorted before it is written: a
/// year of 50,000 people needs no more memory than a day of theirs.
package struct Simulator: Sendable {
  package let world: World
  package let attacks: AttackPlan

  /// Events that a slice of a day should hold; people leave about twenty a day.
  static let sliceEvents = 100_000
  private static let groupPeople = 500

  package init(_ world: World) {
    self.world = world
    attacks = AttackPlan(world)
  }

  /// What a run came to.
  package struct Summary: Sendable {
    package var records = 0
    package var labels: [AttackLabel] = []
    /// The most events that were held at once.
    package var peakEvents = 0
  }

  /// Calls `write` with a path below the folder of the logs and what is to be added to that file, in order of time
  /// within a file; every file is complete at the end.
  package func run(_ write: (_ path: String, _ bytes: [UInt8]) throws -> Void) throws -> Summary {
    var output = LogOutput(world: world, attacks: attacks)
    for day in 0..<world.options.days {
      for slice in 0..<slices {
        try output.add(events(of: day, slice: slice), day: day, write)
      }
    }
    try output.finish(write)
    return output.summary
  }

  /// Slices of a day by the hour: enough that each holds a bounded number of events.
  private var slices: Int {
    let people = world.tenants.reduce(0) { $0 + $1.people }
    return min(24, max(1, people * 24 / Simulator.sliceEvents + 1))
  }

  /// In order of time. A day's people are made anew for each slice of it: making is cheap, keeping is not.
  private func events(of day: Int, slice: Int) -> [SimulatedEvent] {
    let from = world.options.start.adding(seconds: Double(day) * 86_400)
    let length = 86_400 / Double(slices)
    let range = from.adding(seconds: length * Double(slice))..<from.adding(seconds: length * Double(slice + 1))
    var groups: [Group] = []
    for tenant in world.tenants {
      // Local days begin before or after UTC's.
      for near in max(0, day - 1)...min(world.options.days - 1, day + 1) {
        for first in stride(from: 0, to: tenant.people, by: Simulator.groupPeople) {
          let people = first..<min(tenant.people, first + Simulator.groupPeople)
          groups.append(Group(tenant: tenant, day: near, people: people))
        }
      }
    }
    return inOrder(groups.concurrentMap { events(of: $0, in: range) }.reduce(into: attacks.events(in: range), +=))
  }

  /// People of a tenant who live a day on one core.
  private struct Group: Sendable {
    let tenant: SimulatedTenant
    let day: Int
    let people: Range<Int>
  }

  /// What the day brings them, and with the first of them what it brings the whole tenant.
  private func events(of group: Group, in range: Range<Timestamp>) -> [SimulatedEvent] {
    let (tenant, day) = (group.tenant, group.day)
    var events: [SimulatedEvent] = []
    for person in world.people[tenant.index][group.people] where span(of: day, person, tenant).overlaps(range) {
      var life = DayOfPerson(person, of: tenant, on: day, world: world)
      events += life.live().filter { range.contains($0.time) }
    }
    guard group.people.lowerBound == 0, span(of: day, nil, tenant).overlaps(range) else { return events }
    var common = DayOfTenant(tenant, on: day, world: world)
    return events + common.live().filter { range.contains($0.time) }
  }

  /// Sorted by what is small: an event is some hundred bytes and half a dozen references.
  private func inOrder(_ events: [SimulatedEvent]) -> [SimulatedEvent] {
    let keys = events.indices.map { (events[$0].time, events[$0].id, $0) }
    return keys.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map { events[$0.2] }
  }

  /// When what belongs to a day may happen: from the tenant's midnight to a little after the next, or in whatever time
  /// zone somebody is away.
  private func span(of day: Int, _ person: Person?, _ tenant: SimulatedTenant) -> Range<Timestamp> {
    let midnight = world.midnight(day, tenant: tenant.index)
    let isAway = person.map { world.stay(of: $0, on: day) != .home } ?? false
    let isLate = (person?.begins ?? 0) > 700
    let hours = isAway ? (-14.0, 44.0) : (-1.0, isLate ? 39.0 : 27.0)
    return midnight.adding(seconds: hours.0 * 3_600)..<midnight.adding(seconds: hours.1 * 3_600)
  }
}
