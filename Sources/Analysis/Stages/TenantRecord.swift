internal import Baselines
internal import CByteScan
internal import Detections
import Events
internal import Store

/// One tenant while it is analysed: its addresses (stage 1) and its habits.
struct TenantRecord {
  private var state = TenantState()
  private var attacks: AttackWatch
  private let limits: AttackLimits
  private var watch = TenantWatch()
  private var pulse = LogPulse()
  private var campaigns = CampaignWatch()
  private var cases = TenantCases()
  private var carriers = CarrierHubs()
  private var sources: [SourceRecord] = []
  /// Position in `sources` by index in the run's registry of addresses.
  private var positions = IndexTable()

  /// Addresses that cases found to be attackers', by index in the run's registry, and from when on that is known.
  private var attackers: [UInt32: Timestamp] = [:]

  private struct SourceRecord {
    let address: UInt32
    var state = SourceState()
    var hasChanged = false
  }

  /// - Parameter attackers: addresses as texts, and from when on they are known.
  init(limits: AttackLimits, attackers: [String: Timestamp], _ vocabulary: Vocabulary) {
    self.limits = limits
    attacks = AttackWatch(limits: limits)
    adopt(attackers: attackers, vocabulary)
  }

  mutating func adopt(attackers: [String: Timestamp], _ vocabulary: Vocabulary) {
    self.attackers = [:]
    for (text, from) in attackers {
      if let address = IPAddress(text) { self.attackers[vocabulary.addresses.index(of: address)] = from }
    }
  }

  /// What was known of an event's address before it, and the attack that it is news of.
  struct Known {
    var source: SourceFacts
    var attack: Background
  }

  /// What was known of the tenant before the event that was observed last.
  var habits: TenantHabits { state.habits }

  /// Signs of events of which it matters whether they came from the tenant's own network.
  private static let placed: Signs = [.doors, .failures, .act]

  /// Learns from one event, in order of time; answers what was known before it. `source` is the position of its address.
  mutating func observe(_ sighting: Sighting, source: Int) -> Known {
    state.observe(sighting)
    carriers.observe(sighting)
    var known = Known(source: learnSource(sighting, at: source), attack: .quiet)
    let habits = state.habits
    // Asked here, where the habits of the hour are at hand: a batch goes through those of many hours.
    if !sighting.signs.isDisjoint(with: TenantRecord.placed) {
      known.source.isTenants = habits.isOwn(sighting.whereabouts)
    }
    if sighting.opensWorkload { known.source.hasNewSecret = state.hasNewSecret(sighting) }
    let seen = attacks.observe(sighting, from: known.source, in: habits)
    known.source.background = seen.before
    known.attack = seen.news
    return known
  }

  /// Whether traffic surfaces there from all over the country, by what people's telephones have shown. Mutating, so that
  /// nothing is copied for it.
  mutating func isCarrierHub(_ at: Whereabouts) -> Bool { carriers.holds(at) }

  /// What the event, of which `observe` told what was known before, shows of the tenant as a whole.
  mutating func drafts(of sighting: Sighting, in context: Context, tenant: String) -> [FindingDraft] {
    watch.observe(sighting, in: context).map { draft($0, sighting, tenant: tenant) }
  }

  /// Whether the event begins a new hour, so that `drafts(ofHours:)` is to be asked: what the hours before came to.
  mutating func closedHours(before sighting: Sighting) -> [PulseHour] { pulse.note(sighting) }

  mutating func drafts(
    of hours: [PulseHour], before sighting: Sighting, in context: Context, tenant: String
  ) -> [FindingDraft] {
    watch.observe(hours, before: sighting, in: context).map { draft($0, sighting, tenant: tenant) }
  }

  /// The logs that are silent by the hours that `hour` names for them, whether that was told before or not; nothing is
  /// noted. What comes of it is what the tenant's next event will say, as far as it comes after those hours.
  func silences(
    until hour: (_ key: UInt64, _ lastTime: Timestamp) -> Int64?, names: SymbolNames, in context: Context,
    tenant: String
  ) -> [FindingDraft] {
    var untold = self
    untold.watch = TenantWatch()
    var meanings = Meanings()
    let nowhere = Whereabouts(place: nil, belief: .unknown, otherPlace: nil, network: Network(), address: nil)
    return pulse.silences(until: hour).flatMap { silence in
      let time = Timestamp(seconds: (silence.hour + 1 + Int64(silence.silentHours)) * 3_600)
      let sighting = Sighting(
        event: Event(time: time, id: silence.lastEvent), whereabouts: nowhere, names: names, meanings: &meanings)
      return untold.drafts(of: [silence], before: sighting, in: context, tenant: tenant)
    }
  }

  /// The last event of each log, by the log's key.
  var lastEvents: [(key: UInt64, event: EventID)] { pulse.lastEvents }

  /// The campaign that a person's finding makes visible; findings must come in order of (time, id).
  mutating func campaign(with found: FindingDraft, in context: Context) -> FindingDraft? {
    guard let suspect = found.suspect, let campaign = campaigns.observe(suspect, found.sighting, in: context)
    else { return nil }
    var draft = draft(
      Campaign.rule, campaign.verdict, found.sighting, identity: campaign.identity, subject: campaign.subject,
      time: found.sighting.event.time, tenant: found.tenant)
    draft.related = campaign.cases
    draft.moment = campaign.time
    return draft
  }

  private mutating func draft(_ found: TenantWatch.Found, _ sighting: Sighting, tenant: String) -> FindingDraft {
    var draft = draft(
      found.rule, found.verdict, sighting, identity: found.verdict.events, subject: found.subject, time: found.time,
      tenant: tenant)
    draft.moment = found.time
    draft.ended = found.ended
    draft.subject = found.subject
    return draft
  }

  private mutating func draft(
    _ rule: Rule, _ verdict: Verdict, _ sighting: Sighting, identity: [EventID], subject: UInt64, time: Timestamp,
    tenant: String
  ) -> FindingDraft {
    let id = FindingID.finding(rule.id, tenant: tenant, user: "", events: identity)
    let caseID = cases.join(subject, or: FindingID.case(finding: id), at: time)
    var draft = FindingDraft(
      id: id, rule: rule, verdict: verdict, sighting: sighting, tenant: tenant, user: "", caseID: caseID)
    draft.identity = identity
    return draft
  }

  /// An event of that user from there will be observed soon.
  mutating func foresee(_ user: UInt64, at whereabouts: Whereabouts) { state.foresee(user, at: whereabouts) }

  /// The address at `source` will be asked about soon. Mutating, so that nothing is copied for it.
  mutating func foresee(_ source: Int) {
    sources.withUnsafeBufferPointer { sources in
      guard source < sources.count, let start = sources.baseAddress else { return }
      nv_foresee_all(start + source, MemoryLayout<SourceRecord>.size)
    }
  }

  private mutating func learnSource(_ sighting: Sighting, at i: Int) -> SourceFacts {
    if sighting.event.address == 0 { return SourceFacts() }
    // In place: what is kept of the address would be copied for a look at it.
    var facts = sources.withUnsafeMutableBufferPointer { sources in
      let facts = sources[i].state.facts(at: sighting.event.time)
      sources[i].state.observe(sighting)
      sources[i].hasChanged = true
      return facts
    }
    if !attackers.isEmpty, let from = attackers[sighting.event.address] {
      facts.isAttackers = sighting.event.time > from
    }
    return facts
  }

  /// Where the tenant keeps an address; 0 for none.
  mutating func position(of address: UInt32) -> Int {
    if address == 0 { return 0 }
    if let known = positions[UInt64(address)] { return known }
    add(SourceRecord(address: address))
    return sources.count - 1
  }

  private mutating func add(_ source: SourceRecord) {
    positions.set(sources.count, for: UInt64(source.address))
    sources.append(source)
  }
}

extension TenantRecord {
  mutating func restoreHabits(_ saved: [UInt8]) throws {
    let kept = try Kept(saved: saved)
    (state, watch, cases) = (kept.state, kept.watch, kept.cases)
    (pulse, campaigns) = (kept.pulse, kept.campaigns)
    attacks = kept.attacks.limited(to: limits)
  }

  mutating func restoreCarriers(_ saved: [UInt8]) throws { carriers = try CarrierHubs(saved: saved) }

  var savedCarriers: [UInt8] { carriers.saved() }

  mutating func restoreSource(_ saved: [UInt8], address: UInt32) throws {
    add(SourceRecord(address: address, state: try SourceState(saved: saved)))
  }

  var savedHabits: [UInt8] {
    Kept(state: state, attacks: attacks, watch: watch, pulse: pulse, campaigns: campaigns, cases: cases).saved()
  }

  private struct Kept: Savable {
    var state: TenantState
    var attacks: AttackWatch
    var watch: TenantWatch
    var pulse: LogPulse
    var campaigns: CampaignWatch
    var cases: TenantCases

    init(
      state: TenantState, attacks: AttackWatch, watch: TenantWatch, pulse: LogPulse, campaigns: CampaignWatch,
      cases: TenantCases
    ) {
      (self.state, self.attacks, self.watch) = (state, attacks, watch)
      (self.pulse, self.campaigns, self.cases) = (pulse, campaigns, cases)
    }

    func save(to writer: inout StateWriter) {
      state.save(to: &writer)
      attacks.save(to: &writer)
      watch.save(to: &writer)
      pulse.save(to: &writer)
      campaigns.save(to: &writer)
      cases.save(to: &writer)
    }

    init(from reader: inout StateReader) throws(StateError) {
      state = try TenantState(from: &reader)
      attacks = try AttackWatch(from: &reader)
      watch = try TenantWatch(from: &reader)
      pulse = try LogPulse(from: &reader)
      campaigns = try CampaignWatch(from: &reader)
      cases = try TenantCases(from: &reader)
    }
  }

  /// Hands out the state of every address that was seen in this run, as bytes.
  func forEachChangedSource(_ save: (_ address: UInt32, [UInt8]) throws -> Void) rethrows {
    for source in sources where source.hasChanged { try save(source.address, source.state.saved()) }
  }

  mutating func noteSaved() {
    for i in sources.indices { sources[i].hasChanged = false }
  }
}
