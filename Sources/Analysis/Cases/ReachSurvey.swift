package import Events
package import Store

/// Works out from the history what was done after the suspicious sign-ins of a case: everything of the person, in all
/// their systems, that shares a session, a token or a foreign address with one of them.
package struct ReachSurvey {
  /// How long after the last finding acts are still looked for.
  static let after = 7 * 86_400.0
  /// How far back an address counts as the person's own.
  static let before = 30 * 86_400.0
  private static let targets = 5

  private var sessions: Set<UInt64> = []
  private var tokens: Set<UInt64> = []
  private var addresses: Set<UInt32> = []
  private var ownAddresses: Set<UInt32> = []
  private var start: Timestamp?
  private let findings: Set<EventID>
  private let vocabulary = Vocabulary()
  private var reach = Reach()
  private var deeds: [Symbol: Reach.Deed] = [:]
  private var applications: [Symbol: Int] = [:]

  /// Of a case about no one person there is nothing to follow: empty.
  package static func reach(of item: Case, in store: Store) throws -> Reach {
    guard !item.user.isEmpty, let first = item.findings.map(\.verdict.firstSeen).min() else { return Reach() }
    var survey = ReachSurvey(item)
    let from = first.adding(seconds: -before)
    let to = item.lastSeen.adding(seconds: after)
    for isMarking in [true, false] {
      var history = try store.history(
        tenant: item.tenant, user: item.user, days: from.day...to.day, in: survey.vocabulary)
      while let day = try history.next() {
        for event in day.events where event.time <= to {
          if isMarking { survey.mark(event) } else { survey.follow(event) }
        }
      }
    }
    return survey.finished()
  }

  private init(_ item: Case) {
    findings = Set(
      item.findings.filter { $0.verdict.severity >= .medium }.flatMap {
        $0.verdict.doubted.map { [$0] } ?? $0.verdict.events
      }
    )
  }

  /// Takes note of what the doubted sign-ins are recognised by, and of where the person came from before.
  private mutating func mark(_ event: Event) {
    if findings.contains(event.id) {
      start = min(start ?? event.time, event.time)
      if event.kind == .operation { return }
      if event.session != 0 { sessions.insert(event.session) }
      if event.token != 0 { tokens.insert(event.token) }
      if event.address != 0, !ownAddresses.contains(event.address) { addresses.insert(event.address) }
    } else if start == nil, event.outcome == .granted, event.address != 0 {
      ownAddresses.insert(event.address)
    }
  }

  private mutating func follow(_ event: Event) {
    guard let start, event.time >= start, let join = join(event) else { return }
    note(event, join)
    if event.kind == .signIn {
      if join != .finding { reach.signIns += 1 }
      if event.outcome == .granted, !event.application.isNone { applications[event.application, default: 0] += 1 }
      return
    }
    var deed =
      deeds[event.operation]
      ?? Reach.Deed(
        operation: name(event.operation), act: Act(operation: name(event.operation)), count: 0, first: event.time,
        last: event.time, targets: [])
    deed.count += 1
    deed.last = event.time
    let target = name(event.target)
    if !target.isEmpty, deed.targets.count < ReachSurvey.targets, !deed.targets.contains(target) {
      deed.targets.append(target)
    }
    deeds[event.operation] = deed
  }

  private func join(_ event: Event) -> Reach.Join? {
    if findings.contains(event.id) { return .finding }
    if event.session != 0, sessions.contains(event.session) { return .session }
    if event.token != 0, tokens.contains(event.token) { return .token }
    return addresses.contains(event.address) ? .address : nil
  }

  private mutating func note(_ event: Event, _ join: Reach.Join) {
    let address = event.address == 0 ? "" : vocabulary.addresses.values[Int(event.address) - 1].description
    if !address.isEmpty, !reach.addresses.contains(address), reach.addresses.count < 50 {
      reach.addresses.append(address)
    }
    guard reach.timeline.count < Reach.longest else { return reach.omitted += 1 }
    reach.timeline.append(
      Reach.Entry(
        time: event.time, join: join, operation: name(event.operation), target: name(event.target),
        application: name(event.application), address: address, outcome: event.outcome, format: name(event.format)))
  }

  private func name(_ symbol: Symbol) -> String { vocabulary.symbols[symbol] }

  private func finished() -> Reach {
    var reach = reach
    reach.deeds = deeds.values.sorted { ($0.first, $0.operation) < ($1.first, $1.operation) }
    reach.applications = applications.map { (name: name($0.key), count: $0.value) }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    return reach
  }
}
