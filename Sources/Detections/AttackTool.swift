package import Baselines
internal import Events

/// **Behaviour.** A program signs in where people do: the library of a phishing kit or a spray tool is the software that
/// the log names.
///
/// **Data that proves it.** The agent is a script library or a known tool, access was granted or the password was right,
/// and neither the person nor colleagues let such a program work for them.
///
/// **How an attacker avoids it.** A browser's agent string, which costs one line; many kits forget it for one of their
/// requests.
///
/// **Known false alarms.** A developer's script on the own address, or one that the tenant has used on three days: both
/// speak against it. Some phone apps are built on okhttp, and are weighed less.
package struct AttackTool: Detector {
  package init() {}

  package static var signs: Signs { .script }

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    guard sighting.opensDoor, traits.isDisjoint(with: [.tenantNetwork, .serviceTraffic, .agentKnown]) else {
      return nil
    }
    if context.policy.isServiceAccount { return nil }
    let appraisal = Appraisal(traits, of: person, at: sighting, in: context)
    let agent = context.reference.names[sighting.event.agent].lowercased()
    let isTool = Self.tools.contains { agent.hasPrefix($0) }
    var clues = [Clue(.credential(isTool ? .attackersTool : .scriptLibrary), isTool ? 2 : 0.8)]
    clues += Clue.passwordKnown(sighting) + appraisal.everything()
    if traits.contains(.agentShared), !clues.contains(where: { $0.kind == .client(.sharedProgram) }) {
      clues.append(Clue(.client(.sharedProgram), -1.5))
    }
    guard let severity = Scale.severity(clues) else { return nil }
    return Suspicion(
      severity: min(severity, Self.ceiling(appraisal)), thing: sighting.agentKey, clues: clues, deciding: sighting)
  }

  /// High takes something that is strange besides the software, which may be anybody's program. One that works by itself
  /// for an account of which hardly anything is known yet is what service accounts are for.
  private static func ceiling(_ appraisal: Appraisal) -> Severity {
    if !appraisal.traits.contains(.interactive), appraisal.experience < 0.5 { return .low }
    return appraisal.traits.contains(.networkNew) || appraisal.isHostile ? .high : .medium
  }

  /// What Microsoft, Okta and Proofpoint found in sign-ins by phishing kits and sprays. The other script libraries are
  /// also what ordinary programs are made of.
  private static let tools = [
    "axios", "node", "undici", "fasthttp", "go-http-client", "go-resty", "python", "aiohttp", "httpx", "bav2ropc",
    "cbainprod", "cbaintar", "headlesschrome", "phantomjs", "roadtools", "aadinternals", "hydra", "evilginx",
    "teamfiltration", "graphrunner", "tokentactics", "microsoft office/16.0 (microsoft outlook 16.0.12026; pro)",
  ]
}

extension AttackTool {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    Telling(
      title: rule.title,
      summary: Phrase("From ", sv: "Från ") + narrator.here
        + Phrase(" (\(narrator.network)), at ", sv: " (\(narrator.network)) ")
        + Wording.time(narrator.sighting.event.time) + Phrase(", into ", sv: ", till ") + narrator.application
        + Phrase(": ", sv: ": ") + narrator.outcome + Phrase(". ", sv: ". ")
        + (suspicion.clues.first.map { narrator.text($0.kind).capitalised } ?? rule.what) + Phrase(".", sv: "."),
      innocent: Phrase(
        "A script of the person's own, or a program that they connected to their account.",
        sv: "Ett eget skript, eller ett program som personen har kopplat till sitt konto."),
      attacker: Phrase(
        "A phishing kit passes the sign-in on, or a tool has found the right password.",
        sv: "Ett nätfiskepaket för inloggningen vidare, eller ett verktyg har hittat rätt lösenord."),
      counterfactual: Phrase(
        "It would not have fired if the person had let such a program sign in before.",
        sv: "Den hade inte larmat om personen hade låtit ett sådant program logga in förut."))
  }

  package static let rule = Rule(
    id: "attack-tool",
    title: Phrase("Sign-in with a script or a tool", sv: "Inloggning med ett skript eller verktyg"),
    what: Phrase(
      "Access, or the right password, with a script library or a known tool of attackers.",
      sv: "Inloggning, eller rätt lösenord, med ett skriptbibliotek eller ett känt angreppsverktyg."),
    defaultSeverity: .high, techniques: ["T1078.004", "T1110.003", "T1557"], playbook: "attack-tool",
    thresholds: [], needs: [.agent, .outcome],
    knownFalseAlarms: Phrase("A developer's own script.", sv: "En utvecklares eget skript."),
    evasion: Phrase("A browser's agent string.", sv: "En webbläsares agentsträng."))
}
