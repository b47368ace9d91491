internal import Events

/// Where people of a homeland travel to, as far as there are networks.
struct Destinations: Sendable {
  let near: [String]
  let far: [String]
  /// Where aeroplanes are changed.
  let hubs: [String]

  init(from land: Homeland, _ plan: AddressPlan) {
    let near = land.neighbours.filter { !plan.v4(.fixed, in: $0).isEmpty }
    self.near = near
    far = plan.countries(with: .fixed).filter { $0 != land.code && !near.contains($0) }
    hubs = ["DE", "NL", "GB", "DK", "FR"].filter { $0 != land.code }
  }
}

/// Everything that is the same on all days: tenants, people, networks.
package struct World: Sendable {
  package let options: SimulationOptions
  package let plan: AddressPlan
  package let tenants: [SimulatedTenant]
  /// By tenant.
  package let people: [[Person]]
  private let homelands: [Homeland]
  /// By homeland.
  private let destinations: [Destinations]

  package init(_ options: SimulationOptions, plan: AddressPlan) throws(SimulationError) {
    var homelands: [Homeland] = []
    for code in options.countries {
      guard let homeland = Homeland.named(code), !plan.v4(.fixed, in: code).isEmpty else {
        throw .unknownCountry(code, known: Homeland.all.map(\.code).sorted())
      }
      homelands.append(homeland)
    }
    self.homelands = homelands
    destinations = homelands.map { Destinations(from: $0, plan) }
    self.options = options
    self.plan = plan
    tenants = (0..<max(1, options.tenants)).map { SimulatedTenant(index: $0, options: options, plan: plan) }
    people = tenants.map { tenant in
      let homeland = homelands[tenant.index % homelands.count]
      var names: Set<String> = []
      return (0..<tenant.people).map { index in
        var person = Person(index, of: tenant, options: options, plan: plan, homeland: homeland)
        // Two people of one name: the second has a number.
        if !names.insert(person.principal.name).inserted {
          person.principal.name = person.principal.name.replacing("@", with: ".\(index)@", maxReplacements: 1)
        }
        return person
      }
    }
  }

  func homeland(of tenant: Int) -> Homeland { homelands[tenant % homelands.count] }

  func destinations(of tenant: Int) -> Destinations { destinations[tenant % destinations.count] }

  /// Midnight of a day of the simulation where the tenant is, or in another country while somebody is there.
  func midnight(_ day: Int, tenant: Int, in country: String? = nil) -> Timestamp {
    let start = options.start.adding(seconds: Double(day) * 86_400)
    let land = country.flatMap(Homeland.named) ?? homeland(of: tenant)
    return start.adding(seconds: -60 * Double(land.offset(month: start.calendar.month)))
  }

  /// Saturday or Sunday, for a day of the simulation.
  func isWeekend(_ day: Int) -> Bool { (options.start.day + Int64(day) + 3) % 7 > 4 }

  /// Days since Monday, 0 to 6.
  func weekday(_ day: Int) -> Int { Int((options.start.day + Int64(day) + 3) % 7) }

  /// Days since 1970, by which browsers are renewed.
  func calendarDay(_ day: Int) -> Int { Int(options.start.day) + day }
}
