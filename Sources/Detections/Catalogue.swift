package import Baselines

/// Every detection, in the order in which they look at an event and in which documents list them.
package enum Catalogue {
  package static let all: [any Detector.Type] = [
    ImpossibleTravel.self,
    ConcurrentCountries.self,
    NewCountry.self,
    TenantNewCountry.self,
    UnauthorisedCountry.self,
    LocationBurst.self,
    AnonymiserSignIn.self,
    HostingSignIn.self,
    MaliciousSource.self,
    UnfamiliarSignIn.self,
    PasswordGuessing.self,
    SuccessAfterAttack.self,
    PasswordKnown.self,
    AttackTool.self,
    MfaFatigue.self,
    MfaFatigueSuccess.self,
    MfaFraudReported.self,
    MfaRelay.self,
    MfaMethodAdded.self,
    MfaDowngrade.self,
    SessionSplit.self,
    SessionToolReplay.self,
    TokenReplay.self,
    DeviceCodePhishing.self,
    SessionDeviceShift.self,
    LegacyProtocol.self,
    AdminToolSignIn.self,
    RiskyConsent.self,
    ServicePrincipalAnomaly.self,
    DormantAccount.self,
    DisabledAccount.self,
    BreakGlassUse.self,
    OddHours.self,
    MailboxRule.self,
    MailForwarding.self,
    MailHarvest.self,
    FileHarvest.self,
    PrivilegeGrant.self,
    DefenceWeakened.self,
    ApplicationCredential.self,
  ]

  /// Those that look at a tenant as a whole, in the order in which they look.
  package static let tenants: [any TenantDetector.Type] = [
    PasswordSpray.self,
    CredentialStuffing.self,
    LockoutStorm.self,
    UserEnumeration.self,
    LogGap.self,
    RateThreshold.self,
  ]

  /// Signs of the events that any of those looks at.
  package static let tenantSigns = tenants.reduce(into: Signs()) { $0.formUnion($1.signs) }

  /// Whether no detection has a state of its own, so that nobody needs values of them.
  static let keepsNothing = all.allSatisfy { isStateless($0) }

  private static func isStateless<D: Detector>(_: D.Type) -> Bool { MemoryLayout<D>.size == 0 }

  /// All of them once more, by what decides whether to ask.
  static let panel = Panel(all)

  package static var rules: [Rule] { all.map { $0.rule } + tenants.map { $0.rule } + [Campaign.rule] }

  package static func rule(_ id: String) -> Rule? { rules.first { $0.id == id } }
}
