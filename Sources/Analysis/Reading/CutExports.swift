import Events

/// Finds inputs that end where exports of their kind end, and that no other input of the run goes on from.
enum CutExports {
  /// - Parameter inputs: by name.
  static func cuts(among inputs: [(name: String, span: InputSpan)]) -> [Account.Cut] {
    let suspects = inputs.compactMap { name, span in
      ExportLimit(format: span.format, records: span.records).map { (name: name, span: span, limit: $0) }
    }
    return suspects.compactMap { suspect in
      // Two files with exactly as many records as an export may have are no chance any more.
      let isChance = suspects.count { $0.limit == suspect.limit } == 1
      let slack = isChance ? chanceSlack : sureSlack
      let others = inputs.filter { $0.name != suspect.name && $0.span.format == suspect.span.format }
      if others.contains(where: { $0.span.goesOn(from: suspect.span, within: slack) }) { return nil }
      guard let edge = suspect.span.missing == .after ? suspect.span.latest : suspect.span.earliest else { return nil }
      return Account.Cut(
        path: suspect.name, records: suspect.span.records, limit: suspect.limit, missing: suspect.span.missing,
        edge: edge)
    }
  }

  /// Seconds that may lie between a file and the one that goes on from it: a night where the number may be chance, else
  /// what a page break in a quiet hour takes.
  private static let chanceSlack = 12 * 3_600.0
  private static let sureSlack = 2 * 3_600.0
}

extension InputSpan {
  /// Whether it holds what comes next at the end of `other` that may have been cut: something beyond it, and no gap.
  fileprivate func goesOn(from other: InputSpan, within slack: Double) -> Bool {
    guard let earliest, let latest, let start = other.earliest, let end = other.latest else { return false }
    let before = earliest < start && latest.adding(seconds: slack) >= start
    let after = latest > end && earliest.adding(seconds: -slack) <= end
    switch other.missing {
    case .before: return before
    case .after: return after
    case nil: return before || after || (earliest <= end && latest >= start)
    }
  }
}
