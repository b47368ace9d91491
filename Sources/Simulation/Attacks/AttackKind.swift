internal import Events

/// One way of stealing an account or of using a stolen one: a story told in a scene.
struct AttackKind: Sendable {
  let id: String
  let title: String
  /// Whose logs tell enough of it.
  let systems: Set<LogSystem>
  /// Who is attacked.
  var victim = Victim.anybody
  /// Whether the logs could show it, of this victim.
  var isVisible: @Sendable (Person, SimulatedTenant) -> Bool = { _, _ in true }
  let story: @Sendable (inout AttackScene) -> Void

  enum Victim: Sendable { case anybody, administrator, dormant }

  static let everywhere: Set<LogSystem> = [.entra, .okta, .google, .cloudtrail]
  static let offices: Set<LogSystem> = [.entra, .okta, .google]

  /// All there are, by how the account is come by and then by what is done with it.
  static let all: [AttackKind] =
    phishing + sessionTheft + passwords + secondFactors + protocols + places + accounts + afterwards + administration
}
