/// What a sign-in attempt came to. Never one class of "failure": the second says that somebody knows the password.
public enum Outcome: UInt8, Sendable, CaseIterable {
  /// Access was given; also interrupts that only precede it, such as "stay signed in?".
  case granted
  /// The password (or first factor) was right, then a second factor, a policy or the account's state stood in the way.
  case passwordRight
  /// The password was wrong, the name unknown, or the account locked for guessing.
  case badPassword
  /// Failed for a reason that says nothing about the password.
  case otherFailure
}

/// What the log tells of a second factor.
public enum SecondFactor: UInt8, Sendable, CaseIterable {
  case unknown
  /// A single factor was enough.
  case notRequired
  /// Done in this sign-in.
  case satisfied
  /// Satisfied by a claim in a token from an earlier sign-in.
  case previouslySatisfied
  /// Asked for and not (yet) given.
  case interrupted
  /// Denied, failed or timed out.
  case denied
}

/// How the attempt was made.
public enum Flow: UInt8, Sendable, CaseIterable {
  case unknown, interactive, nonInteractive, servicePrincipal, managedIdentity
}
