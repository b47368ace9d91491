package import Baselines
internal import Events

#if canImport(Glibc)
  internal import Glibc
#endif

/// **Behaviour.** Files are taken far beyond the person's habit: 25 within three minutes, or ten times the usual hour.
///
/// **Data that proves it.** Downloads as SharePoint, Google Drive, Box, Dropbox and others record them, counted against
/// the person's own hours (`Volume`); the program that took them; and whether a suspected sign-in did it.
///
/// **How an attacker avoids it.** Taking a few files a day, or sharing them outwards.
///
/// **Known false alarms.** Programs that keep a copy of a folder (OneDrive, backups, migrations), and people who fetch a
/// folder at once: low from where the person always is.
package struct FileHarvest: Detector {
  package init() {}

  package static var signs: Signs { .routineAct }

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    guard sighting.act == .fileRead, !sighting.isWorkload, let volume = person.volumes[.fileRead] else { return nil }
    let burst = volume.burst(at: sighting.event.time) + 1
    let harvest = Harvest(sighting, of: person)
    let isBurst = Double(burst) >= context.thresholds[Self.burst]
    let isOver =
      Double(harvest.inHour) >= 2 * context.thresholds[Self.burst]
      && harvest.times >= context.thresholds[Self.habit]
    guard isBurst || isOver else { return nil }
    let appraisal = DeedAppraisal(
      sighting, person.sourceTraits(of: sighting, habits: context.habits, source: context.source), of: person,
      in: context)
    // Each doubling over a hundred in an hour is a step from fetching a folder to taking a share.
    let scale = max(0, log2(Double(harvest.inHour) / 50))
    var leads = [Clue(.deed(.harvest(.files(max(burst, harvest.inHour)))), (isBurst ? 0 : -0.6) + scale)]
    if isOver { leads.append(Clue(.deed(.harvest(.overHabit(times: Int(harvest.times)))), 0.6)) }
    if isSyncProgram(sighting, in: context) { leads.append(Clue(.deed(.harvest(.syncProgram)), -2)) }
    return appraisal.suspicion(sighting, leads: leads, stage: .collection, thing: 1)
  }

  private func isSyncProgram(_ sighting: Sighting, in context: Context) -> Bool {
    let names = context.reference.names
    let event = sighting.event
    let text = (names[event.agent] + " " + names[event.application] + " " + names[event.operation]).lowercased()
    return FileHarvest.syncPrograms.contains(where: text.contains)
  }

  private static let syncPrograms = [
    "skydrivesync", "onedrive", "filesync", "drivefs", "drive for desktop", "google drive/", "dropbox", "box sync",
    "boxdrive", "backup", "veeam", "avepoint", "bittitan", "sharegate", "migrat", "commvault", "druva", "acronis",
    "rubrik", "barracuda", "afi.ai", "spanning", "keepit", "cloudally", "indexer", "ediscovery",
  ]
}

extension FileHarvest {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    Telling(
      title: rule.title,
      summary: narrator.deed + Phrase(". ", sv: ". ") + narrator.said(by: suspicion, rule),
      innocent: Phrase(
        "The person fetched a whole folder, or a program keeps a copy of it.",
        sv: "Personen hämtade en hel mapp, eller så håller ett program en kopia av den."),
      attacker: Phrase(
        "Somebody takes what can be sold or used to extort.", sv: "Någon tar det som går att sälja eller pressa med."),
      counterfactual: Phrase(
        "It would not have fired below 25 files in three minutes and ten times the person's usual hour.",
        sv: "Den hade inte larmat under 25 filer på tre minuter och tio gånger personens vanliga timme."))
  }

  package static let burst = Threshold(
    "file-harvest.burst", 25, .files,
    why: Phrase(
      "nobody opens one file every seven seconds for three minutes",
      sv: "ingen öppnar en fil var sjunde sekund i tre minuter"))
  package static let habit = Threshold(
    "file-harvest.habit", 10, .times,
    why: Phrase(
      "a busy day is three times an ordinary one, hardly ever ten",
      sv: "en full dag är tre gånger en vanlig, nästan aldrig tio"))

  package static let rule = Rule(
    id: "file-harvest",
    title: Phrase("Many files are taken", sv: "Många filer hämtas"),
    what: Phrase(
      "Files are taken far beyond the person's habit, by 25 within three minutes or ten times the usual hour.",
      sv: "Filer hämtas långt över personens vana, 25 inom tre minuter eller tio gånger den vanliga timmen."),
    defaultSeverity: .medium, techniques: ["T1530", "T1213.002"], playbook: "data-harvest",
    thresholds: [burst, habit], needs: [.address],
    knownFalseAlarms: Phrase(
      "Programs that keep copies, people who fetch a folder.", sv: "Program som håller kopior, folk som hämtar en mapp."
    ),
    evasion: Phrase("A few files a day.", sv: "Några filer om dagen."))
}
