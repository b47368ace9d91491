package import Baselines
internal import Events

/// **Behaviour.** Somebody signs in to PowerShell, a cloud's command line or Graph's tools who never did: the thief of an
/// ordinary account looks around in the directory.
///
/// **Data that proves it.** The application or agent that the log names; held against the person's applications and the
/// tenant's.
///
/// **How an attacker avoids it.** The browser's portals, or a program of one's own with a stolen token.
///
/// **Known false alarms.** The first day of a new administrator or developer; from the own device it stays low.
package struct AdminToolSignIn: Detector {
  package init() {}

  package static var signs: Signs { .adminTool }

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    guard sighting.isGranted, !sighting.isServiceTraffic, !isHabit(sighting, of: person) else { return nil }
    let appraisal = Appraisal(traits, of: person, at: sighting, in: context)
    let use = FirstUse(
      lead: .adminTool, shared: Clue(.use(.adminToolShared), -0.7),
      entry: context.habits.tally.applications[sighting.applicationKey], habits: context.habits,
      thing: sighting.applicationKey)
    return use.suspicion(sighting, appraisal, ceiling: appraisal.ceiling)
  }

  private func isHabit(_ sighting: Sighting, of person: Person) -> Bool {
    let memories = person.memories
    return memories.contains(sighting.applicationKey, of: .application)
      && (sighting.agentKey == 0 || memories.contains(sighting.agentKey, of: .agent))
      && (sighting.clientKey == 0 || memories.contains(sighting.clientKey, of: .client))
  }
}

extension AdminToolSignIn {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    Telling(
      title: rule.title,
      summary: narrator.entry + narrator.said(by: suspicion, rule),
      innocent: Phrase(
        "A new administrator or developer, or somebody who follows a guide.",
        sv: "En ny administratör eller utvecklare, eller någon som följer en guide."),
      attacker: Phrase(
        "Somebody with a stolen account reads the directory and looks for more.",
        sv: "Någon med ett stulet konto läser katalogen och letar efter mer."),
      counterfactual: Phrase(
        "It would not have fired for a tool that the person has used before.",
        sv: "Den hade inte larmat för ett verktyg som personen har använt förut."))
  }

  package static let rule = Rule(
    id: "admin-tool-sign-in",
    title: Phrase("Sign-in with an administrator's tool", sv: "Inloggning med ett administratörsverktyg"),
    what: Phrase(
      "Access with PowerShell, a command line or Graph's tools, by somebody who never used them.",
      sv: "Inloggning med PowerShell, en kommandorad eller Graphs verktyg, av någon som aldrig har använt dem."),
    defaultSeverity: .medium, techniques: ["T1059.009", "T1087.004"], playbook: "admin-tool-sign-in", thresholds: [],
    needs: [.agent, .outcome],
    knownFalseAlarms: Phrase("A new administrator or developer.", sv: "En ny administratör eller utvecklare."),
    evasion: Phrase("The portals in a browser.", sv: "Portalerna i en webbläsare."))
}
