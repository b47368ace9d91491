/// Where somebody is on one day.
enum Stay: Equatable, Sendable {
  case home
  case leaving(Journey)
  case away(Journey)
  case returning(Journey)

  struct Journey: Equatable, Sendable {
    var country: String
    /// Where the aeroplane is changed.
    var via: String?
    var hasWiFiOnBoard: Bool
    /// Too far to get there and work on the same day.
    var isFar: Bool
    /// The phone's traffic is taken home by its carrier, and comes out there.
    var isHomeRouted: Bool
    /// Two weeks in the sun or two days in a city: the phone alone comes along.
    var isHoliday: Bool
    /// Of the hotel.
    var number: Int
  }

  var journey: Journey? {
    switch self {
    case .home: nil
    case .leaving(let journey), .away(let journey), .returning(let journey): journey
    }
  }
}

extension World {
  /// Business trips begin from Monday to Wednesday and end within the week; weekends go from Friday's evening to
  /// Sunday's; a holiday takes the week.
  func stay(of person: Person, on day: Int) -> Stay {
    let weekday = weekday(day)
    let monday = day - weekday
    var chance = Chance(options.seed, "week", person.principal.tenant, person.index, monday)
    if chance.happens(person.travels) {
      let first = chance.below(3)
      let last = first + 1 + chance.below(4 - first)
      let journey = journey(of: person, isHoliday: false, &chance)
      if weekday >= first, weekday <= last {
        return weekday == first ? .leaving(journey) : weekday == last ? .returning(journey) : .away(journey)
      }
      return .home
    }
    if chance.happens(person.weekends) {
      let journey = journey(of: person, isHoliday: true, &chance)
      switch weekday {
      case 4: return .leaving(journey)
      case 5: return .away(journey)
      case 6: return .returning(journey)
      default: return .home
      }
    }
    guard chance.happens(0.006) else { return .home }
    let journey = journey(of: person, isHoliday: true, &chance)
    return weekday == 0 ? .leaving(journey) : weekday == 6 ? .returning(journey) : .away(journey)
  }

  private func journey(of person: Person, isHoliday: Bool, _ chance: inout Chance) -> Stay.Journey {
    let destinations = destinations(of: person.principal.tenant)
    let isFar = chance.happens(isHoliday ? 0.1 : 0.15)
    return Stay.Journey(
      country: chance.pick(isFar || destinations.near.isEmpty ? destinations.far : destinations.near),
      via: chance.happens(0.3) ? chance.pick(destinations.hubs) : nil, hasWiFiOnBoard: chance.happens(0.25),
      isFar: isFar,
      isHomeRouted: chance.happens(0.7), isHoliday: isHoliday, number: chance.below(200))
  }
}
