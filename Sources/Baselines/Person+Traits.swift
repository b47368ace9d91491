internal import Events

extension Person {
  /// What is familiar and strange about a sighting, held against the person as of before it.
  package func traits(of sighting: Sighting, habits: TenantHabits, source: SourceFacts) -> Traits {
    var traits = clientTraits(of: sighting, habits: habits)
    traits.formUnion(sessionTraits(of: sighting))
    traits.formUnion(networkTraits(of: sighting, habits: habits))
    traits.formUnion(placeTraits(of: sighting, habits: habits))
    traits.formUnion(attemptTraits(of: sighting))
    if source.recentFailingUsers >= 5 { traits.insert(.sourceAttacking) }
    return traits
  }

  private func clientTraits(of s: Sighting, habits: TenantHabits) -> Traits {
    let device = Acquaintance(s.deviceKey, of: .device, in: memories, at: s.hour)
    var traits = device.trait(known: .deviceKnown, recent: .deviceRecent, new: .deviceNew)
    if s.deviceKey == 0, lacksDevice(s) { traits.insert(.deviceMissing) }
    if s.event.flags.contains(.managedDevice) || s.event.flags.contains(.compliantDevice) {
      traits.insert(.deviceManaged)
    }
    let agent = Acquaintance(s.agentKey, of: .agent, in: memories, at: s.hour)
    traits.formUnion(agent.trait(known: .agentKnown, recent: .agentRecent, new: .agentNew))
    traits.formUnion(
      Acquaintance(s.osKey, of: .system, in: memories, at: s.hour).trait(
        known: .systemKnown, recent: .systemKnown, new: .systemNew))
    traits.formUnion(
      Acquaintance(s.browserKey, of: .browser, in: memories, at: s.hour)
        .trait(known: .browserKnown, recent: .browserKnown, new: .browserNew))
    if !traits.contains(.deviceKnown), !traits.contains(.deviceRecent), let entry = habits.tally.agents[s.agentKey] {
      let others = entry.users.others(than: s.userKey)
      if others >= 3, others * 20 >= habits.userCount { traits.insert(.agentCommon) }
      if others >= 2, entry.days >= 3 { traits.insert(.agentShared) }
    }
    return traits
  }

  /// The person's sign-ins with this system name a device, or, for a new system, nearly all sign-ins do.
  private func lacksDevice(_ s: Sighting) -> Bool {
    guard memories.total(of: .device) >= 5 else { return false }
    if memories.contains(s.osKey, of: .system) { return !memories.contains(s.osKey, of: .bareSystem) }
    return memories.total(of: .bareSystem) <= 0.25 * memories.total(of: .device)
  }

  private func sessionTraits(of s: Sighting) -> Traits {
    guard s.event.session != 0, let trace = sessions.first(where: { $0.session == s.event.session }) else { return [] }
    return trace.matches(s) ? .sessionSame : .sessionChanged
  }

  private func networkTraits(of s: Sighting, habits: TenantHabits) -> Traits {
    let at = s.whereabouts
    var traits = at.traits
    if let veil = memories.entry(at.veilKey, of: .veil), veil.days >= 2 { traits.insert(.anonymiserHabit) }
    var address = Acquaintance(at.addressKey, of: .address, in: memories, at: s.hour)
    if !address.isKnown { address = Acquaintance(at.prefixKey, of: .prefix, in: memories, at: s.hour) }
    traits.formUnion(address.trait(known: .addressKnown, recent: .addressRecent, new: []))
    let network = Acquaintance(at.networkKey, of: .network, in: memories, at: s.hour)
    traits.formUnion(network.trait(known: .networkKnown, recent: .networkRecent, new: .networkNew))
    if isTenants(at, habits: habits) { traits.insert(.tenantNetwork) }
    guard traits.contains(.networkNew), let entry = habits.tally.networks[at.networkKey] else { return traits }
    if entry.users.others(than: s.userKey) >= 3, entry.days >= 3 { traits.insert(.networkShared) }
    return traits
  }

  /// By address, which is an office or an egress; of operators only those of rented servers, since one that sells
  /// connections to homes and phones is shared by all the world.
  private func isTenants(_ at: Whereabouts, habits: TenantHabits) -> Bool {
    if habits.owns(habits.tally.addresses[at.addressKey], at) { return true }
    return (at.traits.contains(.hosting) || at.traits.contains(.vpn))
      && habits.owns(habits.tally.networks[at.networkKey], at)
  }

  private func placeTraits(of s: Sighting, habits: TenantHabits) -> Traits {
    let at = s.whereabouts
    guard at.countryKey != 0 else { return [] }
    let country = Acquaintance(at.countryKey, of: .country, in: memories, at: s.hour)
    var traits = country.trait(known: .countryKnown, recent: .countryRecent, new: .countryNew)
    if Acquaintance(at.regionKey, of: .region, in: memories, at: s.hour).isKnown { traits.insert(.regionKnown) }
    if traits.contains(.countryNew), let entry = habits.tally.countries[at.countryKey],
      entry.users.others(than: s.userKey) >= 2
    {
      traits.insert(.countryShared)
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
    switch s.event.secondFactor {
    case .satisfied: traits.insert(.factorDone)
    case .notRequired: if secondFactors.isUsual, traits.contains(.interactive) { traits.insert(.factorMissing) }
    case .interrupted, .denied: if !s.isGranted { traits.insert(.factorRefused) }
    case .unknown, .previouslySatisfied: break
    }
    if hours.total >= 30, hours.share(near: s.hour) < 0.01 { traits.insert(.oddHour) }
    return traits
  }
}
