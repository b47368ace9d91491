package import Baselines
internal import Events

#if canImport(Glibc)
  internal import Glibc
#endif

/// **Behaviour.** Far more mail is read than the person ever reads, or whole folders are fetched by somebody who should not
/// be there: a mailbox is copied.
///
/// **Data that proves it.** Microsoft's `MailItemsAccessed` and its like, counted by the hour against the person's own
/// hours (`Volume`), from a new address at a tenth of the number; the kind of access (`Sync` fetches whole folders); and
/// whether a suspected sign-in did it.
///
/// **How an attacker avoids it.** Reading slowly, one mail at a time.
///
/// **Known false alarms.** A new computer that fetches the mailbox, a migration, an archive: from where the person always
/// is it stays low, and a program's own reading is not looked at.
package struct MailHarvest: Detector {
  package init() {}

  package static var signs: Signs { .routineAct }

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    guard sighting.act == .mailRead, !sighting.isWorkload else { return nil }
    let harvest = Harvest(sighting, of: person)
    let (all, strange) = (context.thresholds[Self.records], context.thresholds[Self.strangeRecords])
    let isOver = harvest.times >= context.thresholds[Self.habit] && Double(harvest.inHour) >= min(all, strange)
    let isFolders = isStrange(sighting, harvest, to: person) && isSync(sighting, in: context)
    guard isOver || isFolders else { return nil }
    let appraisal = DeedAppraisal(
      sighting, person.sourceTraits(of: sighting, habits: context.habits, source: context.source), of: person,
      in: context)
    let isCopying = isOver && Double(harvest.inHour) >= strange && isFromNewAddress(sighting, appraisal)
    let isMuch = isCopying || isOver && Double(harvest.inHour) >= all
    guard isMuch || isFolders else { return nil }
    var leads: [Clue] = []
    if isMuch {
      leads.append(Clue(.deed(.harvest(.mails(harvest.inHour))), -0.3))
      leads.append(Clue(.deed(.harvest(.overHabit(times: Int(harvest.times)))), weight(ofTimes: harvest.times)))
    } else {
      leads.append(Clue(.deed(.harvest(.wholeFolders)), -0.7))
    }
    // A session that began at the same new address speaks for nobody.
    return appraisal.suspicion(
      sighting, leads: leads, stage: .collection, thing: isMuch ? 1 : 2, trustsOwnDesk: !isCopying)
  }

  /// Not only since today: whoever copies a mailbox was let in from there shortly before.
  private func isFromNewAddress(_ sighting: Sighting, _ appraisal: DeedAppraisal) -> Bool {
    !sighting.isServiceTraffic && appraisal.traits.isDisjoint(with: [.addressKnown, .tenantNetwork])
  }

  /// Grows with the order of magnitude, and alone never comes to a finding of medium severity where the person always is.
  private func weight(ofTimes times: Double) -> Double { min(1.4, 0.3 + 0.6 * max(0, log(times / 10))) }

  private func isStrange(_ sighting: Sighting, _ harvest: Harvest, to person: Person) -> Bool {
    harvest.isForeign(to: person)
      || !person.intrusions.entries.isEmpty && person.intrusions.link(to: sighting) != nil
  }

  private func isSync(_ sighting: Sighting, in context: Context) -> Bool {
    let parameters = ActParameters(sighting, in: context)
    return parameters.values("mailaccesstype").contains("sync") || parameters.affirms("isthrottled")
  }
}

extension MailHarvest {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    Telling(
      title: rule.title,
      summary: narrator.deed + Phrase(". ", sv: ". ") + narrator.said(by: suspicion, rule),
      innocent: Phrase(
        "A new computer fetches the mailbox, or it is being moved or archived.",
        sv: "En ny dator hämtar brevlådan, eller så flyttas eller arkiveras den."),
      attacker: Phrase(
        "Somebody copies the mailbox, to read it in peace.",
        sv: "Någon kopierar brevlådan, för att läsa den i lugn och ro."),
      counterfactual: Phrase(
        "It would not have fired below ten times the person's usual hour, nor for a sync from where the person always is.",
        sv:
          "Den hade inte larmat under tio gånger personens vanliga timme, och inte för en synkning från personens vanliga plats."
      ))
  }

  package static let records = Threshold(
    "mail-harvest.records", 500, .records,
    why: Phrase(
      "Microsoft stops recording single reads at 1,000 a day, which it calls rare: half of that within an hour",
      sv: "Microsoft slutar logga enskilda läsningar vid 1 000 om dagen, vilket kallas sällsynt: hälften inom en timme")
  )
  package static let strangeRecords = Threshold(
    "mail-harvest.strange-records", 50, .records,
    why: Phrase(
      "Microsoft puts what is read within two minutes into one record: a reader makes 30 an hour at most, a copying program more",
      sv:
        "Microsoft lägger det som läses inom två minuter i en post: en läsare ger högst 30 i timmen, ett program som kopierar fler"
    )
  )
  package static let habit = Threshold(
    "mail-harvest.habit", 10, .times,
    why: Phrase(
      "a busy day is three times an ordinary one, hardly ever ten",
      sv: "en full dag är tre gånger en vanlig, nästan aldrig tio"))

  package static let rule = Rule(
    id: "mail-harvest",
    title: Phrase("A mailbox is being copied", sv: "En brevlåda kopieras"),
    what: Phrase(
      "Mail is read far beyond the person's habit, or whole folders are fetched from a strange place.",
      sv: "Mejl läses långt över personens vana, eller hela mappar hämtas från ett främmande håll."),
    defaultSeverity: .medium, techniques: ["T1114.002"], playbook: "data-harvest",
    thresholds: [records, strangeRecords, habit],
    needs: [.address],
    knownFalseAlarms: Phrase(
      "New computers, migrations and archives.", sv: "Nya datorer, flyttar och arkiv."),
    evasion: Phrase("Reading slowly.", sv: "Att läsa långsamt."))
}
