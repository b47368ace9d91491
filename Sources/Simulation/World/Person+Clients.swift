internal import Events

extension Person {
  /// As the directory knows them on that day; the browser has the version of the day.
  func laptopClient(_ world: World, day: Int) -> Client {
    let generation = newLaptop.map { day >= $0 ? 1 : 0 } ?? 0
    let model: ClientModel = generation == 1 && index % 5 == 0 ? .safariOnMac : laptop
    var client = model.client(version: model.version(day: world.calendarDay(day)))
    var chance = Chance(world.options.seed, "laptop", principal.tenant, index, generation)
    client.fingerprint = chance.next()
    guard isLaptopKnown else { return client }
    client.deviceID = chance.id()
    client.deviceName = "LT-\(1_000 + index + generation * 60_000)"
    client.isCompliant = true
    return client
  }

  func phoneClient(_ world: World, day: Int) -> Client {
    let generation = newPhone.map { day >= $0 ? 1 : 0 } ?? 0
    let model: ClientModel = generation == 1 ? .safariOnPhone : phone
    var client = model.client(version: model.version(day: world.calendarDay(day)))
    var chance = Chance(world.options.seed, "phone", principal.tenant, index, generation)
    client.fingerprint = chance.next()
    guard isPhoneKnown else { return client }
    client.deviceID = chance.id()
    client.deviceName = "Phone of \(principal.displayName)"
    return client
  }

  /// Lasts a week; never 0.
  func session(_ world: World, onPhone: Bool, day: Int) -> UInt64 {
    var chance = Chance(
      world.options.seed, "session", principal.tenant, index, onPhone ? 1 : 0, sessionWeek(onPhone: onPhone, day: day))
    return chance.next() | 1
  }

  /// Whether the week's sign-in, with its second factor, is due.
  func beginsSession(onPhone: Bool, day: Int) -> Bool {
    sessionWeek(onPhone: onPhone, day: day) != sessionWeek(onPhone: onPhone, day: day - 1)
  }

  private func sessionWeek(onPhone: Bool, day: Int) -> Int { (day + 700 + index % 7 + (onPhone ? 3 : 0)) / 7 }

  /// Married, and called otherwise from that day; the same account.
  func principal(on day: Int) -> Principal {
    guard let renamed, day >= renamed else { return principal }
    var principal = principal
    principal.name = "new.\(principal.name)"
    return principal
  }
}
