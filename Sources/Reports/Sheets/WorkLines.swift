import Events

/// What was done with a case, for its page: who has it, what time is left, calls, reminders.
struct WorkLines {
  let status: WorkStatus
  let item: Case
  let clock: LocalClock
  let language: Language
  /// How the playbook's answers sound, by their ids; what is not in it is shown by its id.
  var answers: [String: String] = [:]

  var section: Sheet.Section {
    let work = status.work
    let nobody = words.say("nobody", "ingen")
    let pairs = [
      (words.say("State", "Läge"), words.state(item.state)),
      (words.say("Assigned to", "Tilldelat"), work.assignee.isEmpty ? nobody : work.assignee),
      (next?.name ?? "", next?.value ?? ""),
    ]
    let calls = work.attempts.map { (mark: "☎", text: terminalText(text($0))) }
    let reminders = work.openReminders.map { reminder in
      (mark: "⏰", text: terminalText("\(clock.text(reminder.due)): \(reminder.text)"))
    }
    return Sheet.Section(
      words.say("Work", "Arbetet"),
      [
        .pairs(pairs.filter { !$0.1.isEmpty }.map { (name: $0.0, value: terminalText($0.1)) }), .marked(calls),
        .marked(reminders),
      ])
  }

  private var words: Words { Words(language) }

  private var next: (name: String, value: String)? {
    status.next.map { next in
      let name = words.deadline(next.kind)
      return (name.prefix(1).uppercased() + name.dropFirst(), "\(status.left(language)) (\(clock.text(next.due)))")
    }
  }

  private func text(_ call: ContactAttempt) -> String {
    let until = call.until.map { words.say("until ", "till ") + readable($0).prefix(10) } ?? ""
    let answer = call.isOpen ? words.say("under way", "pågår") : answers[call.answer] ?? call.answer
    let parts = [
      clock.text(call.started), call.who,
      [words.line(call.line), call.number].filter { !$0.isEmpty }.joined(separator: " "),
      ([answer] + call.countries.map(\.code) + [until]).filter { !$0.isEmpty }.joined(separator: ", "), call.answeredBy,
      call.note,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
