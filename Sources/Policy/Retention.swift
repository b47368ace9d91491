internal import Settings

/// How long a tenant's data is kept, in days; nil for as long as the store. `store prune` carries it out.
package struct Retention: Hashable, Sendable {
  /// Of sign-ins and acts.
  package var history: Int?
  /// Of resolved cases, from their last finding on.
  package var cases: Int?

  package init() {}

  /// What is not set here is as in `wider`.
  func over(_ wider: Retention) -> Retention {
    var both = self
    both.history = history ?? wider.history
    both.cases = cases ?? wider.cases
    return both
  }
}

extension Setting {
  var retention: Retention {
    let fields = fields(PolicyKeys.retention)
    var retention = Retention()
    retention.history = fields["history"]?.days
    retention.cases = fields["cases"]?.days
    // Habits are learned and learned anew from the history.
    if let days = retention.history, days < 90 {
      fields["history"]?.warning("what is usual for a person is learned from 90 days, and judged by less from then on")
    }
    return retention
  }

  /// "400 days", "52 weeks", "12 months" or "3 years": a month has 30 days, a year 365.
  private var days: Int? {
    guard let text else { return nil }
    let parts = text.lowercased().split(separator: " ")
    let units = ["day": 1, "days": 1, "week": 7, "weeks": 7, "month": 30, "months": 30, "year": 365, "years": 365]
    if parts.count == 2, let number = Int(parts[0]), (1...10_000).contains(number), let unit = units[String(parts[1])] {
      return number * unit
    }
    problem("'\(text)' is no span of time", suggestion: "write '400 days', '12 months' or '3 years'")
    return nil
  }
}
