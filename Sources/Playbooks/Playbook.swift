/// What to do about a finding, whom to call and what to say: one tree for both of its lives, `Playbook<Template>` as
/// written in YAML with all languages, and `Playbook<String>` filled in for one finding in one language.
package struct Playbook<Text: Sendable>: Sendable {
  /// The file's name without `.yaml`; what `Finding.playbook` holds.
  package var id: String
  /// Raised by whoever changes the procedure, so that a case can say which edition was followed.
  package var version: Int
  package var title: Text
  /// Ids of the detections that this playbook answers.
  package var detections: [String]
  /// Minutes from the finding until somebody should have acted.
  package var actWithin: MinutesBySeverity
  package var containFirst: ContainFirst
  /// What happened, in two sentences that a customer understands.
  package var meaning: Text
  /// What would explain it innocently; the likeliest first.
  package var innocent: [Text]
  /// What an attacker would have done to cause it; the likeliest first.
  package var attacker: [Text]
  package var lookAt: [Look<Text>]
  package var contact: Contact<Text>
  package var contain: [Step<Text>]
  package var recover: [Step<Text>]
  package var close: [Step<Text>]
  package var escalate: [Step<Text>]

  /// The same playbook with every text replaced.
  package func map<Other>(_ transform: (Text) throws -> Other) rethrows -> Playbook<Other> {
    Playbook<Other>(
      id: id, version: version, title: try transform(title), detections: detections, actWithin: actWithin,
      containFirst: containFirst, meaning: try transform(meaning), innocent: try innocent.map(transform),
      attacker: try attacker.map(transform), lookAt: try lookAt.map { try $0.map(transform) },
      contact: try contact.map(transform), contain: try contain.map { try $0.map(transform) },
      recover: try recover.map { try $0.map(transform) }, close: try close.map { try $0.map(transform) },
      escalate: try escalate.map { try $0.map(transform) })
  }
}

/// The parts of a playbook that an answer can send the technician to; raw values are the keys in YAML.
package enum PlaybookSection: String, Sendable, CaseIterable {
  case lookAt = "look-at"
  case contain, recover, close, escalate
  /// Nobody answered: the timers of the contact block run.
  case timers
}
