public import Events

/// What an event is by itself, whoever's it is: worked out before anything is asked of a person, so that most detections
/// need not look at most events.
public struct Signs: BitSet {
  public var rawValue: UInt32
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

  // What became of a person's sign-in.
  @inlinable public static var granted: Signs { Signs(rawValue: 1 << 0) }
  /// The password was right, and something stood in the way.
  @inlinable public static var stopped: Signs { Signs(rawValue: 1 << 1) }
  @inlinable public static var wrongPassword: Signs { Signs(rawValue: 1 << 2) }
  @inlinable public static var otherFailure: Signs { Signs(rawValue: 1 << 3) }
  @inlinable public static var unknownUser: Signs { Signs(rawValue: 1 << 4) }
  @inlinable public static var locked: Signs { Signs(rawValue: 1 << 5) }
  @inlinable public static var disabledAccount: Signs { Signs(rawValue: 1 << 6) }

  // The second factor.
  @inlinable public static var factorAsked: Signs { Signs(rawValue: 1 << 7) }
  /// Denied, failed or not answered.
  @inlinable public static var factorRefused: Signs { Signs(rawValue: 1 << 8) }
  @inlinable public static var factorDone: Signs { Signs(rawValue: 1 << 9) }
  @inlinable public static var reportedByUser: Signs { Signs(rawValue: 1 << 10) }

  // How it was made.
  @inlinable public static var interactive: Signs { Signs(rawValue: 1 << 11) }
  @inlinable public static var legacyProtocol: Signs { Signs(rawValue: 1 << 12) }
  @inlinable public static var deviceCode: Signs { Signs(rawValue: 1 << 13) }
  /// The client is a script library or a tool of attackers, not a program that people use.
  @inlinable public static var script: Signs { Signs(rawValue: 1 << 14) }
  /// A tool of administrators: PowerShell, a command line, Graph.
  @inlinable public static var adminTool: Signs { Signs(rawValue: 1 << 15) }

  // What it is if no person's sign-in.
  @inlinable public static var workload: Signs { Signs(rawValue: 1 << 16) }
  /// An audit act that some detection asks about.
  @inlinable public static var act: Signs { Signs(rawValue: 1 << 17) }
  /// An act of which only the amount tells: mail read, files taken.
  @inlinable public static var routineAct: Signs { Signs(rawValue: 1 << 18) }
  @inlinable public static var sessionNamed: Signs { Signs(rawValue: 1 << 19) }

  /// Any person's sign-in that did not come in.
  @inlinable public static var failures: Signs {
    Signs(rawValue: stopped.rawValue | wrongPassword.rawValue | otherFailure.rawValue)
  }
  @inlinable public static var doors: Signs { Signs(rawValue: granted.rawValue | stopped.rawValue) }
  @inlinable public static var everything: Signs { Signs(rawValue: .max) }
}
