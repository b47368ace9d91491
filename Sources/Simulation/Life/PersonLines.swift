internal import Events

/// Where a person's devices come from.
struct PersonLines {
  let world: World
  let tenant: SimulatedTenant
  let person: Person
  let day: Int

  enum Spot { case home, office, hotel(Stay.Journey), airport(Stay.Journey), plane }

  func laptop(at spot: Spot, _ chance: inout Chance) -> Line {
    if let egress = tenant.egress, person.isLaptopKnown {
      return Line(address: egress.address(chance.below(200)), network: egress)
    }
    return wifi(at: spot, &chance)
  }

  /// Alternates between the Wi-Fi and the mobile network.
  func phone(at spot: Spot, _ chance: inout Chance) -> Line {
    if case .plane = spot { return wifi(at: spot, &chance) }
    if !chance.happens(world.options.mobileShare) { return wifi(at: spot, &chance) }
    if let journey = journey(of: spot), !journey.isHomeRouted, let line = mobile(in: journey.country, &chance) {
      return line
    }
    return carrier(&chance)
  }

  /// Another address every time: a carrier shares few among many.
  func carrier(_ chance: inout Chance) -> Line {
    Line(address: person.carrier.address(chance.below(1 << 14)), network: person.carrier)
  }

  private func mobile(in country: String, _ chance: inout Chance) -> Line? {
    let networks = world.plan.v4(.mobile, in: country) + world.plan.v4(.carrier, in: country)
    if networks.isEmpty { return nil }
    let network = networks[person.index % networks.count]
    return Line(address: network.address(chance.below(1 << 14)), network: network)
  }

  private func journey(of spot: Spot) -> Stay.Journey? {
    switch spot {
    case .home, .office, .plane: nil
    case .hotel(let journey), .airport(let journey): journey
    }
  }

  func wifi(at spot: Spot, _ chance: inout Chance) -> Line {
    switch spot {
    case .home: return home(&chance)
    case .office:
      // The other office now and then, for the whole day.
      var visit = Chance(world.options.seed, "office", tenant.index, person.index, day)
      return visit.happens(0.05) ? visit.pick(tenant.offices) : tenant.offices[person.office]
    case .hotel(let journey): return guest(in: journey.country, number: journey.number, otherwise: person.home)
    case .airport(let journey):
      return guest(in: journey.via ?? journey.country, number: journey.number + 1, otherwise: person.home)
    case .plane:
      let beams = world.plan.all(.satellite).filter(\.base.isV4)
      let network = beams[(person.index + day) % beams.count]
      return Line(address: network.address(chance.below(200)), network: network)
    }
  }

  private func guest(in country: String, number: Int, otherwise home: Line) -> Line {
    let networks = world.plan.v4(.fixed, in: country)
    if networks.isEmpty { return home }
    let network = networks[number % networks.count]
    return Line(address: network.address(number * 7 + 3), network: network)
  }

  /// Leased for some weeks, another after a move; with IPv6, both forms of one home, and another host every day.
  private func home(_ chance: inout Chance) -> Line {
    var steady = Chance(world.options.seed, "home", tenant.index, person.index, (day + person.index) / 25)
    var network = person.home.network
    if let moves = person.moves, day >= moves {
      let lines = world.plan.v4(.fixed, in: tenant.country)
      network = lines[(moves + person.index) % lines.count]
    } else if let home6 = person.home6, chance.happens(0.6) {
      var host = Chance(world.options.seed, "host", tenant.index, person.index, day)
      return Line(address: home6.address(steady.below(1 << 16), host: host.next()), network: home6)
    }
    return Line(address: network.address(steady.below(1 << 16)), network: network)
  }

  func vpn(_ chance: inout Chance) -> Line? {
    if person.vpn.isEmpty { return nil }
    let network = chance.happens(0.8) ? person.vpn[0] : chance.pick(person.vpn)
    return Line(address: network.address(chance.below(200)), network: network)
  }

  func relay(_ chance: inout Chance) -> Line? {
    let exits = world.plan.v4(.relay, in: tenant.country)
    if exits.isEmpty { return nil }
    let network = chance.pick(exits)
    return Line(address: network.address(chance.below(120)), network: network)
  }
}
