import Events
internal import Store

/// Events from before what was judged: kept in the history at once, so that nothing is lost, and judged when their
/// tenant is analysed again. That they wait is a state of the tenant, which a new analysis drops with the others.
enum LateEvents {
  private static let scope = "late"

  static func areWaiting(in store: Store, tenant: String) throws -> Bool {
    try store.state(scope: scope, tenant: tenant, key: "") != nil
  }

  static func noteWaiting(_ tenant: String, _ checkpoint: Checkpoint) throws {
    try checkpoint.setState([], scope: scope, tenant: tenant, key: "")
  }
}
