package import Baselines
internal import Events

/// **Behaviour.** Somebody tries one password after the other on one account.
///
/// **Data that proves it.** Thirty wrong passwords or more within half an hour from where the person does not come from:
/// all such sources together. From the person's own address, or with a device or exact agent of theirs through an
/// operator of theirs, it is an old password on a phone, and low.
///
/// **How an attacker avoids it.** One try a minute; a few on each of many accounts (`password-spray`).
///
/// **Known false alarms.** A mail program with an old password on a new network: its agent keeps it low. A name that has
/// no account, or never came in, is guessed at all day wherever a server faces the internet, and low at most.
package struct PasswordGuessing: Detector {
  package init() {}

  package static var signs: Signs { .wrongPassword }

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    if person.attempts.sources.isEmpty || sighting.signs.contains(.unknownUser) { return nil }
    let isOwn = !traits.isDisjoint(with: Self.home)
    let (tries, first) = Self.tries(person.attempts, isOwn: isOwn, at: sighting)
    guard Double(tries) >= context.thresholds[Self.tries], let first else { return nil }
    var clues = [
      isOwn
        ? Clue(.credential(.guessedFromOwn(tries: tries)), -1) : Clue(.credential(.guessed(tries: tries)), 1.8)
    ]
    if !isOwn { clues += Self.clues(sighting, traits, person) }
    guard let severity = Scale.severity(clues) else { return nil }
    var suspicion = Suspicion(
      severity: min(severity, .medium), thing: isOwn ? 1 : 2, clues: clues, deciding: sighting)
    suspicion.stage = .attempt
    suspicion.events =
      first.firstEvent == sighting.event.id ? [sighting.event.id] : [first.firstEvent, sighting.event.id]
    suspicion.firstSeen = first.first
    return suspicion
  }

  private static let home: Traits = [.addressKnown, .addressRecent, .tenantNetwork]

  /// Within half an hour, this one included, from sources of the same kind; with the one that began first.
  private static func tries(
    _ attempts: Attempts, isOwn: Bool, at sighting: Sighting
  ) -> (count: Int, first: Attempts.Source?) {
    var (count, first): (Int, Attempts.Source?) = (1, nil)
    for source in attempts.sources where source.isOwn == isOwn {
      let recent = attempts.recentFailures(source, at: sighting.event.time)
      if recent == 0 { continue }
      count += recent
      if first.map({ source.first < $0.first }) ?? true { first = source }
    }
    return (count, first)
  }

  private static func clues(_ sighting: Sighting, _ traits: Traits, _ person: Person) -> [Clue] {
    var clues: [Clue] = []
    if traits.contains(.networkKnown) { clues.append(Clue(.source(.knownNetwork), -1.5)) }
    if person.memories.contains(sighting.deviceKey, of: .device) {
      clues.append(Clue(.client(.ownDevice), -3))
    } else if person.memories.contains(sighting.agentKey, of: .agent) {
      clues.append(Clue(.client(.knownAgent), -1.5))
    }
    if person.firstSeen == nil { clues.append(Clue(.credential(.accountNeverSeen), -2)) }
    return clues
  }
}

extension PasswordGuessing {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    let lead = suspicion.clues.first.map { narrator.text($0.kind).capitalised } ?? rule.what
    return Telling(
      title: suspicion.severity > .low ? rule.title : Phrase("Many wrong passwords", sv: "Många fel lösenord"),
      summary: lead + Phrase(", the latest from ", sv: ", det senaste från ") + narrator.here
        + Phrase(" (\(narrator.network)) with ", sv: " (\(narrator.network)) med ") + narrator.client
        + Phrase(" into ", sv: " till ") + narrator.application + Phrase(".", sv: "."),
      innocent: Phrase(
        "A phone, a mail program or a mapped drive goes on with a password that was changed.",
        sv: "En telefon, ett e-postprogram eller en nätverksenhet fortsätter med ett lösenord som har bytts."),
      attacker: Phrase(
        "Somebody tries one password after the other until one is right.",
        sv: "Någon provar det ena lösenordet efter det andra tills ett är rätt."),
      counterfactual: Phrase(
        "From an address that the person has used it would have stayed low.",
        sv: "Från en adress som personen har använt hade den stannat på låg."))
  }

  package static let tries = Threshold(
    "password-guessing.tries", 30, .attempts,
    why: Phrase(
      "a person gives up or is locked after ten; a program with an old password makes some tries a minute, so it needs the source as well",
      sv:
        "en person ger upp eller låses efter tio; ett program med gammalt lösenord gör några försök i minuten, så källan behövs också"
    ))

  package static let rule = Rule(
    id: "password-guessing",
    title: Phrase("Password guessing", sv: "Lösenordsgissning"),
    what: Phrase(
      "Thirty wrong passwords or more for one account within half an hour, from where the person does not come from.",
      sv: "Trettio fel lösenord eller fler för ett konto inom en halvtimme, från ställen personen inte kommer från."),
    defaultSeverity: .medium, techniques: ["T1110.001"], playbook: "password-guessing",
    thresholds: [tries], needs: [.address, .outcome],
    knownFalseAlarms: Phrase(
      "A mail program with an old password on a network that is new to the person.",
      sv: "Ett e-postprogram med gammalt lösenord på ett nät som är nytt för personen."),
    evasion: Phrase("One try a minute.", sv: "Ett försök i minuten."))
}
