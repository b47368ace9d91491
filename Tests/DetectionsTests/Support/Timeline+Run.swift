import Baselines
import Detections
import Events

/// A finding of a timeline with the line that gave it.
struct Found {
  var line: Int
  var rule: Rule
  var verdict: Verdict

  var mark: String { "\(rule.id) \(verdict.severity.name)" }
}

extension Timeline {
  /// Every finding, in order. `savingAt` saves and restores all state before that step.
  func findings(thresholds: Thresholds = Thresholds(), savingAt split: Int? = nil) throws -> [Found] {
    let symbols = Symbols()
    let sightings = steps.enumerated().map { Timeline.event($1, number: $0, symbols) }
    let reference = Reference(
      distances: World.distances, names: symbols.names, thresholds: thresholds, listings: World.listing
    ) { country in
      Phrase("Country \(country)", sv: "Land \(country)")
    }
    var night = Night(policy: policy, reference: reference)
    var found: [Found] = []
    var meanings = Meanings()
    for (i, (event, whereabouts)) in sightings.enumerated() {
      if i == split { night = try night.savedAndRestored() }
      let ground = night.carriers.holds(whereabouts) ? whereabouts.ground.asCarrier : whereabouts.ground
      let at = Whereabouts(ground, address: whereabouts.address)
      let sighting = Sighting(event: event, whereabouts: at, names: reference.names, meanings: &meanings)
      found += night.observe(sighting, user: steps[i].user).map {
        Found(line: steps[i].line, rule: $0.rule, verdict: $0.verdict)
      }
    }
    return found
  }

  /// What differs between marks and findings: everything of `detection` (all of medium or more, where it is nil).
  func mismatches(_ detection: String? = nil) throws -> [String] {
    let found = try findings()
    let relevant = found.filter { one in
      detection.map { one.rule.id == $0 } ?? (one.verdict.severity >= .medium)
    }
    var due = steps.flatMap { step in step.marks.map { "line \(step.line): \($0)" } }
    var mismatches: [String] = []
    for one in relevant {
      let text = "line \(one.line): \(one.mark)"
      if let i = due.firstIndex(of: text) { due.remove(at: i) } else { mismatches.append("unexpected, " + text) }
    }
    return mismatches + due.map { "missing, " + $0 }
  }

  private static func event(_ step: Step, number: Int, _ symbols: Symbols) -> (Event, Whereabouts) {
    let client = World.clients[step.words[2]] ?? World.Client()
    var event = Event(time: step.time, id: EventID(high: 7, low: UInt64(number)))
    event.tenant = symbols.intern("fjordbygg")
    event.format = symbols.intern("sign-ins")
    event.user = symbols.intern(step.user)
    event.application = symbols.intern("Mail")
    event.device = symbols.intern(
      step.user == "anna" || client.device.isEmpty ? client.device : client.device + step.user)
    event.os = symbols.intern(client.os)
    event.browser = symbols.intern(client.browser)
    event.agent = symbols.intern(client.agent)
    event.client = symbols.intern(client.client)
    event.flags = client.flags
    event.flow = .interactive
    event.outcome = .granted
    event.secondFactor = .previouslySatisfied
    apply(step, to: &event)
    applyNames(step, to: &event, symbols)
    return (event, whereabouts(step))
  }

  private static func applyNames(_ step: Step, to event: inout Event, _ symbols: Symbols) {
    func name(_ key: String) -> Symbol? {
      step.value(of: key).map { symbols.intern($0.replacing("_", with: " ")) }
    }
    if let application = name("app") { event.application = application }
    if let client = name("proto") { event.client = client }
    if let token = step.value(of: "token") { event.token = StableHash.of(token) }
    if let code = step.value(of: "code").flatMap({ Int32($0) }) { event.code = code }
    guard let operation = step.value(of: "act") else { return }
    event.kind = .operation
    // Some systems' names have the underscore themselves.
    let isName = Act(operation: operation) != .other
    event.operation = symbols.intern(isName ? operation : operation.replacing("_", with: " "))
    event.target = name("on") ?? .none
    event.resource = name("with") ?? .none
    event.secondFactor = .unknown
  }

  private static let flags: [String: Event.Flags] = [
    "risk": .providerRisk, "unknown": .unknownUser, "locked": .locked, "disabled": .disabledAccount,
    "reported": .reportedByUser, "unanswered": .unanswered, "legacy": .legacyProtocol, "device-code": .deviceCode,
  ]

  private static func apply(_ step: Step, to event: inout Event) {
    if let session = step.value(of: "session") { event.session = StableHash.of(session) }
    for word in step.words {
      switch word {
      case "right": (event.outcome, event.secondFactor) = (.passwordRight, .interrupted)
      case "refused": (event.outcome, event.secondFactor) = (.passwordRight, .denied)
      case "bad": event.outcome = .badPassword
      case "mfa": event.secondFactor = .satisfied
      case "single": event.secondFactor = .notRequired
      case "background": event.flow = .nonInteractive
      case "workload": event.flow = .servicePrincipal
      default: if let flag = flags[word] { event.flags.insert(flag) }
      }
    }
  }

  private static func whereabouts(_ step: Step) -> Whereabouts {
    let (city, network) = (step.words[0], step.words[1])
    let radius = step.value(of: "radius").flatMap { Double($0) } ?? 20
    let other = step.value(of: "disputed").flatMap { World.place($0) }
    return Whereabouts(
      place: World.place(city, radius: radius, countryOnly: step.words.contains("country-only")),
      belief: other == nil ? .agreed : .disputedLog, otherPlace: other,
      network: World.networks[network] ?? Network(),
      address: World.address(
        network, city, room: step.value(of: "room") ?? "",
        host: step.value(of: "host").flatMap { UInt64($0) } ?? 1))
  }
}

/// All state of one tenant, as the pipeline keeps it.
struct Night {
  var tenant = TenantState()
  var sources: [UInt64: SourceState] = [:]
  var people: [String: PersonState] = [:]
  var policy: PersonPolicy
  var reference: Reference

  init(policy: PersonPolicy, reference: Reference) {
    self.policy = policy
    self.reference = reference
  }

  private var users: [String: Symbol] = [:]
  private var meanings = Meanings()
  var carriers = CarrierHubs()
  var watch = TenantWatch()
  var pulse = LogPulse()
  var campaigns = CampaignWatch()
  var attacks = AttackWatch()

  mutating func observe(_ sighting: Sighting, user: String) -> [(rule: Rule, verdict: Verdict)] {
    users[user] = sighting.event.user
    tenant.observe(sighting)
    carriers.observe(sighting)
    let hours = pulse.note(sighting)
    let address = sighting.whereabouts.addressKey
    var source = sources[address] ?? SourceState()
    var facts = source.facts(at: sighting.event.time)
    facts.isTenants = tenant.habits.isOwn(sighting.whereabouts)
    facts.hasNewSecret = sighting.opensWorkload && tenant.hasNewSecret(sighting)
    let seen = attacks.observe(sighting, from: facts, in: tenant.habits)
    facts.background = seen.before
    var context = Context(reference: reference, habits: tenant.habits, source: facts, policy: policy)
    context.attack = seen.news.attack
    let own = watch.observe(hours, before: sighting, in: context) + watch.observe(sighting, in: context)
    var fired = own.map { (rule: $0.rule, verdict: $0.verdict) }
    let found = people[user, default: PersonState()].observe(sighting, in: context)
    fired += found + received(sighting, in: context)
    for suspect in found.compactMap({ Suspect(sighting, $0.verdict, in: context) }) {
      if let campaign = campaigns.observe(suspect, sighting, in: context), campaign.isNews {
        fired.append((Campaign.rule, campaign.verdict))
      }
    }
    source.observe(sighting)
    sources[address] = source
    return fired
  }

  /// What the act shows of whom it gave rights to, where that is somebody who was met.
  private mutating func received(_ sighting: Sighting, in context: Context) -> [(rule: Rule, verdict: Verdict)] {
    guard let receiver = sighting.receiver(reference.names), let user = users[receiver] else { return [] }
    var event = sighting.event
    event.user = user
    let received = Sighting(
      event: event, whereabouts: sighting.whereabouts, names: reference.names, meanings: &meanings, isReceived: true)
    return people[receiver, default: PersonState()].observe(received, in: context)
  }

  func savedAndRestored() throws -> Night {
    var copy = self
    copy.tenant = try TenantState(saved: tenant.saved())
    copy.carriers = try CarrierHubs(saved: carriers.saved())
    copy.watch = try TenantWatch(saved: watch.saved())
    copy.pulse = try LogPulse(saved: pulse.saved())
    copy.campaigns = try CampaignWatch(saved: campaigns.saved())
    copy.attacks = try AttackWatch(saved: attacks.saved())
    for (key, value) in sources { copy.sources[key] = try SourceState(saved: value.saved()) }
    for (key, value) in people { copy.people[key] = try PersonState(saved: value.saved()) }
    return copy
  }
}
