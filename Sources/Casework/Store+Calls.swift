package import Events
package import Playbooks
package import Store

extension Store {
  /// Begins a call: notes who calls which number, takes the case for the caller where nobody has it, and sets the
  /// playbook's reminders of a call that nobody answers. `number` is masked before it is kept. Answers the call.
  package func beginCall(
    _ prefix: String, on line: ContactAttempt.Line, number: String?, doubt: String?, by rendered: RenderedPlaybook,
    isPrivileged: Bool, who: String, now: Timestamp, seen revision: Int? = nil
  ) throws -> ContactAttempt {
    try change(prefix, by: who, at: now, seen: revision) { change in
      try change.requireOpen()
      var attempt = ContactAttempt(started: now, who: who, line: line)
      attempt.number = PhoneNumber.masked(number ?? "")
      attempt.doubt = doubt ?? ""
      attempt.id = try change.save(attempt)
      if change.item.state == .new { try change.setState(.contacting) }
      if change.work.assignee.isEmpty { try change.assign(to: who) }
      let kind = line.isOwn ? TimerID.secondAttempt : .manager
      if !change.work.attempts.isEmpty { try change.settleReminders([kind.rawValue]) }
      for reminder in rendered.reminders(from: now, isPrivileged: isPrivileged) { try change.remind(reminder) }
      let called = [line.rawValue, attempt.number, attempt.doubt.isEmpty ? "" : "not trusted: \(attempt.doubt)"]
      try change.note(CaseEntry.called, called.filter { !$0.isEmpty }.joined(separator: ", "))
      return attempt
    }
  }

  /// Notes what was answered in a call, with what the playbook makes of it. An answer ends the reminders; silence leaves
  /// them. What was said is kept whatever others did with the case meanwhile. Answers the call as it is kept.
  package func endCall(
    _ said: ContactAttempt, inCase prefix: String, answer: AnswerID, by rendered: RenderedPlaybook, who: String,
    now: Timestamp
  ) throws -> ContactAttempt {
    try change(prefix, by: who, at: now) { change in
      var attempt = said
      attempt.answer = answer.rawValue
      attempt.ended = now
      attempt.proposed = rendered.proposal(for: answer)
      try change.save(attempt)
      if answer != .noAnswer { try change.settleReminders() }
      try change.note("answered", attempt.told)
      return attempt
    }
  }
}

extension RenderedPlaybook {
  /// What the answer table makes of an answer; nil for one that decides nothing.
  package func proposal(for answer: AnswerID) -> CaseVerdict? {
    answer == .noAnswer ? nil : playbook.contact.answers.first { $0.id == answer }?.verdict
  }

  /// The reminders of a call begun at `start`. For privileged accounts access is stopped in half the time: money and
  /// secrets move fast from there.
  package func reminders(from start: Timestamp, isPrivileged: Bool) -> [CaseWork.Reminder] {
    zip(playbook.contact.timers, timers).map { timer, scaled in
      let isHalved = isPrivileged && timer.id == .containOnSuspicion
      return CaseWork.Reminder(
        kind: timer.id.rawValue, due: start.adding(seconds: Double(scaled.minutes) * (isHalved ? 30 : 60)),
        text: scaled.act)
    }
  }
}

extension ContactAttempt.Line {
  /// Whether it is a number of the person's own, or of whoever answers in their place.
  package var isOwn: Bool {
    switch self {
    case .first, .second, .deputy: true
    case .manager, .customer: false
    }
  }
}

extension ContactAttempt {
  /// "travelling, ES, until 2026-10-16; spoken to Anna Berg; back on Saturday".
  var told: String {
    let until = until.map { "until " + String($0.description.prefix(10)) } ?? ""
    let what = ([answer] + countries.map(\.code) + [until]).filter { !$0.isEmpty }.joined(separator: ", ")
    let whom = answeredBy.isEmpty ? "" : "spoken to \(answeredBy)"
    return [what, whom, note].filter { !$0.isEmpty }.joined(separator: "; ")
  }
}
