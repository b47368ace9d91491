package import Events

/// What an analysis found, held against the truth.
package struct Scorecard: Sendable {
  package var kinds: [Kind] = []
  package var falseFindings: [FalseFindings] = []
  /// By severity; all of them, and those that hold no finding about an attack.
  package var cases: [Severity: Int] = [:]
  package var falseCases: [Severity: Int] = [:]
  /// Seconds from an attack's first event to its first finding, of those found, in order.
  package var delays: [Double] = []
  /// Attacks that could be seen and were not found.
  package var missed: [AttackLabel] = []
  /// False findings at medium or above, in order of time.
  package var falseAlarms: [Finding] = []
  package let people: Int
  package let days: Int

  package struct Kind: Sendable, Equatable {
    package var kind: String
    package var attacks = 0
    /// Those that these logs could show: what recall is measured against.
    package var visible = 0
    package var found = 0
    package var foundAtHigh = 0
    /// Found although nobody could be expected to.
    package var foundUnseen = 0
  }

  package struct FalseFindings: Sendable, Equatable {
    package var detection: String
    package var count: [Severity: Int]

    package init(detection: String, count: [Severity: Int] = [:]) {
      self.detection = detection
      self.count = count
    }
  }

  package init(_ labels: Labels, findings: [Finding], cases: [Case]) {
    people = labels.people
    days = labels.days
    let truth = Truth(labels)
    var kinds: [String: Kind] = [:]
    var found: [Int: (severity: Severity, delay: Double)] = [:]
    var wrong: [String: FalseFindings] = [:]
    for finding in findings.sorted(by: { ($0.time, $0.id) < ($1.time, $1.id) }) {
      let severity = finding.verdict.severity
      if severity >= .medium {
        for number in truth.attacks(shownBy: finding) {
          let delay = max(0, labels.attacks[number].first.seconds(until: finding.time))
          found[number] = (max(severity, found[number]?.severity ?? severity), found[number]?.delay ?? delay)
        }
      }
      if truth.isAboutAttack(finding) { continue }
      if severity >= .medium { falseAlarms.append(finding) }
      wrong[finding.detection, default: FalseFindings(detection: finding.detection)].count[severity, default: 0] += 1
    }
    for (number, attack) in labels.attacks.enumerated() {
      kinds[attack.kind, default: Kind(kind: attack.kind)].add(attack, found[number]?.severity)
      if attack.isVisible, found[number] == nil { missed.append(attack) }
    }
    self.kinds = kinds.values.sorted { $0.kind < $1.kind }
    falseFindings = wrong.values.sorted { $0.detection < $1.detection }
    delays = found.values.map(\.delay).sorted()
    for item in cases {
      self.cases[item.severity, default: 0] += 1
      if !item.findings.contains(where: truth.isAboutAttack) { falseCases[item.severity, default: 0] += 1 }
    }
  }
}

extension Scorecard.Kind {
  mutating func add(_ attack: AttackLabel, _ severity: Severity?) {
    attacks += 1
    guard attack.isVisible else {
      foundUnseen += severity == nil ? 0 : 1
      return
    }
    visible += 1
    guard let severity else { return }
    found += 1
    foundAtHigh += severity >= .high ? 1 : 0
  }
}

extension Scorecard {
  /// Of the attacks that could be seen, the share that was found at medium or above; nil when there are none.
  package var recall: Double? {
    let visible = kinds.reduce(0) { $0 + $1.visible }
    return visible == 0 ? nil : Double(kinds.reduce(0) { $0 + $1.found }) / Double(visible)
  }

  /// A count per 1,000 people and day.
  package func rate(_ count: Int) -> Double { Double(count) * 1_000 / (Double(people) * Double(days)) }

  package func falseFindings(atLeast severity: Severity) -> Int {
    falseFindings.reduce(0) { sum, entry in
      sum + entry.count.filter { $0.key >= severity }.reduce(0) { $0 + $1.value }
    }
  }

  /// The delay that this share of the found attacks does not exceed; nil when none was found.
  package func delay(share: Double) -> Double? {
    delays.isEmpty ? nil : delays[min(delays.count - 1, Int(Double(delays.count) * share))]
  }
}

/// Which finding is about which attack.
struct Truth {
  private let attacks: [AttackLabel]
  private var byEvent: [String: [Int]] = [:]
  private var byUser: [String: [Int]] = [:]
  private var bySource: [String: [Int]] = [:]

  /// After the last event, what is still found is of use.
  static let grace = 86_400.0

  init(_ labels: Labels) {
    attacks = labels.attacks
    for (number, attack) in attacks.enumerated() {
      for id in attack.eventIDs { byEvent[Truth.folded(id), default: []].append(number) }
      for user in attack.users { byUser[user.lowercased(), default: []].append(number) }
      for source in attack.sources { bySource[source, default: []].append(number) }
    }
  }

  /// Ids of the directory's audit log have a word before the GUID.
  private static func folded(_ id: String) -> String { id.lowercased() }

  /// A finding shows an attack when it is of its time (from its first event to a day after its last) and rests on its
  /// events, or is about its user or its source.
  func attacks(shownBy finding: Finding) -> [Int] {
    var numbers = resting(finding)
    numbers.formUnion(about(finding))
    return numbers.filter { isInTime($0, finding.time) }.sorted()
  }

  /// Not false: it rests on an attack's events, whenever it was raised, or shows an attack.
  func isAboutAttack(_ finding: Finding) -> Bool {
    !resting(finding).isEmpty || about(finding).contains { isInTime($0, finding.time) }
  }

  private func resting(_ finding: Finding) -> Set<Int> {
    Set(finding.eventIDs.flatMap { byEvent[Truth.folded($0)] ?? [] })
  }

  private func about(_ finding: Finding) -> Set<Int> {
    let users = (byUser[finding.user.lowercased()] ?? []).filter {
      attacks[$0].tenant.isEmpty || finding.tenant.isEmpty || attacks[$0].tenant == finding.tenant
    }
    return Set(users).union(bySource[finding.occasion.address] ?? [])
  }

  /// A log may tell whole seconds only, so that its first record stands before the event.
  func isInTime(_ number: Int, _ time: Timestamp) -> Bool {
    attacks[number].first <= time.adding(seconds: 1) && time <= attacks[number].last.adding(seconds: Truth.grace)
  }

  /// Whether something that happened to this person then may belong to an attack.
  func isAttacked(_ user: String, _ time: Timestamp) -> Bool {
    byUser[user.lowercased(), default: []].contains { isInTime($0, time) }
  }
}
