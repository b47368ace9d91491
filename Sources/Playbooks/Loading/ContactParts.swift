internal import Events

/// A contact block as far as one file gives it: a playbook's own parts lie over the shared block's.
struct ContactParts {
  var party: CallParty?
  var texts: [String: Template] = [:]
  var questions: [Template] = []
  var evidence: [Template] = []
  var answers: [AnswerID: AnswerParts] = [:]
  var timers: [TimerID: CallTimer<Template>] = [:]
  var messages: [MessageID: Message<Template>] = [:]

  /// The parts that are one text each.
  static let textKeys = [
    "channel", "numbers", "contained", "not-contained", "identity", "opening", "executive", "out-of-hours", "record",
  ]

  init?(_ value: Value) {
    let lists = ["questions", "evidence", "answers", "timers", "messages"]
    guard let fields = Fields(value, known: ["kind", "id", "use", "party"] + Self.textKeys + lists) else { return nil }
    party = fields.optional("party")?.choice(of: "party", as: CallParty.self)
    for key in Self.textKeys { texts[key] = fields.optionalText(key) }
    questions = fields.has("questions") ? fields.texts("questions") ?? [] : []
    evidence = fields.has("evidence") ? fields.texts("evidence") ?? [] : []
    answers = Self.read(fields.optional("answers"), "answer", AnswerParts.init)
    timers = Self.read(fields.optional("timers"), "timer", CallTimer.init)
    messages = Self.read(fields.optional("messages"), "message", Message.init)
  }

  private static func read<Key: RawRepresentable<String> & CaseIterable & Hashable, Part>(
    _ value: Value?, _ what: String, _ make: (Value, Key) -> Part?
  ) -> [Key: Part] {
    var parts: [Key: Part] = [:]
    for (key, part) in value?.pairs() ?? [] {
      guard let id = key.choice(of: what, as: Key.self) else { continue }
      parts[id] = make(part, id)
    }
    return parts
  }

  /// These parts over those of `base`: questions and evidence follow the shared ones, everything else replaces them.
  func over(_ base: ContactParts) -> ContactParts {
    var parts = base
    parts.party = party ?? base.party
    parts.texts.merge(texts) { _, own in own }
    parts.questions += questions
    parts.evidence += evidence
    parts.answers.merge(answers) { shared, own in own.over(shared) }
    parts.timers.merge(timers) { _, own in own }
    parts.messages.merge(messages) { _, own in own }
    return parts
  }
}

/// An answer as far as one file gives it.
struct AnswerParts {
  var place: SourcePlace
  var says: Template?
  var verdict: CaseVerdict?
  var next: [PlaybookSection]?
  var act: Template?

  init?(_ value: Value, id: AnswerID) {
    guard let fields = Fields(value, known: ["says", "verdict", "next", "do"]) else { return nil }
    place = value.place
    says = fields.optionalText("says")
    verdict = fields.optional("verdict")?.choice(of: "verdict", as: CaseVerdict.self)
    next = fields.optional("next")?.list { $0.choice(of: "section", as: PlaybookSection.self) }
    act = fields.optionalText("do")
  }

  func over(_ base: AnswerParts) -> AnswerParts {
    var parts = self
    parts.says = says ?? base.says
    parts.verdict = verdict ?? base.verdict
    parts.next = next ?? base.next
    parts.act = act ?? base.act
    return parts
  }
}

extension CallTimer<Template> {
  fileprivate init?(_ value: Value, id: TimerID) {
    guard let fields = Fields(value, known: ["after", "do"]) else { return nil }
    let (after, act) = (fields.required("after").flatMap(MinutesBySeverity.init), fields.text("do"))
    guard let after, let act else { return nil }
    self.init(id: id, after: after, act: act)
  }
}

extension Message<Template> {
  fileprivate init?(_ value: Value, id: MessageID) {
    guard let fields = Fields(value, known: ["to", "subject", "body"]) else { return nil }
    let to = fields.text("to")
    let subject = id.isShort ? fields.optionalText("subject") : fields.text("subject")
    let body = fields.text("body", id.isShort ? .shortMessage : .prose)
    guard let to, let body else { return nil }
    self.init(id: id, to: to, subject: subject, body: body)
  }
}
