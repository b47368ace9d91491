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
    var events = attacks.events(in: range)
    for tenant in world.tenants {
      // Local days begin before or after UTC's.
      for near in max(0, day - 1)...min(world.options.days - 1, day + 1) {
        for person in world.people[tenant.index] where span(of: near, person, tenant).overlaps(range) {
          var life = DayOfPerson(person, of: tenant, on: near, world: world)
          events += life.live().filter { range.contains($0.time) }
        }
        guard span(of: near, nil, tenant).overlaps(range) else { continue }
        var common = DayOfTenant(tenant, on: near, world: world)
        events += common.live().filter { range.contains($0.time) }
      }
    }
    return events.sorted(by: SimulatedEvent.isEarlier)
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
