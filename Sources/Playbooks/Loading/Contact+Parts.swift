extension Contact<Template> {
  /// The whole block; tells the log, at `value`, every part that neither the playbook nor the shared block gives.
  init?(_ parts: ContactParts, at value: Value) {
    func need<Part>(_ part: Part?, _ name: String) -> Part? {
      if part == nil {
        value.complain("‘\(name)’ is missing", advice: "add it here or to the shared contact block that this one uses")
      }
      return part
    }
    let party = parts.party ?? .person
    parts.complainOfStrangers(to: party, at: value)
    let texts = ContactParts.textKeys.compactMap { need(parts.texts[$0], $0) }
    let answers = party.answers.compactMap { id in
      need(parts.answers[id], "answers.\(id.rawValue)").flatMap { Answer($0, id: id, log: value.log) }
    }
    let timers = TimerID.allCases.compactMap { need(parts.timers[$0], "timers.\($0.rawValue)") }
    let messages = party.messages.compactMap { need(parts.messages[$0], "messages.\($0.rawValue)") }
    _ = need(parts.questions.first, "questions")
    _ = need(parts.evidence.first, "evidence")
    guard texts.count == ContactParts.textKeys.count, answers.count == party.answers.count,
      timers.count == TimerID.allCases.count, messages.count == party.messages.count
    else { return nil }
    self.init(
      party: party, channel: texts[0], numbers: texts[1], contained: texts[2], notContained: texts[3],
      identity: texts[4],
      opening: texts[5], questions: parts.questions, evidence: parts.evidence, answers: answers, timers: timers,
      messages: messages, executive: texts[6], outOfHours: texts[7], record: texts[8])
  }
}

extension ContactParts {
  /// Answers that this party cannot give and messages that are not for it: a slip, or the wrong shared block.
  fileprivate func complainOfStrangers(to party: CallParty, at value: Value) {
    for (id, answer) in answers where !id.parties.contains(party) {
      value.log.add(
        "a \(party.rawValue) does not answer ‘\(id.rawValue)’",
        advice: "use one of: \(party.answers.map(\.rawValue).joined(separator: ", "))", at: answer.place)
    }
    for id in messages.keys where !id.parties.contains(party) {
      value.complain(
        "the message ‘\(id.rawValue)’ is not for a \(party.rawValue)",
        advice: "use one of: \(party.messages.map(\.rawValue).joined(separator: ", "))")
    }
  }
}

extension Answer<Template> {
  fileprivate init?(_ parts: AnswerParts, id: AnswerID, log: ProblemLog) {
    let missing = [
      ("says", parts.says == nil), ("verdict", parts.verdict == nil), ("next", parts.next == nil),
      ("do", parts.act == nil),
    ]
    for (name, isMissing) in missing where isMissing {
      log.add("the answer ‘\(id.rawValue)’ has no ‘\(name)’", advice: "add ‘\(name):’ here", at: parts.place)
    }
    guard let says = parts.says, let verdict = parts.verdict, let next = parts.next, let act = parts.act else {
      return nil
    }
    self.init(id: id, says: says, verdict: verdict, next: next, act: act)
  }
}
