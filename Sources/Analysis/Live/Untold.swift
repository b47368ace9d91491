import Events
internal import Store

/// Findings that stand in the store and have not been handed on yet: a process that is killed in between leaves them
/// for the next one.
enum Untold {
  private static let scope = "untold"

  static func note(_ findings: [Finding], _ checkpoint: Checkpoint) throws {
    for finding in findings { try checkpoint.setState([], scope: scope, tenant: "", key: finding.id) }
  }

  static func forget(_ findings: [Finding], _ checkpoint: Checkpoint) throws {
    for finding in findings { try checkpoint.removeState(scope: scope, tenant: "", key: finding.id) }
  }

  /// In order of time; without those that a new analysis of their tenant has dropped.
  static func findings(in store: Store) throws -> [Finding] {
    var ids: [String] = []
    try store.forEachState(tenant: "") { state in if state.scope == scope { ids.append(state.key) } }
    return try store.findings(ids: ids).sorted { ($0.time, $0.detection, $0.id) < ($1.time, $1.detection, $1.id) }
  }
}
