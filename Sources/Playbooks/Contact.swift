/// The call: which number, what to say, what to ask, and what each answer means.
package struct Contact<Text: Sendable>: Sendable {
  package var party: CallParty
  /// Which numbers may be used and which never.
  package var channel: Text
  /// The numbers on file, or that there are none.
  package var numbers: Text
  /// What to know and say when access was stopped before the call.
  package var contained: Text
  /// What to know and say when it was not.
  package var notContained: Text
  package var identity: Text
  package var opening: Text
  /// Open ones: asked before any of the evidence is told.
  package var questions: [Text]
  /// Told only after the open questions are answered.
  package var evidence: [Text]
  /// Every `AnswerID` that the party can give once, in its order.
  package var answers: [Answer<Text>]
  package var timers: [CallTimer<Text>]
  package var messages: [Message<Text>]
  package var executive: Text
  package var outOfHours: Text
  /// What to write down about the call.
  package var record: Text

  package func map<Other>(_ transform: (Text) throws -> Other) rethrows -> Contact<Other> {
    Contact<Other>(
      party: party, channel: try transform(channel), numbers: try transform(numbers),
      contained: try transform(contained),
      notContained: try transform(notContained), identity: try transform(identity), opening: try transform(opening),
      questions: try questions.map(transform), evidence: try evidence.map(transform),
      answers: try answers.map { try $0.map(transform) }, timers: try timers.map { try $0.map(transform) },
      messages: try messages.map { try $0.map(transform) }, executive: try transform(executive),
      outOfHours: try transform(outOfHours), record: try transform(record))
  }
}

/// Who is called; raw values are the names in YAML.
package enum CallParty: String, Sendable, CaseIterable {
  /// Whoever owns the account that the finding is about.
  case person
  /// The customer's IT contact, about what is no one person's.
  case company
  /// Whoever answers for a program, which has no telephone of its own.
  case owner
}

extension CallParty {
  var answers: [AnswerID] { AnswerID.allCases.filter { $0.parties.contains(self) } }
  var messages: [MessageID] { MessageID.allCases.filter { $0.parties.contains(self) } }
}
