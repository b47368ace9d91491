internal import Detections
import Events
internal import Policy

/// What the operator's policy says of a person, and what is expected of them, as detections see it.
func judged(by policy: Policy, _ standing: Standing, tenant: String, user: String) -> Detections.PersonPolicy {
  let rules = policy.rules(tenant: tenant, user: user)
  let allowed = rules.allowedCountries.map { list in
    Dictionary(list.map { ($0.country, $0.until) }, uniquingKeysWith: { first, _ in first })
  }
  var judged = Detections.PersonPolicy(
    allowedCountries: allowed, home: rules.home, isPrivileged: rules.isPrivileged)
  judged.isBreakGlass = rules.isBreakGlass
  let groups = policy.tenant(named: tenant)?.groups.filter { $0.users.contains(user) }.map(\.name) ?? []
  judged.expectations = standing.expectations(tenant: tenant, user: user, groups: groups)
  return judged
}
