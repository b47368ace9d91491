package import Baselines

extension AttackLimits {
  /// As the operator set them: what one tenant's tries are held against.
  package init(_ thresholds: Thresholds) {
    self.init()
    sprayed = AttackLimits.number(thresholds[PasswordSpray.accounts])
    addresses = AttackLimits.number(thresholds[PasswordSpray.addresses])
    stuffed = AttackLimits.number(thresholds[CredentialStuffing.names])
    unknownNames = AttackLimits.number(thresholds[UserEnumeration.names])
    guesses = AttackLimits.number(thresholds[PasswordGuessing.tries])
  }

  private static func number(_ value: Double) -> Int { value.isFinite ? Int(min(max(value, 1), 1e6)) : 1 }
}
