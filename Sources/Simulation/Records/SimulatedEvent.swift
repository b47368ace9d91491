package import Events

/// One record of a log before it is written in a vendor's shape.
package struct SimulatedEvent: Sendable {
  package var time: Timestamp
  package var id: EventID
  package var who: Principal
  package var line: Line?
  package var client: Client
  /// 0 for none.
  package var session: UInt64
  package var what: What
  /// The attack that it is a part of; -1 for ordinary life.
  package var attack: Int32 = -1

  package enum What: Sendable {
    case signIn(SignIn)
    case act(Act)
  }

  /// In the order of the logs.
  static func isEarlier(_ a: SimulatedEvent, _ b: SimulatedEvent) -> Bool { (a.time, a.id) < (b.time, b.id) }
}

package struct SignIn: Sendable {
  package var application: Application
  package var answer: Answer
  package var factor: Factor
  package var isInteractive: Bool
  /// The provider's own risk engine marked it.
  package var isRisky = false

  /// What the identity provider said.
  package enum Answer: Sendable, Equatable {
    case granted
    /// "Stay signed in?", after everything was proven.
    case keepSignedIn
    /// The password was right, and a second factor is asked for: always, or because something moved.
    case factorAsked, factorMoved
    case factorDenied(Denial)
    case wrongPassword, unknownUser, locked, disabled, expiredPassword
    /// Conditional access: no access from there, or not with this device.
    case blocked, deviceRequired
    /// The session ended with a change of password.
    case sessionRevoked
  }

  package enum Denial: Sendable, Equatable { case declined, timedOut, fraud }

  package enum Factor: Sendable, Equatable {
    /// By notification, code, text message.
    case satisfied
    /// By an earlier one, in the token.
    case earlier
    case notRequired
    /// A rule says that this place needs none.
    case skipped
    case none
  }
}

extension SignIn.Answer {
  /// Entra's error code.
  var code: Int {
    switch self {
    case .granted: 0
    case .keepSignedIn: 50140
    case .factorAsked: 50074
    case .factorMoved: 50076
    case .factorDenied: 500121
    case .wrongPassword: 50126
    case .unknownUser: 50034
    case .locked: 50053
    case .disabled: 50057
    case .expiredPassword: 50055
    case .blocked: 53003
    case .deviceRequired: 53000
    case .sessionRevoked: 50173
    }
  }

  var isGranted: Bool { self == .granted || self == .keepSignedIn }
}

/// What somebody did once inside; each system tells of those that it has.
package enum Act: Sendable, Equatable {
  case mailRead(items: Int), mailSynced(folder: String)
  case fileOpened(String), fileDownloaded(String)
  /// A rule with what it looks for and where it puts it; an empty folder means that it deletes.
  case inboxRule(name: String, words: String, folder: String)
  case forwarding(to: String)
  case factorRegistered(method: String), factorRemoved(of: String)
  case deviceRegistered(name: String)
  case consent(application: String, scopes: String, isForAll: Bool)
  case credentialAdded(application: String)
  case roleGranted(role: String, to: String)
  case policyChanged(name: String), auditSwitchedOff
  case passwordReset(of: String), userChanged(of: String)
  case accessKeyMade(of: String), trailStopped(name: String), secretsRead(name: String)
}
