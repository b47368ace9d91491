package import Baselines
internal import Events

/// **Behaviour.** A new way to prove who one is (a telephone, an app, a key, a temporary pass) or a device is added by
/// somebody who may have come in a moment before: it outlives the next password.
///
/// **Data that proves it.** The audit act, joined to a suspicious sign-in of the last week by session, token, address or
/// operator; or within 24 hours of one; or from a source that is foreign by itself: rented servers, an anonymiser, a
/// country that nobody uses.
///
/// **How an attacker avoids it.** Waiting a day and coming through the victim's own operator.
///
/// **Known false alarms.** A new telephone set up on a journey: low from a new network alone. An administrator who adds a
/// method for a new employee acts from a known source and is not found.
package struct MfaMethodAdded: Detector {
  package init() {}

  package static var signs: Signs { .act }

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    guard sighting.act == .factorAdded || sighting.act == .deviceRegistered, sighting.event.outcome == .granted
    else { return nil }
    let appraisal = Appraisal(traits, of: person, at: sighting, in: context)
    let (cause, earlier) = self.cause(sighting, person, context)
    if cause == nil {
      guard appraisal.experience >= 0.5, traits.isDisjoint(with: [.tenantNetwork, .relay, .addressKnown])
      else { return nil }
    }
    var clues = [Clue(.factor(sighting.act == .factorAdded ? .methodAdded : .deviceAdded), cause == nil ? 0 : 0.5)]
    if let cause { clues.append(cause) }
    var isForeignDesk = false
    if cause == nil {
      let client = whoIsThere(sighting, person)
      isForeignDesk = client?.kind == .factor(.newDesk) || client?.kind == .factor(.strangeClient)
      if client == nil, !traits.contains(.networkNew) { return nil }
      clues += [client].compactMap(\.self)
    }
    if cause == nil, isForSomebodyElse(sighting) { clues.append(Clue(.factor(.forSomebodyElse), -1)) }
    // At a desk that is new since today, or a stranger's, it is no comfort that the person uses its operator.
    clues += isForeignDesk ? appraisal.sourceClues().without(.source(.knownNetwork)) : appraisal.sourceClues()
    guard let severity = Scale.severity(clues) else { return nil }
    var suspicion = Suspicion(
      severity: severity, thing: cause == nil ? 1 : 2, clues: clues,
      deciding: sighting)
    suspicion.stage = .persistence
    if let earlier {
      suspicion.events = [earlier.event, sighting.event.id]
      suspicion.firstSeen = earlier.first
    }
    return suspicion
  }

  private func cause(
    _ sighting: Sighting, _ person: Person, _ context: Context
  ) -> (clue: Clue?, earlier: Intrusions.Entry?) {
    if person.intrusions.entries.isEmpty { return (nil, nil) }
    if let (entry, join) = person.intrusions.link(to: sighting) {
      let weight = weight(of: join)
      return (Clue(.factor(.ofIntrusion(join)), weight, events: [entry.event, sighting.event.id]), entry)
    }
    let time = sighting.event.time
    guard let entry = person.intrusions.latest(before: time, within: context.thresholds[Self.window] * 3_600) else {
      return (nil, nil)
    }
    let hours = Int(entry.last.seconds(until: time) / 3_600)
    let clue = Clue(
      .factor(.afterIntrusion(hours: hours)), entry.severity >= .high ? 2 : 0.9,
      events: [entry.event, sighting.event.id])
    return (clue, entry)
  }

  /// Whoever signed in from there within the day: an audit record itself names no device.
  private func whoIsThere(_ sighting: Sighting, _ person: Person) -> Clue? {
    let stays = person.trail.anchors + person.trail.suspects
    guard let stay = stays.last(where: { $0.spot.prefixKey == sighting.whereabouts.prefixKey }) else { return nil }
    if stay.traits.hasOwnDevice { return Clue(.client(.ownDevice), -2, events: [stay.event]) }
    let isStrange =
      !stay.traits.isDisjoint(with: [.deviceMissing, .deviceNew]) && !stay.traits.contains(.deviceManaged)
    if isStrange, stay.traits.contains(.agentNew) { return Clue(.factor(.strangeClient), 2, events: [stay.event]) }
    let isNew = stay.first.seconds(until: sighting.event.time) <= DeedAppraisal.day
    return isNew && stay.traits.isDisjoint(with: [.phone, .mobile, .deviceKnown, .deviceManaged])
      ? Clue(.factor(.newDesk), 1.3, events: [stay.event]) : nil
  }

  private func weight(of join: Intrusions.Join) -> Double {
    switch join {
    case .session, .token: 3.5
    case .address: 2.5
    case .network: 1.7
    }
  }

  private func isForSomebodyElse(_ sighting: Sighting) -> Bool {
    sighting.act == .factorAdded && !sighting.event.target.isNone && sighting.event.target != sighting.event.user
  }
}

extension MfaMethodAdded {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    let target = narrator.context.reference.names[narrator.sighting.event.target]
    let isDevice = narrator.sighting.act == .deviceRegistered
    let isJoined = suspicion.events.count > 1
    return Telling(
      title: isDevice
        ? Phrase("A device registered by a doubtful hand", sv: "En enhet registrerad av tvivelaktig hand")
        : Phrase("A sign-in method added by a doubtful hand", sv: "En inloggningsmetod tillagd av tvivelaktig hand"),
      summary: (isDevice
        ? Phrase("A device was registered", sv: "En enhet registrerades")
        : Phrase("A sign-in method was added", sv: "En inloggningsmetod lades till"))
        + (target.isEmpty ? Phrase(" at ", sv: " ") : Phrase(" (\(target)) at ", sv: " (\(target)) "))
        + Wording.time(narrator.sighting.event.time) + Phrase(", from ", sv: ", från ") + narrator.here
        + (isJoined
          ? Phrase(
            ", after a suspicious sign-in. It lets its owner in even when the password is new.",
            sv: ", efter en misstänkt inloggning. Den släpper in sin ägare även när lösenordet är nytt.")
          : Phrase(
            ", which is not where the account is managed from. It lets its owner in even when the password is new.",
            sv: ", varifrån kontot inte brukar skötas. Den släpper in sin ägare även när lösenordet är nytt.")),
      innocent: Phrase(
        "The person set up a new telephone or computer, away from home.",
        sv: "Personen satte upp en ny telefon eller dator, borta från hemmet."),
      attacker: Phrase(
        "Somebody who came in adds a method of their own, to stay after the password is changed.",
        sv: "Någon som kommit in lägger till en egen metod, för att stanna kvar när lösenordet byts."),
      counterfactual: Phrase(
        "It would not have fired from an address of the person's without a suspicious sign-in in the day before.",
        sv: "Den hade inte larmat från en av personens adresser utan en misstänkt inloggning under dygnet före."))
  }

  package static let window = Threshold(
    "mfa-method-added.window", 24, .hours,
    why: Phrase(
      "attackers add a method within minutes to hours, before the theft is noticed (Microsoft's reports on AiTM kits)",
      sv: "angripare lägger till en metod inom minuter till timmar, innan stölden märks (Microsofts rapporter om AiTM)")
  )

  package static let rule = Rule(
    id: "mfa-method-added",
    title: Phrase("Sign-in method added by a doubtful hand", sv: "Inloggningsmetod tillagd av tvivelaktig hand"),
    what: Phrase(
      "A sign-in method or a device is added within a day after, or by the hand of, a suspicious sign-in, or from a foreign source.",
      sv:
        "En inloggningsmetod eller en enhet läggs till inom ett dygn efter, eller av samma hand som, en misstänkt inloggning, eller från en främmande källa."
    ),
    defaultSeverity: .high, techniques: ["T1098.005", "T1556.006"], playbook: "mfa-method-added", thresholds: [window],
    needs: [.address],
    knownFalseAlarms: Phrase(
      "A new telephone set up on a journey.", sv: "En ny telefon som sätts upp på resande fot."),
    evasion: Phrase(
      "Waiting a day and coming through the victim's own operator.",
      sv: "Att vänta ett dygn och komma genom offrets egen operatör."))
}
