package import Events

/// How far people have come with a case, and what time is left: for lists and pages.
package struct WorkStatus: Sendable {
  package var work: CaseWork
  /// What is to be done next: `act-within` or the id of a timer, when, and in words.
  package var next: (kind: String, due: Timestamp, text: String)?
  /// By the wall clock.
  package var now: Timestamp
  /// What the case was found to be; nil while it is open, or where that was not looked for.
  package var verdict: CaseVerdict?

  package init(_ work: CaseWork, next: (kind: String, due: Timestamp, text: String)?, now: Timestamp) {
    self.work = work
    self.next = next
    self.now = now
  }

  package var withMaskedNumbers: WorkStatus {
    var status = self
    status.work = work.withMaskedNumbers
    status.next?.text = PhoneNumber.masking(next?.text ?? "")
    return status
  }

  package var isOverdue: Bool { next.map { $0.due <= now } ?? false }

  /// "12 min left", "2 h 5 min overdue"; empty where nothing waits.
  package func left(_ language: Language) -> String {
    next.map { WorkStatus.left(until: $0.due, now: now, language) } ?? ""
  }

  package static func left(until due: Timestamp, now: Timestamp, _ language: Language) -> String {
    let words = Words(language)
    let minutes = Int((abs(now.seconds(until: due)) / 60).rounded(.down))
    let span = words.span(minutes: minutes)
    return due <= now
      ? words.say("\(span) overdue", "\(span) för sent") : words.say("\(span) left", "\(span) kvar")
  }
}

extension Words {
  /// "12 min", "2 h 5 min", "3 days".
  func span(minutes: Int) -> String {
    if minutes < 60 { return "\(minutes) min" }
    let hour = say("h", "tim")
    if minutes < 48 * 60 { return "\(minutes / 60) \(hour)" + (minutes % 60 == 0 ? "" : " \(minutes % 60) min") }
    return "\(minutes / 1_440) " + say("days", "dagar")
  }

  /// "Resolved: COMPROMISED."
  func resolved(_ verdict: CaseVerdict?) -> String {
    say("Resolved", "Avslutat") + (verdict.map { ": " + self.verdict($0).uppercased() } ?? "") + "."
  }

  /// What a deadline is about, for lists.
  func deadline(_ kind: String) -> String {
    switch kind {
    case "act-within": say("act", "agera")
    case "second-attempt": say("call again", "ring igen")
    case "manager": say("call the manager", "ring chefen")
    case "contain-on-suspicion": say("contain on suspicion", "spärra på misstanke")
    default: kind
    }
  }

  func line(_ line: ContactAttempt.Line) -> String {
    switch line {
    case .first: say("first number", "första numret")
    case .second: say("second number", "andra numret")
    case .deputy: say("deputy", "ersättaren")
    case .manager: say("manager", "chefen")
    case .customer: say("IT contact", "it-kontakten")
    }
  }
}

/// Names of the numbers of the contact book, for texts outside this module.
package enum LineNames {
  package static func text(_ line: ContactAttempt.Line, _ language: Language) -> String { Words(language).line(line) }
}

/// Names of deadlines, for texts outside this module.
package enum DeadlineNames {
  package static func text(_ kind: String, _ language: Language) -> String { Words(language).deadline(kind) }
}
