package import Events

/// What is due, on the terminal: a line that says of which case and how long, and what is to be done.
package struct DueQueue {
  package struct Entry: Sendable {
    package var item: Case
    package var assignee: String
    package var kind: String
    package var due: Timestamp
    /// Empty for the playbook as a whole.
    package var text: String

    package init(_ item: Case, assignee: String, kind: String, due: Timestamp, text: String) {
      self.item = item
      self.assignee = assignee
      self.kind = kind
      self.due = due
      self.text = text
    }
  }

  private let entries: [Entry]
  private let now: Timestamp
  private let language: Language

  /// `now` is the wall clock's.
  package init(_ entries: [Entry], now: Timestamp, language: Language) {
    self.entries = entries
    self.now = now
    self.language = language
  }

  package func terminal(style: TerminalStyle) -> String {
    let words = Words(language)
    return entries.map { entry in
      let severity = words.severity(entry.item.severity).uppercased()
      let gap = String(repeating: " ", count: max(2, 10 - severity.count))
      let parts = [
        entry.item.id, WorkStatus.left(until: entry.due, now: now, language), words.deadline(entry.kind),
        entry.assignee,
        entry.item.subject, entry.item.tenant,
      ]
      let head = terminalText(parts.filter { !$0.isEmpty }.joined(separator: " · "))
      let indent = String(repeating: " ", count: 10)
      let nobody = words.say("Nobody has acted on it yet.", "Ingen har agerat än.")
      let text = folded(
        terminalText(entry.text.isEmpty ? nobody : entry.text), width: style.width, first: indent, rest: indent)
      let line = style.severity(entry.item.severity, severity) + gap + shortened(head, to: style.width - 10)
      return ([line] + text).map { $0 + "\n" }.joined()
    }.joined()
  }
}
