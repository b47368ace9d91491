package import Baselines
internal import Events

/// **Behaviour.** An account that nobody used for three weeks or more is used again, from a source that is not its owner's:
/// accounts of people on leave or gone are watched by nobody.
///
/// **Data that proves it.** The hour of the last access that was learned, and all that is strange about the new one.
///
/// **How an attacker avoids it.** An account in daily use.
///
/// An account that the log has never seen used, over three weeks or more, counts where it comes with signs of an attack.
///
/// **Known false alarms.** The return from a long leave with a new phone: at most medium, unless it comes from another
/// country or with an attacker's tools. From the own device or address it is nothing.
package struct DormantAccount: Detector {
  package init() {}

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    guard sighting.isGranted, person.lastHour == .min || sighting.hour - person.lastHour >= 24 else { return nil }
    guard let days = daysIdle(sighting, person, in: context), Double(days) >= context.thresholds[Self.days],
      sighting.whereabouts.tellsPlace, traits.isDisjoint(with: [.addressKnown, .tenantNetwork])
    else { return nil }
    let appraisal = Appraisal(traits, of: person, at: sighting, in: context)
    let clues = [Clue(.use(.idle(days: days)), 0.3)] + appraisal.everything()
    guard let severity = Scale.severity(clues) else { return nil }
    let isAbroad = traits.contains(.countryNew) && !traits.contains(.countryShared)
    let isStrange = appraisal.isHostile || isAbroad || !traits.isDisjoint(with: .anonymising)
    guard isStrange || person.lastHour != .min else { return nil }
    return Suspicion(
      severity: min(severity, appraisal.ceiling, isStrange ? .high : .medium), thing: 1, clues: clues,
      deciding: sighting)
  }

  /// Of an account that the log has never seen used, as long as the log goes back: that may be a new colleague, too.
  private func daysIdle(_ sighting: Sighting, _ person: Person, in context: Context) -> Int? {
    if person.lastHour != .min { return person.signIns >= 5 ? Int(sighting.hour - person.lastHour) / 24 : nil }
    let habits = context.habits
    guard habits.isLearned, let first = habits.tally.firstSeen else { return nil }
    return Int(first.seconds(until: sighting.event.time) / 86_400)
  }
}

extension DormantAccount {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    Telling(
      title: rule.title,
      summary: narrator.entry + narrator.said(by: suspicion, rule),
      innocent: Phrase(
        "The person is back from a long leave, with a new phone or from another place.",
        sv: "Personen är tillbaka från en lång ledighet, med ny telefon eller från en annan plats."),
      attacker: Phrase(
        "Somebody found an account that nobody looks after.", sv: "Någon hittade ett konto som ingen ser efter."),
      counterfactual: Phrase(
        "It would not have fired from an address that the person used before, nor within three weeks.",
        sv: "Den hade inte larmat från en adress som personen använt förut, och inte inom tre veckor."))
  }

  package static let days = Threshold(
    "dormant-account.days", 21, .days,
    why: Phrase(
      "the longest ordinary holiday is three weeks in most of Europe, and a month's leave is rare",
      sv: "en vanlig semester är i större delen av Europa högst tre veckor, och en månads ledighet är ovanlig"))

  package static let rule = Rule(
    id: "dormant-account",
    title: Phrase("A sleeping account wakes", sv: "Ett vilande konto vaknar"),
    what: Phrase(
      "Access from an unfamiliar source to an account that had not been used for three weeks or more.",
      sv: "Inloggning från ett främmande håll på ett konto som inte hade använts på tre veckor eller mer."),
    defaultSeverity: .medium, techniques: ["T1078.004"], playbook: "dormant-account", thresholds: [days],
    needs: [.address, .outcome],
    knownFalseAlarms: Phrase(
      "Back from a long leave with a new phone.", sv: "Tillbaka från en lång ledighet med ny telefon."),
    evasion: Phrase("An account in daily use.", sv: "Ett konto som används dagligen."))
}
