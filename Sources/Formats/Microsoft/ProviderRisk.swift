/// Whether Microsoft's own risk engine marked a sign-in.
enum ProviderRisk {
  /// A medium or high level, a state that says somebody acted on it or should, or any named risk event. Low alone is
  /// noise, and `hidden` means that the tenant has no licence to see it. Defender writes levels as 0, 1, 10, 50, 100
  /// and states as 0 to 5 (4 at risk, 5 confirmed compromised).
  static func isMarked(_ record: borrowing RecordScanner, _ context: inout ReadingContext) -> Bool {
    if isHigh(record[.riskLevel], &context) || isHigh(record[.riskLevelAggregated], &context) { return true }
    let isAtRisk = context.affirms(.riskState, record[.riskState]) { state in
      state.folds(to: "atrisk") || state.folds(to: "confirmedcompromised") || (state.int ?? 0) >= 4
    }
    return isAtRisk || record[.riskEvents]?.firstElement?.present != nil
  }

  private static func isHigh(_ level: Cell?, _ context: inout ReadingContext) -> Bool {
    context.affirms(.riskLevel, level) { level in
      level.folds(to: "medium") || level.folds(to: "high") || (level.int ?? 0) >= 50
    }
  }
}
