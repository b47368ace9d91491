package import Events

extension JSON {
  /// What people have done with a case.
  package static func work(_ status: WorkStatus) -> JSON {
    let work = status.work
    return .object(
      summary(status) + [
        ("checks", .array(work.checks.map(check))), ("contacts", .array(work.attempts.map(contact))),
        ("reminders", .array(work.reminders.map(reminder))),
      ])
  }

  /// Who has a case and by when something is to be done: members of its summary.
  static func summary(_ status: WorkStatus) -> [(String, JSON)] {
    [
      ("revision", .integer(status.work.revision)), ("assignee", .text(status.work.assignee)),
      ("changed", .time(status.work.changed)), ("next", .text(status.next?.kind ?? "")),
      ("due", .time(status.next?.due)), ("overdue", .bool(status.isOverdue)),
    ]
  }

  static func check(_ check: CaseWork.StepCheck) -> JSON {
    .object([("step", .string(check.step)), ("who", .string(check.who)), ("time", .time(check.time))])
  }

  static func reminder(_ reminder: CaseWork.Reminder) -> JSON {
    .object([
      ("kind", .string(reminder.kind)), ("due", .time(reminder.due)), ("text", .string(reminder.text)),
      ("done", .time(reminder.done)),
    ])
  }

  /// A call; its number is masked.
  package static func contact(_ call: ContactAttempt) -> JSON {
    .object([
      ("started", .time(call.started)), ("who", .string(call.who)), ("line", .string(call.line.rawValue)),
      ("number", .text(call.number)), ("doubt", .text(call.doubt)), ("answeredBy", .text(call.answeredBy)),
      ("answer", .text(call.answer)), ("ended", .time(call.ended)), ("proposed", .text(call.proposed?.rawValue ?? "")),
      ("countries", .strings(call.countries.map(\.code))), ("until", .time(call.until)), ("note", .text(call.note)),
    ])
  }

  /// A line of a case's history.
  package static func entry(_ entry: CaseEntry) -> JSON {
    .object([
      ("time", .time(entry.time)), ("who", .string(entry.who)), ("kind", .string(entry.kind)),
      ("text", .text(entry.text)),
    ])
  }
}
