package import Events

/// What a detection is, for people and for documents: nothing here decides an event.
package struct Rule: Sendable {
  /// As in the catalogue, in playbooks and in JSON: "impossible-travel".
  package var id: String
  package var title: Phrase
  /// The behaviour, in a sentence or two.
  package var what: Phrase
  /// For a plain case; the context of a sign-in moves it.
  package var defaultSeverity: Severity
  /// MITRE ATT&CK ids.
  package var techniques: [String]
  package var playbook: String
  package var scope: Scope
  package var thresholds: [Threshold]
  /// What the log must tell for the detection to see anything.
  package var needs: [Need]
  package var knownFalseAlarms: Phrase
  /// How an attacker would stay below it.
  package var evasion: Phrase
  /// Ids of detections that tell the same more surely: of a thing of which one of them has told within a day, nothing is
  /// told here that is not graver.
  package var givesWayTo: [String]

  package init(
    id: String, title: Phrase, what: Phrase, defaultSeverity: Severity, techniques: [String], playbook: String,
    scope: Scope = .person, thresholds: [Threshold], needs: [Need], knownFalseAlarms: Phrase, evasion: Phrase,
    givesWayTo: [String] = []
  ) {
    self.id = id
    self.title = title
    self.what = what
    self.defaultSeverity = defaultSeverity
    self.techniques = techniques
    self.playbook = playbook
    self.scope = scope
    self.thresholds = thresholds
    self.needs = needs
    self.knownFalseAlarms = knownFalseAlarms
    self.evasion = evasion
    self.givesWayTo = givesWayTo
  }

  /// What a finding is about.
  package enum Scope: String, Sendable, CaseIterable {
    case source, person, campaign
    /// A tenant's log itself, and no event in it.
    case tenant
  }

  package enum Need: String, Sendable, CaseIterable { case address, place, network, device, agent, session, outcome }
}
