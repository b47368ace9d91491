internal import Detections
import Events
internal import Policy

/// What the operator's policy says of a person, as detections see it.
func judged(by policy: Policy, tenant: String, user: String) -> Detections.PersonPolicy {
  let rules = policy.rules(tenant: tenant, user: user)
  let allowed = rules.allowedCountries.map { list in
    Dictionary(list.map { ($0.country, $0.until) }, uniquingKeysWith: { first, _ in first })
  }
  return Detections.PersonPolicy(allowedCountries: allowed, home: rules.home, isPrivileged: rules.isPrivileged)
}
