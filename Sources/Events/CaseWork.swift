/// What people have done with a case so far, beside what its findings say.
package struct CaseWork: Hashable, Sendable {
  /// Raised by one with every change that people make: whoever goes by an older one does not overwrite.
  package var revision = 0
  /// Who has taken it; empty for nobody.
  package var assignee = ""
  /// Of the wall clock; nil for a case that nobody has touched.
  package var changed: Timestamp?
  /// When the case came into its state; nil where nobody set it.
  package var since: Timestamp?
  /// In order of time.
  package var checks: [StepCheck] = []
  /// Calls, in the order in which they were begun.
  package var attempts: [ContactAttempt] = []
  /// In order of time, those that are done with included.
  package var reminders: [Reminder] = []

  package init() {}

  package var openReminders: [Reminder] { reminders.filter { $0.done == nil } }

  /// Who ticked a step of the playbook, and when; nil for one that is still to be done.
  package func check(ofStep step: String) -> StepCheck? { checks.first { $0.step == step } }

  /// A step of the playbook that is done.
  package struct StepCheck: Hashable, Sendable {
    /// The step's id.
    package var step: String
    package var who: String
    package var time: Timestamp

    package init(step: String, who: String, time: Timestamp) {
      self.step = step
      self.who = who
      self.time = time
    }
  }

  /// What is to be done when nobody answers.
  package struct Reminder: Hashable, Sendable {
    /// The id of the playbook's timer; at most one of a kind in a case.
    package var kind: String
    package var due: Timestamp
    /// In the language of whoever began the call.
    package var text: String
    /// When it was done or no longer needed; nil for one that still waits.
    package var done: Timestamp?

    package init(kind: String, due: Timestamp, text: String, done: Timestamp? = nil) {
      self.kind = kind
      self.due = due
      self.text = text
      self.done = done
    }
  }
}

/// One call about a case: who called on which number, and what was answered.
package struct ContactAttempt: Hashable, Sendable {
  /// Of the store; 0 for one that is not in it.
  package var id: Int64 = 0
  package var started: Timestamp
  /// The technician.
  package var who: String
  package var line: Line
  /// Masked: enough to know which it was, too little to call it.
  package var number = ""
  /// Why the number was not to be trusted; empty for one that was.
  package var doubt = ""
  /// Whom the technician spoke to, in their own words.
  package var answeredBy = ""
  /// The id of the playbook's answer; empty while the call is open.
  package var answer = ""
  /// When the answer was noted.
  package var ended: Timestamp?
  /// What the playbook's answer table makes of it; nil where the answer decides nothing.
  package var proposed: CaseVerdict?
  /// What a traveller said: where, and until the end of which day.
  package var countries: [Country] = []
  package var until: Timestamp?
  package var note = ""

  package init(started: Timestamp, who: String, line: Line) {
    self.started = started
    self.who = who
    self.line = line
  }

  package var isOpen: Bool { ended == nil }

  /// Which number of the contact book was called; raw values are those of the command line.
  package enum Line: String, Sendable, CaseIterable { case first, second, deputy, manager, customer }
}

/// One line of a case's history, which is only ever added to.
package struct CaseEntry: Hashable, Sendable {
  /// Of the wall clock.
  package var time: Timestamp
  package var who: String
  /// "resolved", "reopened", "note", "expectation" and the like.
  package var kind: String
  package var text: String

  /// The kind of a call that was begun.
  package static let called = "called"

  package init(time: Timestamp, who: String, kind: String, text: String) {
    self.time = time
    self.who = who
    self.kind = kind
    self.text = text
  }
}
