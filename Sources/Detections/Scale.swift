package import Events

#if canImport(Glibc)
  internal import Glibc
#endif

/// From summed evidence to what people see. Weights are natural log-odds, the base rate is in each detection's main clue,
/// so their sum is the log-odds of an attack as this product sees it.
package enum Scale {
  /// 95 in 100: worth waking somebody for.
  package static let high = 3.0
  /// 73 in 100: worth a look.
  package static let medium = 1.0
  /// 18 in 100: context for a case.
  package static let low = -1.5

  /// Nil: not worth a line.
  package static func severity(_ logOdds: Double) -> Severity? {
    if logOdds >= high { return .high }
    if logOdds >= medium { return .medium }
    return logOdds >= low ? .low : nil
  }

  /// Of all clues together.
  static func severity(_ clues: [Clue]) -> Severity? { severity(clues.reduce(0) { $0 + $1.weight }) }

  /// The logistic function in percent, 1 to 99: nothing here is certain.
  package static func confidence(_ logOdds: Double) -> Int {
    let percent = 100 / (1 + exp(-logOdds))
    return min(99, max(1, Int(percent.rounded())))
  }
}
