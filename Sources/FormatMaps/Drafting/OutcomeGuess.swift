internal import Events

/// What a text probably says of how an attempt ended.
struct OutcomeGuess: Hashable {
  var outcome: Outcome
  var secondFactor = SecondFactor.unknown

  private static let failures: Set<String> = [
    "fail", "failed", "fails", "failure", "failing", "denied", "deny", "denies", "invalid", "wrong", "bad", "incorrect",
    "reject", "rejected", "unsuccessful", "unauthorized", "unauthorised", "false", "refused", "mismatch", "illegal",
    "nekad", "misslyckades", "fel", "401", "403", "forbidden", "no", "unknown",
  ]
  private static let successes: Set<String> = [
    "success", "successful", "successfully", "succeeded", "succeed", "ok", "allow", "allowed", "accept", "accepted",
    "true", "granted", "grant", "permit", "permitted", "pass", "passed", "authenticated", "yes", "approved",
    "godkänd", "beviljad", "200",
  ]
  private static let factors: Set<String> = [
    "mfa", "challenge", "challenged", "otp", "totp", "2fa", "twofactor", "stepup", "secondfactor", "duo",
  ]
  /// Says something of the account, not of the password.
  private static let states: Set<String> = [
    "locked", "lockout", "expired", "disabled", "suspended", "policy", "blocked", "timeout", "error", "ratelimit",
  ]

  init(outcome: Outcome, secondFactor: SecondFactor = .unknown) {
    self.outcome = outcome
    self.secondFactor = secondFactor
  }

  /// Nil for a text that says nothing of it. `isTruth` for a field whose 1 is a yes, as one called `success`.
  init?(_ text: String, isTruth: Bool = false) {
    if text == "0" || text == "1" {
      guard isTruth || text == "0" else { return nil }
      self.init(outcome: isTruth && text == "0" ? .badPassword : .granted)
      return
    }
    let words = MapWords.words(of: text)
    let all = Set(words).union(zip(words, words.dropFirst()).map { $0 + $1 })
    let asksFactor = !all.isDisjoint(with: OutcomeGuess.factors)
    // "Failed" outweighs "authenticated": what says both is a failure.
    if !all.isDisjoint(with: OutcomeGuess.failures) || all.contains("not") {
      self = asksFactor ? OutcomeGuess(outcome: .passwordRight, secondFactor: .denied) : .init(outcome: .badPassword)
    } else if !all.isDisjoint(with: OutcomeGuess.successes) || all.isSuperset(of: ["logged", "in"]) {
      self.init(outcome: .granted, secondFactor: asksFactor ? .satisfied : .unknown)
    } else if asksFactor {
      self.init(outcome: .passwordRight, secondFactor: .interrupted)
    } else if !all.isDisjoint(with: OutcomeGuess.states) {
      self.init(outcome: .otherFailure)
    } else {
      return nil
    }
  }

  /// What the reason of a failure says: only a word about the password or the account's name is one about those.
  init(reason text: String) {
    let all = Set(MapWords.words(of: text))
    if !all.isDisjoint(with: OutcomeGuess.factors) {
      self.init(
        outcome: .passwordRight, secondFactor: all.isDisjoint(with: OutcomeGuess.failures) ? .interrupted : .denied)
    } else if !all.isDisjoint(with: OutcomeGuess.states) {
      self.init(outcome: .otherFailure)
    } else {
      let passwords: Set = ["password", "credentials", "credential", "pin", "user", "account", "lösenord", "passwort"]
      self.init(outcome: all.isDisjoint(with: passwords) && OutcomeGuess(text) == nil ? .otherFailure : .badPassword)
    }
  }
}

/// What a text probably says of which act it was.
enum ActGuess {
  private static let words: Set<String> = [
    "login", "logon", "signin", "auth", "authenticate", "authentication", "loggedin", "signedin", "sso", "saml",
    "unlock", "inloggning", "anmeldung", "sessionstart", "tunnelup",
  ]

  static func isSignIn(_ text: String) -> Bool {
    let words = MapWords.words(of: text)
    return !words.allSatisfy { !ActGuess.words.contains($0) }
      || zip(words, words.dropFirst()).contains { ActGuess.words.contains($0 + $1) }
  }
}
