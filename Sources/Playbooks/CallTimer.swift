/// What happens when nobody answers, and when.
package struct CallTimer<Text: Sendable>: Sendable {
  package var id: TimerID
  /// Minutes after the first attempt.
  package var after: MinutesBySeverity
  package var act: Text

  package func map<Other>(_ transform: (Text) throws -> Other) rethrows -> CallTimer<Other> {
    CallTimer<Other>(id: id, after: after, act: try transform(act))
  }
}

/// The reminders of a call that is not answered, in order of time; raw values are the keys in YAML.
package enum TimerID: String, Sendable, CaseIterable {
  case secondAttempt = "second-attempt"
  case manager
  case containOnSuspicion = "contain-on-suspicion"
}
