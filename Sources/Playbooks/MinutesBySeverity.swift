package import Events

/// A span of minutes that shrinks as a finding gets louder.
package struct MinutesBySeverity: Hashable, Sendable {
  package var low: Int, medium: Int, high: Int, critical: Int

  package init(low: Int, medium: Int, high: Int, critical: Int) {
    self.low = low
    self.medium = medium
    self.high = high
    self.critical = critical
  }

  package subscript(severity: Severity) -> Int {
    switch severity {
    case .low: low
    case .medium: medium
    case .high: high
    case .critical: critical
    }
  }
}
