internal import Events

extension Person {
  /// Takes the sighting into the habits, unless it may be the attacker's. To be called after the sighting was judged.
  ///
  /// Learned is granted access alone: a right password that was stopped may be anybody's. The places of the last day
  /// are noted also from quarantine, as suspects.
  ///
  /// `isExpected` is for what somebody expects for a while: the person was there, and it is to be no habit.
  package mutating func learn(_ sighting: Sighting, traits: Traits, isExpected: Bool = false) {
    noteAttempt(sighting, traits: traits)
    if sighting.isWorkload { return learnWorkload(sighting) }
    guard sighting.opensDoor, !sighting.isServiceTraffic else { return }
    guard sighting.isGranted else { return trace(sighting, as: .pending) }
    let isHeld = !isExpected && quarantine.holds(sighting, traits: traits)
    recordPlace(sighting, traits: traits, isHeld: isHeld)
    trace(sighting, as: isHeld ? .doubtful : .trusted)
    if isHeld || isExpected { return }
    if let desk = Desk(sighting, traits) { self.desk = desk }
    takeIn(sighting, traits: traits)
  }

  /// What did not come in, and what is done all day, are counted for a while, and are no habit of where and with what.
  private mutating func noteAttempt(_ sighting: Sighting, traits: Traits) {
    let signs = sighting.signs
    let counted: Signs = [.wrongPassword, .factorRefused, .factorAsked, .deviceCode, .routineAct, .act]
    if signs.isDisjoint(with: counted) { return }
    if signs.contains(.wrongPassword) {
      let isOwn = !traits.isDisjoint(with: [.addressKnown, .addressRecent, .tenantNetwork])
      attempts.noteWrongPassword(sighting, isOwn: isOwn)
    }
    if signs.contains(.factorRefused) { attempts.noteRefusedPrompt(sighting) }
    if signs.contains([.factorAsked, .interactive]), sighting.isPersonalSignIn {
      attempts.noteRequest(sighting, isOwn: traits.isOwnSource)
    }
    if signs.contains([.deviceCode, .granted]), !hasDeviceCodeHabit(at: sighting.hour) {
      attempts.noteDeviceCode(sighting)
    }
    if signs.contains(.routineAct) { volumes.note(sighting) }
    if signs.contains(.act), intrusions.link(to: sighting) == nil { deeds.note(sighting) }
  }

  /// A program has no device, no hours and no second factor: what is known of it is where it comes from, and with what.
  private mutating func learnWorkload(_ s: Sighting) {
    guard s.opensWorkload, !quarantine.holds(s, traits: []) else { return }
    let at = s.whereabouts
    fade(to: s.hour)
    if firstSeen == nil { firstSeen = s.event.time }
    signIns += 1
    if at.tellsCountry { memories.learn(at.countryKey, of: .country, hour: s.hour) }
    memories.learn(at.networkKey, of: .network, hour: s.hour)
    memories.learn(at.prefixKey, of: .prefix, hour: s.hour)
    memories.learn(at.addressKey, of: .address, hour: s.hour)
    memories.learn(s.agentKey, of: .agent, hour: s.hour)
    memories.learn(s.applicationKey, of: .application, hour: s.hour)
  }

  /// An anchor is known to within this many km. Free databases are off by more than 318 km for a quarter of the addresses
  /// in the USA and give that as the radius: below it nobody there had an anchor where the log itself has no places.
  static let anchorRadius = 350.0

  /// A place becomes an anchor by trusted evidence only: interactive or from a known device, well enough known, and not
  /// from rented servers, which may be the tenant's own egress or the person's VPN, but are nowhere that anybody sits.
  private mutating func recordPlace(_ sighting: Sighting, traits: Traits, isHeld: Bool) {
    let at = sighting.whereabouts
    guard at.tellsCountry, !at.traits.contains(.relay) else { return }
    let isPresent =
      traits.contains(.interactive) || traits.contains(.deviceKnown) || traits.contains(.deviceRecent)
    let isTrusted = isPresent && !traits.contains(.hosting) && !isHeld && at.radius <= Person.anchorRadius
    trail.record(sighting, traits: traits, trusted: isTrusted)
  }

  private mutating func takeIn(_ s: Sighting, traits: Traits) {
    let at = s.whereabouts
    fade(to: s.hour)
    if firstSeen == nil { firstSeen = s.event.time }
    signIns += 1
    memories.learn(hour: s.hour) { lesson in
      if at.tellsCountry {
        lesson.learn(at.countryKey, of: .country)
        lesson.learn(at.regionKey, of: .region)
      }
      lesson.learn(at.networkKey, of: .network)
      lesson.learn(at.prefixKey, of: .prefix)
      lesson.learn(at.addressKey, of: .address)
      lesson.learn(at.veilKey, of: .veil)
      lesson.learn(s.deviceKey, of: .device)
      lesson.learn(s.osKey, of: .system)
      if s.deviceKey == 0 {
        lesson.learn(s.clientSystemKey, of: .bareSystem)
      } else {
        lesson.learn(s.clientSystemKey, of: .namedSystem)
      }
      lesson.learn(s.browserKey, of: .browser)
      lesson.learn(s.agentKey, of: .agent)
      lesson.learn(s.applicationKey, of: .application)
      lesson.learn(s.clientKey, of: .client)
    }
    versions.learn(s)
    if s.signs.contains(.deviceCode) { memories.learn(Person.deviceCodeKey, of: .client, hour: s.hour) }
    if traits.contains(.interactive) { secondFactors.learn(s.event.secondFactor) }
  }

  /// Once an hour: the hour itself; once a day: everything older loses weight.
  private mutating func fade(to hour: Int32) {
    guard hour > lastHour else { return }
    if lastHour != .min { decay(days: Int(hour / 24 - lastHour / 24)) }
    lastHour = hour
    hours.learn(hour: hour)
  }

  private mutating func decay(days: Int) {
    guard days > 0 else { return }
    let factor = Decay.factor(days: days)
    memories.decay(by: factor)
    hours.decay(by: factor)
    secondFactors.decay(by: factor)
  }
}
