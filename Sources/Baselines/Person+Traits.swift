internal import Events

extension Person {
  /// What is familiar and strange about a sighting, held against the person as of before it.
  package func traits(of sighting: Sighting, habits: TenantHabits, source: SourceFacts) -> Traits {
    var traits = clientTraits(of: sighting, habits: habits)
    traits.formUnion(sessionTraits(of: sighting, client: traits))
    traits.formUnion(networkTraits(of: sighting, habits: habits, isTenants: source.isTenants))
    traits.formUnion(placeTraits(of: sighting, habits: habits))
    traits.formUnion(attemptTraits(of: sighting))
    if source.hasAttack || source.isAttackers { traits.insert(.attackBehind) }
    if !attempts.sources.isEmpty { traits.insert(.accountTried) }
    if source.isAttacking(at: sighting.event.time) { traits.insert(.sourceAttacking) }
    return traits
  }

  /// Of a wrong password, an act or a program's sign-in: where it came from and whose session it is. Audit records name
  /// neither device nor software as sign-ins do.
  package func sourceTraits(of sighting: Sighting, habits: TenantHabits, source: SourceFacts) -> Traits {
    var traits = networkTraits(of: sighting, habits: habits, isTenants: source.isTenants)
    traits.formUnion(placeTraits(of: sighting, habits: habits))
    if let trace = trace(of: sighting), trace.standing == .trusted { traits.insert(.sessionSame) }
    if source.isAttacking(at: sighting.event.time) { traits.insert(.sourceAttacking) }
    return traits
  }

  private func clientTraits(of s: Sighting, habits: TenantHabits) -> Traits {
    let device = Acquaintance(s.deviceKey, of: .device, in: memories, at: s.hour)
    var traits = device.trait(known: .deviceKnown, recent: .deviceRecent, new: .deviceNew)
    if s.deviceKey == 0, lacksDevice(s) { traits.insert(.deviceMissing) }
    if s.event.flags.contains(.managedDevice) || s.event.flags.contains(.compliantDevice) {
      traits.insert(.deviceManaged)
    }
    if Sighting.phoneSystems.contains(s.osKey) { traits.insert(.phone) }
    let agent = Acquaintance(s.agentKey, of: .agent, in: memories, at: s.hour)
    traits.formUnion(agent.trait(known: .agentKnown, recent: .agentRecent, new: .agentNew))
    if traits.contains(.agentNew), versions.isOutdated(s) { traits.insert(.agentOlder) }
    traits.formUnion(
      Acquaintance(s.osKey, of: .system, in: memories, at: s.hour).trait(
        known: .systemKnown, recent: .systemKnown, new: .systemNew))
    traits.formUnion(
      Acquaintance(s.browserKey, of: .browser, in: memories, at: s.hour)
        .trait(known: .browserKnown, recent: .browserKnown, new: .browserNew))
    if !traits.contains(.deviceKnown), !traits.contains(.deviceRecent), let entry = habits.tally.agents[s.agentKey] {
      let others = entry.users.others(than: s.userKey)
      if others >= 3, others * 20 >= habits.userCount { traits.insert(.agentCommon) }
      if habits.isShared(entry, besides: s.userKey, by: 2) { traits.insert(.agentShared) }
    }
    return traits
  }

  /// Nearly all of the person's sign-ins with this kind of client on this system name a device, or, for a new system,
  /// most sign-ins do. Of a new kind of client on a known system nothing is known.
  private func lacksDevice(_ s: Sighting) -> Bool {
    guard memories.total(of: .device) >= 5 else { return false }
    let named = memories.entry(s.clientSystemKey, of: .namedSystem)?.weight ?? 0
    let bare = memories.entry(s.clientSystemKey, of: .bareSystem)?.weight ?? 0
    if named + bare > 0 { return bare * 19 <= named }
    if memories.contains(s.osKey, of: .system) { return false }
    return memories.total(of: .bareSystem) <= 0.25 * memories.total(of: .device)
  }

  private func networkTraits(of s: Sighting, habits: TenantHabits, isTenants: Bool) -> Traits {
    let at = s.whereabouts
    var traits = at.traits
    if let veil = memories.entry(at.veilKey, of: .veil), veil.days >= 2 { traits.insert(.anonymiserHabit) }
    var address = Acquaintance(at.addressKey, of: .address, in: memories, at: s.hour)
    if !address.isKnown { address = Acquaintance(at.prefixKey, of: .prefix, in: memories, at: s.hour) }
    traits.formUnion(address.trait(known: .addressKnown, recent: .addressRecent, new: []))
    let network = Acquaintance(at.networkKey, of: .network, in: memories, at: s.hour)
    traits.formUnion(network.trait(known: .networkKnown, recent: .networkRecent, new: .networkNew))
    if isTenants { traits.insert(.tenantNetwork) }
    guard traits.contains(.networkNew), let entry = habits.tally.networks[at.networkKey] else { return traits }
    if habits.isShared(entry, besides: s.userKey) { traits.insert(.networkShared) }
    return traits
  }

  private func placeTraits(of s: Sighting, habits: TenantHabits) -> Traits {
    let at = s.whereabouts
    guard at.countryKey != 0 else { return [] }
    let country = Acquaintance(at.countryKey, of: .country, in: memories, at: s.hour)
    var traits = country.trait(known: .countryKnown, recent: .countryRecent, new: .countryNew)
    if Acquaintance(at.regionKey, of: .region, in: memories, at: s.hour).isKnown { traits.insert(.regionKnown) }
    if traits.contains(.countryNew), let entry = habits.tally.countries[at.countryKey] {
      let others = entry.users.others(than: s.userKey)
      if others >= 2, others * 50 >= min(habits.userCount, 5_000) {
        traits.insert(.countryShared)
        // Who was only ever seen through a gateway is somewhere, most likely where colleagues are.
        if memories.total(of: .country) == 0 { traits.subtract(.countryNew) }
      }
    }
    return traits
  }

  private func attemptTraits(of s: Sighting) -> Traits {
    var traits: Traits = []
    switch s.event.flow {
    case .interactive, .unknown: traits.insert(.interactive)
    case .nonInteractive, .servicePrincipal, .managedIdentity: break
    }
    if s.event.flags.contains(.providerRisk) { traits.insert(.providerRisk) }
    if s.event.flags.contains(.guest) { traits.insert(.guest) }
    switch s.event.secondFactor {
    case .satisfied: traits.insert(.factorDone)
    case .notRequired: if secondFactors.isUsual, traits.contains(.interactive) { traits.insert(.factorMissing) }
    case .denied: if !s.isGranted { traits.insert(.factorRefused) }
    case .previouslySatisfied: traits.insert(.factorRemembered)
    case .interrupted: traits.insert(.factorAsked)
    case .unknown: break
    }
    if hours.total >= 30, hours.share(near: s.hour) < 0.01 { traits.insert(.oddHour) }
    return traits
  }
}
