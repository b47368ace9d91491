import Events

/// The names of values in the published schema: never changed, only added to.
extension Outcome {
  var name: String {
    switch self {
    case .granted: "granted"
    case .passwordRight: "password-right"
    case .badPassword: "bad-password"
    case .otherFailure: "other-failure"
    }
  }
}

extension SecondFactor {
  var name: String {
    switch self {
    case .unknown: "unknown"
    case .notRequired: "not-required"
    case .satisfied: "satisfied"
    case .previouslySatisfied: "previously-satisfied"
    case .interrupted: "interrupted"
    case .denied: "denied"
    }
  }
}

extension Belief {
  var name: String {
    switch self {
    case .unknown: "unknown"
    case .logOnly: "log-only"
    case .databaseOnly: "database-only"
    case .agreed: "agreed"
    case .disputedLog: "disputed-log"
    case .disputedDatabase: "disputed-database"
    }
  }
}

extension NetworkKinds {
  /// In the order of the bits.
  var names: [String] { NetworkKinds.all.filter { contains($0.kind) }.map(\.name) }

  static let all: [(kind: NetworkKinds, name: String)] = [
    (.hosting, "hosting"), (.vpn, "vpn"), (.tor, "tor"), (.openProxy, "open-proxy"), (.relay, "relay"),
    (.corporateEgress, "corporate-egress"), (.microsoftService, "microsoft-service"), (.satellite, "satellite"),
    (.mobile, "mobile"), (.internal, "internal"), (.named, "named"), (.listed, "listed"),
  ]
}
