/// The rules of a described format.
struct RuleSet: Sendable {
  let rules: [FormatDescription.Rule]

  init(_ rules: [FormatDescription.Rule]) { self.rules = rules }

  /// What rules give to a record, after what its pattern gave.
  func effects(of record: borrowing RecordScanner, after first: Effects) -> Effects {
    var effects = first
    for rule in rules where rule.patterns?.contains(record.pattern) != false && rule.holds(of: record) {
      // What an earlier rule knows what to make of is not left out by a later one.
      if rule.effects.skip != nil, effects.outcome != nil || effects.kind != nil { continue }
      effects.complete(from: rule.effects)
      if effects.skip != nil { break }
    }
    return effects
  }
}

extension FormatDescription.Rule {
  func holds(of record: borrowing RecordScanner) -> Bool {
    for condition in when where !condition.holds(of: record) { return false }
    for condition in unless where condition.holds(of: record) { return false }
    return true
  }
}

extension FormatDescription.Condition {
  @inline(__always)
  func holds(of record: borrowing RecordScanner) -> Bool {
    let cell = record[field]
    return tests.contains { $0.holds(of: cell) }
  }
}
