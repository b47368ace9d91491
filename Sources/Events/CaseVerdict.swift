/// What a case comes to; raw values are the ids in YAML, in the store and on the command line.
package enum CaseVerdict: String, Sendable, CaseIterable {
  case confirmedSafe = "confirmed-safe"
  /// Safe, with country and end date.
  case expectedTravel = "expected-travel"
  case knownVPN = "known-vpn"
  case sharedAccount = "shared-account"
  case compromised
  case policyViolation = "policy-violation"
  case unresolved

  /// What later judgements make of it.
  package enum Teaching: Sendable {
    /// It was the person's own after all: what it came from and with is learned.
    case own
    /// It was an attacker's: nothing of it is ever learned, and its address is a warning for everybody.
    case attackers
    /// Nothing is known: it stays as it was.
    case nothing
  }

  package var teaching: Teaching {
    switch self {
    case .confirmedSafe, .knownVPN, .sharedAccount, .policyViolation: .own
    case .compromised: .attackers
    // A trip ends: what is expected until then must not be a habit afterwards.
    case .expectedTravel, .unresolved: .nothing
    }
  }
}
