package import Events

/// What the other end says, what it means, and what comes next.
package struct Answer<Text: Sendable>: Sendable {
  package var id: AnswerID
  /// How it sounds on the telephone.
  package var says: Text
  package var verdict: CaseVerdict
  /// Sections to work through, in this order.
  package var next: [PlaybookSection]
  /// What to do with the answer, in a sentence or three.
  package var act: Text

  package func map<Other>(_ transform: (Text) throws -> Other) rethrows -> Answer<Other> {
    Answer<Other>(id: id, says: try transform(says), verdict: verdict, next: next, act: try transform(act))
  }
}

/// Every answer that a call can end with; raw values are the keys in YAML.
package enum AnswerID: String, Sendable, CaseIterable {
  case itWasMe = "it-was-me"
  case itWasMeWithVPN = "it-was-me-vpn"
  case travelling
  case notMe = "not-me"
  /// Somebody at the company did it on purpose.
  case planned
  /// Nobody there knows of anything that was done.
  case notPlanned = "not-planned"
  /// Power, line, licence, connector, export: what should report does not.
  case sourceIsBroken = "source-is-broken"
  case notSure = "not-sure"
  case someoneElse = "someone-else"
  /// Denies against strong evidence.
  case denies
  case noAnswer = "no-answer"

  /// Whether `says` is the person's own words, as opposed to what the caller notices.
  package var isQuoted: Bool {
    switch self {
    case .itWasMe, .itWasMeWithVPN, .travelling, .notMe, .notSure, .someoneElse, .planned, .notPlanned,
      .sourceIsBroken:
      true
    case .denies, .noAnswer: false
    }
  }

  /// Who can give it.
  package var parties: [CallParty] {
    switch self {
    case .itWasMe, .itWasMeWithVPN, .travelling, .notMe: [.person]
    case .sourceIsBroken: [.company]
    case .planned, .notPlanned: [.company, .owner]
    case .someoneElse, .denies: [.person, .owner]
    case .notSure, .noAnswer: [.person, .company, .owner]
    }
  }
}
