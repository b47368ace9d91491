package import Events
internal import Playbooks

/// What became of a playbook in a case: ticks, calls, timers and the verdict, as an extension, which is the place that
/// CACAO leaves for what its own objects have no words for.
package struct CACAORun: Sendable {
  private let item: Case
  private let work: CaseWork
  private let verdict: CaseVerdict?

  /// `verdict` is nil while nobody has given one.
  package init(_ item: Case, work: CaseWork, verdict: CaseVerdict?) {
    (self.item, self.work, self.verdict) = (item, work, verdict)
  }

  /// The same in every document: it says how to read the extension, not whose case it is.
  static let id = CACAOIdentifier(document: "nattvakt")("extension-definition", "run")

  /// What the extension is, for whoever meets it.
  static var definition: JSON {
    .object([
      ("type", .string("extension-definition")), ("name", .string("run")),
      ("description", .string("What was done of a playbook in a case, by whom and when.")),
      ("created_by", .string(CACAOIdentifier(document: "nattvakt")("identity", "author"))),
      ("schema", .string(schema)), ("version", .string("1.0.0")),
    ])
  }

  /// The last answer that somebody gave; nil where none was noted.
  var answer: String? { work.attempts.last { !$0.isOpen }?.answer }

  /// Of the whole playbook.
  var json: JSON {
    .object([
      ("case", .string(item.id)), ("state", .string(item.state.rawValue)),
      ("verdict", .text(verdict?.rawValue ?? "")), ("assignee", .text(work.assignee)),
      ("changed", .time(work.changed)), ("checks", .array(work.checks.map(JSON.check))),
      ("contacts", .array(work.withMaskedNumbers.attempts.map(JSON.contact))),
      ("reminders", .array(work.reminders.map(JSON.reminder))),
    ])
  }

  func tick(ofStep step: String) -> CaseWork.StepCheck? { work.check(ofStep: step) }

  /// Of a step that can be ticked.
  func json(ofStep step: String) -> JSON {
    let tick = tick(ofStep: step)
    return .object([
      ("step", .string(step)), ("done", .time(tick?.time)), ("who", .text(tick?.who ?? "")),
    ])
  }

  /// Of an answer: when it was given, each time.
  func json(ofAnswer answer: AnswerID) -> JSON {
    let given = work.attempts.filter { $0.answer == answer.rawValue }
    return .object([("answer", .string(answer.rawValue)), ("given", .array(given.map { .time($0.ended) }))])
  }

  /// Of a timer; one that never ran has no time at which it is due.
  func json(ofTimer timer: TimerID) -> JSON {
    let reminder = work.reminders.first { $0.kind == timer.rawValue }
    return .object([
      ("timer", .string(timer.rawValue)), ("due", .time(reminder?.due)), ("done", .time(reminder?.done)),
    ])
  }

  private static let schema = """
    Times are RFC 3339 in UTC, null where there is none. Of the playbook: case, its id; state: new, contacting, \
    contained or resolved; verdict: confirmed-safe, expected-travel, known-vpn, shared-account, compromised, \
    policy-violation or unresolved, null while there is none; assignee; changed; checks, steps that are ticked (step, \
    who, time); contacts, calls (started, who, line, the masked number, doubt, answeredBy, answer, ended, proposed, \
    countries, until, note); reminders (kind, due, text, done). Of a step: step, its id in checks, done, when it was \
    ticked, who; or answer and given, when it was answered so; or timer, due and done.
    """
}
