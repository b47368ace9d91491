package import Baselines
internal import Events

/// **Behaviour.** Somebody tries an account that is disabled: left behind by who has quit, or switched off after a theft.
///
/// **Data that proves it.** The log says that the account is disabled, suspended or gone. It is context from where its
/// owner used to be, or where the same address tries others too; an attack where that address, foreign to the account, has
/// come in as somebody else. A single try from elsewhere is the noise of the internet.
///
/// **How an attacker avoids it.** A list without people who have left.
///
/// **Known false alarms.** The phone of somebody who has left, which goes on for weeks: one line. Two people of one
/// household, or of one office, where one has left: their address is known to the account.
package struct DisabledAccount: Detector {
  package init() {}

  package static var signs: Signs { .disabledAccount }

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    if sighting.isGranted || sighting.isWorkload { return nil }
    var clues = [Clue(.credential(.disabledTried), -0.5)]
    let isOwn = !traits.isDisjoint(with: [.addressKnown, .addressRecent, .tenantNetwork, .networkKnown])
    if isOwn {
      clues.append(Clue(.source(traits.contains(.tenantNetwork) ? .tenantNetwork : .knownNetwork), -0.8))
    } else {
      // One try from nowhere is the noise of the internet.
      if !Self.triesOthers(context.source, traits) { return nil }
      clues += Self.foreign(sighting, traits, in: context)
    }
    guard let severity = Scale.severity(clues) else { return nil }
    var suspicion = Suspicion(severity: severity, thing: isOwn ? 1 : 2, clues: clues, deciding: sighting)
    suspicion.stage = .attempt
    return suspicion
  }

  /// Whether the same source came in as somebody else, or tried to.
  private static func triesOthers(_ source: SourceFacts, _ traits: Traits) -> Bool {
    source.usersGranted > 0 || source.recentFailingUsers >= 2 || traits.contains(.sourceAttacking)
  }

  private static func foreign(_ sighting: Sighting, _ traits: Traits, in context: Context) -> [Clue] {
    var clues: [Clue] = []
    let others = context.source.usersGranted
    let isOthersHome = context.source.firstSeen.map { $0.seconds(until: sighting.event.time) > 7 * 86_400 } ?? false
    // Exits of anonymisers are shared with people who only like their privacy.
    let isShared = isOthersHome || !traits.isDisjoint(with: .anonymising)
    if others > 0 { clues.append(Clue(.credential(.othersGranted(others)), isShared ? 0.5 : 2)) }
    if context.source.recentFailingUsers >= 2 {
      clues.append(Clue(.credential(.othersTried(context.source.recentFailingUsers)), 0.7))
    }
    if traits.contains(.sourceAttacking) { clues.append(Clue(.source(.attacking), 0.5)) }
    if !traits.isDisjoint(with: [.tor, .openProxy]) {
      clues.append(Clue(.lead(.anonymiser), 0.7))
    } else if traits.contains(.hosting) {
      clues.append(Clue(.lead(.rentedNetwork), 0.7))
    }
    if others > 0, traits.contains(.countryNew) { clues.append(Clue(.source(.newCountry), 1)) }
    return clues
  }
}

extension DisabledAccount {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    Telling(
      title: rule.title,
      summary: Phrase("From ", sv: "Från ") + narrator.here
        + Phrase(" (\(narrator.network)) at ", sv: " (\(narrator.network)) ")
        + Wording.time(narrator.sighting.event.time) + Phrase(", with ", sv: ", med ") + narrator.client
        + Phrase(" into ", sv: " till ") + narrator.application
        + (suspicion.severity > .low
          ? Phrase(
            "; the same source has come in elsewhere or tries many accounts.",
            sv: "; samma källa har släppts in på annat håll eller provar många konton.")
          : Phrase("; the account is disabled.", sv: "; kontot är avstängt.")),
      innocent: Phrase(
        "The phone of somebody who has left still tries to fetch mail.",
        sv: "Telefonen hos någon som har slutat försöker fortfarande hämta e-post."),
      attacker: Phrase(
        "Somebody works through a list of accounts, old ones too.",
        sv: "Någon går igenom en lista med konton, också gamla."),
      counterfactual: Phrase(
        "It stays low as long as the source comes in nowhere else and tries few accounts.",
        sv: "Den stannar på låg så länge källan inte släpps in någon annanstans och provar få konton."))
  }

  package static let rule = Rule(
    id: "disabled-account",
    title: Phrase("A disabled account was tried", sv: "Ett avstängt konto prövades"),
    what: Phrase(
      "Attempts on an account that is disabled; grave where the same source comes in elsewhere.",
      sv: "Försök på ett konto som är avstängt; allvarligt där samma källa släpps in på annat håll."),
    defaultSeverity: .low, techniques: ["T1078", "T1110"], playbook: "password-guessing", thresholds: [],
    needs: [.address, .outcome],
    knownFalseAlarms: Phrase("The phone of somebody who has left.", sv: "Telefonen hos någon som har slutat."),
    evasion: Phrase("A list without people who have left.", sv: "En lista utan personer som har slutat."))
}
