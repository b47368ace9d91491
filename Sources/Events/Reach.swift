/// What was done after a suspicious sign-in by the same hand: how far a case reaches.
package struct Reach: Sendable {
  /// In the order of their first; what was done most often of each.
  package var deeds: [Deed] = []
  /// Sign-ins joined to it, beyond those of the findings.
  package var signIns = 0
  /// Programs that were reached, with how many events; the most used first.
  package var applications: [(name: String, count: Int)] = []
  /// Addresses that it came from, in the order of their first use.
  package var addresses: [String] = []
  /// Everything joined, in order of time; at most `longest` entries.
  package var timeline: [Entry] = []
  /// Entries beyond those.
  package var omitted = 0

  package init() {}

  package static let longest = 200

  package var isEmpty: Bool { deeds.isEmpty && signIns == 0 }

  /// One kind of act, however often it was done.
  package struct Deed: Sendable {
    package var operation: String
    package var act: Act
    package var count: Int
    package var first: Timestamp
    package var last: Timestamp
    /// The first few things that it was done to.
    package var targets: [String]

    package init(
      operation: String, act: Act, count: Int, first: Timestamp, last: Timestamp, targets: [String]
    ) {
      self.operation = operation
      self.act = act
      self.count = count
      self.first = first
      self.last = last
      self.targets = targets
    }
  }

  /// By what an event belongs to the case.
  package enum Join: String, Sendable, CaseIterable { case finding, session, token, address }

  package struct Entry: Sendable {
    package var time: Timestamp
    package var join: Join
    /// The act, or empty for a sign-in.
    package var operation: String
    package var target: String
    package var application: String
    package var address: String
    package var outcome: Outcome
    /// Id of the log format.
    package var format: String

    package init(
      time: Timestamp, join: Join, operation: String, target: String, application: String, address: String,
      outcome: Outcome, format: String
    ) {
      self.time = time
      self.join = join
      self.operation = operation
      self.target = target
      self.application = application
      self.address = address
      self.outcome = outcome
      self.format = format
    }
  }
}
