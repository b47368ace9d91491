/// One line of why a finding is believed, or what speaks against it.
package struct Evidence: Hashable, Sendable {
  package var text: Phrase
  /// Log-odds in favour of an attack; negative speaks for the innocent story.
  package var weight: Double
  package var events: [EventID]

  package init(_ text: Phrase, weight: Double, events: [EventID] = []) {
    self.text = text
    self.weight = weight
    self.events = events
  }
}

/// How far an attacker would have come; a case has the furthest of its findings.
package enum Stage: UInt8, Comparable, Hashable, Sendable, CaseIterable {
  case attempt = 1
  case passwordKnown, access, persistence, collection, impact

  package static func < (a: Stage, b: Stage) -> Bool { a.rawValue < b.rawValue }

  package var name: String {
    switch self {
    case .attempt: "attempt"
    case .passwordKnown: "password-known"
    case .access: "access"
    case .persistence: "persistence"
    case .collection: "collection"
    case .impact: "impact"
    }
  }
}

/// What a detector saw in one event: the deciding evidence, from which everything that is shown is computed.
package struct Verdict: Sendable {
  package var severity: Severity
  /// 0 to 100.
  package var confidence: Int
  package var stage: Stage
  package var title: Phrase
  package var summary: Phrase
  package var evidence: [Evidence]
  /// What it was held against ("98 % of 412 sign-ins from SE since March").
  package var baseline: Phrase
  package var innocent: Phrase
  package var attacker: Phrase
  package var counterfactual: Phrase
  /// Every event that the finding rests on, first to last; ends with the one that decided.
  package var events: [EventID]
  package var firstSeen: Timestamp

  package init(
    severity: Severity, confidence: Int, stage: Stage, title: Phrase, summary: Phrase, evidence: [Evidence],
    baseline: Phrase, innocent: Phrase, attacker: Phrase, counterfactual: Phrase, events: [EventID],
    firstSeen: Timestamp
  ) {
    self.severity = severity
    self.confidence = confidence
    self.stage = stage
    self.title = title
    self.summary = summary
    self.evidence = evidence
    self.baseline = baseline
    self.innocent = innocent
    self.attacker = attacker
    self.counterfactual = counterfactual
    self.events = events
    self.firstSeen = firstSeen
  }
}

/// A verdict with its identity: which detection, whose account, which case.
package struct Finding: Sendable {
  /// `StableHash` of detection, tenant, user and deciding events, 16 hex digits.
  package var id: String
  package var detection: String
  package var playbook: String
  package var techniques: [String]
  package var tenant: String
  /// Empty for a finding about no one person.
  package var user: String
  package var time: Timestamp
  package var verdict: Verdict
  /// The sign-in that is doubted (`Verdict.doubted`), as a person reads it.
  package var occasion: Occasion
  package var caseID: String
  /// The log's own ids of `verdict.events`, in the same order.
  package var eventIDs: [String]
  package var sources: [Source]
  /// Whom the events are about, where that is no one person: at most 50 names, in the order of the events.
  package var affected: [String] = []
  /// Cases of other people that this finding gathers.
  package var related: [String] = []
  /// When it ended, of what lasts (a log's silence); nil of everything else, and while it goes on.
  package var ended: Timestamp?

  /// What a list calls it: whose account, else from which address, else in which organisation.
  package var subject: String {
    !user.isEmpty ? user : !occasion.address.isEmpty ? occasion.address : tenant
  }

  package init(
    id: String, detection: String, playbook: String, techniques: [String], tenant: String, user: String,
    time: Timestamp, verdict: Verdict, occasion: Occasion, caseID: String, eventIDs: [String], sources: [Source]
  ) {
    self.id = id
    self.detection = detection
    self.playbook = playbook
    self.techniques = techniques
    self.tenant = tenant
    self.user = user
    self.time = time
    self.verdict = verdict
    self.occasion = occasion
    self.caseID = caseID
    self.eventIDs = eventIDs
    self.sources = sources
  }

  /// Where a record stands: display name of the file, record number from 1.
  package struct Source: Hashable, Sendable {
    package var file: String
    package var record: Int
    package init(file: String, record: Int) {
      self.file = file
      self.record = record
    }
  }
}

/// The sign-in that a finding is about, as texts: for the screen, the playbook and the call.
package struct Occasion: Hashable, Sendable {
  package var time: Timestamp
  package var address: String
  package var country: String
  package var region: String
  package var city: String
  /// Degrees; nil when only the country is known.
  package var coordinates: Coordinates?
  /// What the other source says, where the two disagree ("US, Ashburn by the database"); else empty.
  package var disputedPlace: String
  package var belief: Belief
  package var network: Network
  package var application: String
  package var device: String
  package var os: String
  package var browser: String
  package var client: String
  package var outcome: Outcome
  package var code: Int
  package var secondFactor: SecondFactor
  /// Id of the log format that told of it.
  package var format = ""
  /// The audit act and whom or what it was done to; empty for a sign-in.
  package var operation = ""
  package var target = ""

  package init(
    time: Timestamp, address: String, country: String, region: String, city: String, coordinates: Coordinates?,
    disputedPlace: String, belief: Belief, network: Network, application: String, device: String, os: String,
    browser: String, client: String, outcome: Outcome, code: Int, secondFactor: SecondFactor
  ) {
    self.time = time
    self.address = address
    self.country = country
    self.region = region
    self.city = city
    self.coordinates = coordinates
    self.disputedPlace = disputedPlace
    self.belief = belief
    self.network = network
    self.application = application
    self.device = device
    self.os = os
    self.browser = browser
    self.client = client
    self.outcome = outcome
    self.code = code
    self.secondFactor = secondFactor
  }
}
