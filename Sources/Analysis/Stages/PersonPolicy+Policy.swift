internal import Detections
import Events
internal import Policy

/// What a person is judged by. A class, because nearly everybody of a tenant is judged by the same.
final class PersonStandard: Sendable {
  let policy: Detections.PersonPolicy

  init(_ policy: Detections.PersonPolicy) { self.policy = policy }

  /// Nothing was laid down.
  static let none = PersonStandard(Detections.PersonPolicy())
}

/// What the operator's policy says of a person, and what is expected of them, as detections see it.
func judged(by policy: Policy, _ standing: Standing, tenant: String, user: String) -> Detections.PersonPolicy {
  let rules = policy.rules(tenant: tenant, user: user)
  let allowed = rules.allowedCountries.map { list in
    Dictionary(list.map { ($0.country, $0.until) }, uniquingKeysWith: { first, _ in first })
  }
  var judged = Detections.PersonPolicy(
    allowedCountries: allowed, home: rules.home, isPrivileged: rules.isPrivileged)
  judged.isBreakGlass = rules.isBreakGlass
  judged.isServiceAccount = rules.isServiceAccount
  if let origins = rules.origins { judged.isOrigin = { origins.contains($0, asn: $1) } }
  judged.domains = policy.tenant(named: tenant)?.domains ?? []
  judged.isCritical = rules.isCritical
  judged.sensitivity = Detections.PersonPolicy.Sensitivity(rules.sensitivity)
  judged.thresholds = rules.thresholds.isEmpty ? nil : Thresholds(rules.thresholds)
  judged.disabled = rules.disabled
  judged.rates = bands(policy.rates(tenant: tenant))
  let groups = policy.tenant(named: tenant)?.groups.filter { $0.users.contains(user) }.map(\.name) ?? []
  judged.expectations = standing.expectations(tenant: tenant, user: user, groups: groups)
  return judged
}

extension Detections.PersonPolicy.Sensitivity {
  fileprivate init(_ setting: Sensitivity) {
    switch setting {
    case .quiet: self = .quiet
    case .balanced: self = .balanced
    case .paranoid: self = .paranoid
    }
  }
}

private func bands(_ rates: [Rate: RateLines]) -> RateBands {
  var bands = RateBands()
  for (rate, drawn) in rates {
    guard let known = RateBands.Rate(rawValue: rate.rawValue) else { continue }
    bands.lines[known] = RateBands.Lines(warn: drawn.warn, alarm: drawn.alarm, normal: drawn.normal)
  }
  return bands
}
