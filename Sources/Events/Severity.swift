/// How loud a finding is. Low joins a case as context, medium is worth a look, high pages alone.
package enum Severity: UInt8, Comparable, Hashable, Sendable, CaseIterable {
  case low = 1
  case medium, high, critical

  package static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }

  package var name: String {
    switch self {
    case .low: "low"
    case .medium: "medium"
    case .high: "high"
    case .critical: "critical"
    }
  }

  package init?(name: String) {
    guard let match = Severity.allCases.first(where: { $0.name == name.lowercased() }) else { return nil }
    self = match
  }

  package func raised(by steps: Int) -> Severity {
    let raw = min(max(Int(rawValue) + steps, 1), 4)
    return Severity(rawValue: UInt8(raw)) ?? self
  }
}
