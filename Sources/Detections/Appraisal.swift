internal import Baselines
internal import Events

/// Weighs what is familiar and strange about a sign-in. The one table of weights, so that the same thing weighs the same
/// in every detection. Natural log-odds: 0.7 doubles the odds, 1.4 makes them four times, 3 twenty times.
///
/// The figures are judgements, set so that on a made-up population of phones, VPNs, roaming and trips a familiar device
/// outweighs any one strange thing, and two strange things outweigh a familiar agent.
struct Appraisal {
  let traits: Traits
  /// 0 to 1, see `Person.experience`.
  let experience: Double
  let tenantExperience: Double
  let isPrivileged: Bool
  private let isCritical: Bool
  /// Nobody was ever seen to use the account, in an organisation that is known for days.
  private let isNeverSeen: Bool
  /// A telephone of somebody of whom none was seen so far: nearly everybody has one.
  private let isFirstPhone: Bool
  /// Over an old protocol that the person has not used: somebody gave a program the password just then.
  private let isOldProtocolNew: Bool
  private let sensitivity: PersonPolicy.Sensitivity

  init(_ traits: Traits, of person: Person, at sighting: Sighting, in context: Context) {
    self.traits = traits
    experience = person.experience(at: sighting.event.time)
    tenantExperience = context.habits.experience
    isPrivileged = context.policy.isPrivileged
    isCritical = context.policy.isCritical
    isNeverSeen = person.signIns == 0 && context.habits.isLearned
    isOldProtocolNew =
      sighting.signs.contains(.legacyProtocol) && !person.memories.contains(sighting.clientKey, of: .client)
    isFirstPhone = traits.contains(.phone) && !person.hasPhone
    sensitivity = context.policy.sensitivity
  }

  /// Whose habits something strange is held against: the person's, or the tenant's while the person is little known.
  var standing: Double { max(experience, tenantExperience) }

  /// Signs of attackers' tools, beyond being strange.
  var isHostile: Bool {
    !traits.isDisjoint(with: [.hosting, .tor, .openProxy, .sourceAttacking, .sessionChanged, .factorMissing])
  }

  /// Where nobody sits: rented servers, Tor and proxies.
  var isFromServers: Bool { !traits.isDisjoint(with: [.hosting, .tor, .openProxy]) }

  /// From a server, a VPN or the like that neither the person nor the tenant uses.
  private var isFromElsewhere: Bool {
    traits.contains(.networkNew) && !traits.contains(.tenantNetwork)
      && !traits.isDisjoint(with: [.hosting, .vpn, .tor, .openProxy])
  }

  /// A program that goes on by itself, with the person's own software or one that names no system: where it runs says
  /// little of where the person is, and detections of stolen tokens look at it.
  var isBackground: Bool {
    !traits.contains(.interactive)
      && (traits.contains(.agentKnown)
        || traits.isDisjoint(with: [.systemNew, .systemKnown])
          && (!traits.contains(.hosting) || tenantExperience < 1))
  }

  /// A program on a rented server that the person or colleagues let work for them: where it runs says nothing of where
  /// the person is. It names no system; a browser that does, and a program that nobody knows, may hold a stolen token.
  var isAutomation: Bool {
    traits.contains(.hosting)
      && traits.isDisjoint(with: [.interactive, .systemNew, .systemKnown])
      && !traits.isDisjoint(with: [.agentShared, .agentKnown, .agentRecent])
  }

  /// All clues together: how strange the sign-in is by itself.
  var strangeness: Double { everything().reduce(0) { $0 + $1.weight } }

  /// The clues of all kinds; `events` names the sign-in that they are about where it is not the deciding one.
  func everything(events: [EventID] = []) -> [Clue] {
    var all = clues() + countryClues() + networkKindClues()
    for i in all.indices { all[i].events = events }
    return all
  }

  /// Every clue but those about the country, which some detections are about themselves.
  func clues() -> [Clue] {
    var clues: [Clue] = []
    addDevice(to: &clues)
    addAgent(to: &clues)
    addSession(to: &clues)
    addNetwork(to: &clues)
    addAttempt(to: &clues)
    return clues
  }

  func countryClues() -> [Clue] {
    var clues: [Clue] = []
    if traits.contains(.countryKnown) { clues.append(Clue(.source(.knownCountry), -1.5)) }
    if traits.contains(.countryRecent) { clues.append(Clue(.source(.knownCountry), -0.5)) }
    if traits.contains(.countryNew) {
      if traits.contains(.countryShared) {
        clues.append(Clue(.source(.sharedCountry), 0.3 * experience))
      } else {
        clues.append(Clue(.source(.newCountry), standing))
      }
    }
    return clues
  }

  private func addDevice(to clues: inout [Clue]) {
    if traits.contains(.deviceKnown) {
      clues.append(traits.hasOwnDevice ? Clue(.client(.ownDevice), -4) : Clue(.client(.deviceChangedSystem), 0.5))
    } else if traits.contains(.deviceRecent) {
      clues.append(Clue(.client(.recentDevice), -1.5))
    } else if traits.contains(.deviceNew) {
      clues.append(
        traits.contains(.deviceManaged)
          ? Clue(.client(.managedNewDevice), -1) : Clue(.client(.newDevice), 1 * experience))
    } else if traits.contains(.deviceMissing) {
      clues.append(Clue(.client(.noDevice), 1.5))
    }
  }

  private func addAgent(to clues: inout [Clue]) {
    if traits.contains(.deviceKnown) { return }
    if traits.contains(.agentKnown) || traits.contains(.agentRecent) {
      let trust = traits.contains(.agentKnown) ? 1.0 : 0.5
      let isCommon = traits.contains(.agentCommon)
      clues.append(Clue(.client(isCommon ? .commonAgent : .knownAgent), -trust * likeness))
    } else if isAutomation {
      clues.append(Clue(.client(.sharedProgram), -1.5))
    } else if traits.contains(.systemNew) {
      clues.append(Clue(.client(.newSystem), (isFirstPhone ? 0.7 : 1.5) * experience))
    } else if traits.contains(.browserNew) {
      clues.append(Clue(.client(.newBrowser), 0.6 * experience))
    } else if traits.contains(.agentOlder) {
      clues.append(Clue(.client(.olderAgent), 1.3 * experience))
    } else if traits.contains(.browserKnown) {
      clues.append(
        traits.contains(.agentCommon) ? Clue(.client(.rolledOutAgent), -0.7) : Clue(.client(.updatedAgent), 0.3))
    }
  }

  /// What the person's exact agent is worth: two thirds where a twentieth of the tenant has it too, half where the device
  /// speaks against it, and next to nothing where both do, as in every theft through a page in between.
  private var likeness: Double {
    let isCommon = traits.contains(.agentCommon)
    let isContradicted = !traits.isDisjoint(with: [.deviceNew, .deviceMissing])
    if isCommon && isContradicted { return 0.5 }
    // A page in between hands on the agent of whoever is caught.
    return isContradicted || isFromElsewhere ? 1.5 : isCommon ? 2 : 3
  }

  private func addSession(to clues: inout [Clue]) {
    if traits.contains(.sessionSame) { clues.append(Clue(.client(.sameSession), isFromElsewhere ? -0.5 : -3)) }
    if traits.contains(.sessionChanged) { clues.append(Clue(.client(.changedSession), 2)) }
  }

  private func addNetwork(to clues: inout [Clue]) {
    if traits.contains(.tenantNetwork) {
      clues.append(Clue(.source(.tenantNetwork), -3.5))
    } else if traits.contains(.addressKnown) {
      clues.append(Clue(.source(.knownAddress), -3))
    } else if traits.contains(.networkKnown) {
      clues.append(Clue(.source(.knownNetwork), -1.5))
    } else if !traits.isDisjoint(with: [.addressRecent, .networkRecent]) {
      clues.append(Clue(.source(.knownNetwork), -0.7))
    } else if traits.contains(.networkShared) {
      clues.append(Clue(.source(.sharedNetwork), -0.5))
    } else if traits.contains(.networkNew) {
      clues.append(Clue(.source(.newNetwork), 0.8 * standing))
    }
    if traits.contains(.relay) { clues.append(Clue(.source(.relay), -0.5)) }
  }

  /// What the kind of network adds, for detections that are not about it themselves.
  func networkKindClues() -> [Clue] {
    if traits.contains(.tenantNetwork) { return [] }
    if traits.contains(.anonymiserHabit) { return [Clue(.source(.veilHabit), -1.5)] }
    if !traits.isDisjoint(with: [.tor, .openProxy]) { return [Clue(.lead(.anonymiser), 2)] }
    if traits.contains(.vpn) { return [Clue(.lead(.anonymiser), 0.7)] }
    let isHabit = !traits.isDisjoint(with: [.networkKnown, .addressKnown])
    return traits.contains(.hosting) && !isHabit ? [Clue(.lead(.rentedNetwork), 0.3 + standing)] : []
  }

  private func addAttempt(to clues: inout [Clue]) {
    // A page in between asks for the factor and hands it on, so that it says nothing from where such pages stand.
    if traits.contains(.factorDone), !isFromElsewhere { clues.append(Clue(.attempt(.secondFactorDone), -0.5)) }
    // A session that goes on elsewhere brings its factor along.
    if traits.contains([.factorRemembered, .interactive]), !traits.contains(.sessionChanged),
      !isFromElsewhere || traits.contains(.agentKnown)
    {
      clues.append(Clue(.attempt(.factorRemembered), -0.5))
    }
    if isFromElsewhere, !traits.isDisjoint(with: [.factorDone, .factorAsked]), !traits.contains(.phone) {
      clues.append(Clue(.attempt(.factorAnew), 1))
    }
    if isNeverSeen, isFromElsewhere { clues.append(Clue(.attempt(.neverSeen), 0.8)) }
    if traits.contains(.guest) { clues.append(Clue(.attempt(.guest), -0.8)) }
    if traits.contains(.factorMissing) { clues.append(Clue(.attempt(.secondFactorMissing), 1)) }
    if traits.contains(.factorRefused) { clues.append(Clue(.attempt(.secondFactorRefused), 0.5)) }
    if traits.contains(.oddHour) { clues.append(Clue(.attempt(.oddHour), 0.4)) }
    if traits.contains(.sourceAttacking) { clues.append(Clue(.source(.attacking), 2)) }
    if traits.contains(.providerRisk) { clues.append(Clue(.attempt(.providerRisk), 1)) }
    if traits.contains(.disputedPlace) { clues.append(Clue(.source(.disputedPlace), -1)) }
    if !traits.contains(.interactive), !isOldProtocolNew { clues.append(Clue(.attempt(.background), -1)) }
    if isPrivileged {
      clues.append(Clue(.attempt(.privileged), 0.7))
    } else if isCritical {
      clues.append(Clue(.attempt(.critical), 0.7))
    }
    switch sensitivity {
    case .quiet: clues.append(Clue(.attempt(.askedForQuiet), -0.7))
    case .balanced: break
    case .paranoid: clues.append(Clue(.attempt(.askedForMore), 0.7))
    }
  }

  /// All clues, of which a familiar country is none: a proxy stands there as well.
  func allButHome() -> [Clue] { clues() + networkKindClues() + countryClues().filter { $0.weight > 0 } }

  /// What is known of an act: where it came from, and whose account did it. Audit logs tell no more.
  func sourceClues() -> [Clue] {
    allButHome().filter { clue in
      if case .source = clue.kind { return true }
      return [.lead(.anonymiser), .lead(.rentedNetwork), .attempt(.privileged)].contains(clue.kind)
    }
  }

  /// The most that a sign-in like this may become: the person's own device, or their session on unchanged software, is
  /// a trip, a VPN or a wrong map, whatever else is strange. A program that signs in by itself wakes nobody alone.
  var ceiling: Severity {
    if traits.hasOwnDevice { return .low }
    if traits.contains(.sessionSame), traits.isDisjoint(with: [.agentNew, .deviceNew]) { return .low }
    return traits.contains(.interactive) ? .high : .medium
  }
}
