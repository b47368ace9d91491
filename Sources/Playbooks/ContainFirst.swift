package import Events

/// Whether access is stopped before anybody is called.
package enum ContainFirst: Hashable, Sendable {
  case always
  case never
  /// Stopped first from this severity or from this stage on; nil never decides.
  case from(severity: Severity?, stage: Stage?)

  package func applies(severity: Severity, stage: Stage) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .from(let leastSeverity, let leastStage):
      leastSeverity.map { severity >= $0 } ?? false || leastStage.map { stage >= $0 } ?? false
    }
  }
}
