internal import Baselines
internal import CByteScan
internal import Detections
internal import Enrichment
import Events
internal import Policy
internal import Store

/// What the last event from an address was found to be: most addresses are one tenant's, at one place.
private struct AddressSlot {
  var tenant: Int32 = -1
  var place: UInt32 = 0
  /// Position in the address book.
  var whereabouts: Int32 = 0
  /// Position among the tenant's addresses.
  var source: Int32 = 0
}

/// Stages 1 and 2 over events that come in the order of the pipeline. Addresses and tenants learn here, one event after
/// the other; people are judged by the batch, in shares that run beside the preparing of the next batch.
struct Pass {
  private let surroundings: Surroundings
  let vocabulary: Vocabulary
  let survey: Survey
  var tenants: [TenantRecord]
  let people: [People]
  private var reference: Reference
  private var names: SymbolNames
  private var book: AddressBook
  private var meanings = Meanings()
  /// By index of the address in the run's registry, none first.
  private var slots: [AddressSlot] = []
  /// By tenant: what holds for all of it.
  private let policies: [Detections.PersonPolicy]
  /// One for each share of the people.
  private var batches: [PreparedEvents]
  private var gathered = 0
  /// About no one person, as far as nobody took them.
  private var drafts: [FindingDraft] = []

  /// Enough that the people of a large tenant come up several times in one batch; about 10 MB.
  static let batchSize = 32_768

  init(
    surroundings: Surroundings, vocabulary: Vocabulary, survey: Survey, standing: Standing = Standing(), shares: Int
  ) {
    self.surroundings = surroundings
    self.vocabulary = vocabulary
    self.survey = survey
    let (policy, tenantNames) = (surroundings.policy, survey.tenants.map(\.name))
    // A quarter more than a share of a batch, because people are not as busy as each other.
    let room = Pass.batchSize / max(1, shares) * 5 / 4
    batches = (0..<max(1, shares)).map { _ in PreparedEvents(room: room) }
    let standards = Pass.standards(policy, standing, tenantNames)
    // One share is judged where it was gathered.
    let second = shares > 1 ? room : 0
    let (crowd, count) = (survey.people, batches.count)
    people = batches.map { _ in
      People(tenants: tenantNames, standards: standards, people: crowd / count, room: second)
    }
    let policies = tenantNames.map { judged(by: policy, Standing(), tenant: $0, user: "") }
    let reference = Pass.reference(surroundings, vocabulary)
    tenants = zip(tenantNames, policies).map { name, policy in
      let limits = AttackLimits(policy.thresholds ?? reference.thresholds)
      return TenantRecord(limits: limits, attackers: standing.attackers(of: name), vocabulary)
    }
    (self.policies, self.reference) = (policies, reference)
    names = reference.names
    book = AddressBook(surroundings, vocabulary)
    growSlots()
  }

  private static func standards(_ policy: Policy, _ standing: Standing, _ tenants: [String]) -> People.Standards {
    let everyones = tenants.map { PersonStandard(judged(by: policy, standing, tenant: $0, user: "")) }
    return People.Standards { tenant, user in
      guard policy.singlesOut(user, tenant: tenants[tenant]) || standing.singlesOut(user) else {
        return everyones[tenant]
      }
      return PersonStandard(judged(by: policy, standing, tenant: tenants[tenant], user: user))
    } rulings: { tenant, user in
      standing.rulings(tenant: tenants[tenant], user: user)
    }
  }

  /// Judges by other rulings and expectations from now on; everything must have been saved before.
  mutating func adopt(_ standing: Standing) {
    let names = survey.tenants.map(\.name)
    for share in people { share.adopt(Pass.standards(surroundings.policy, standing, names)) }
    for (i, name) in names.enumerated() { tenants[i].adopt(attackers: standing.attackers(of: name), vocabulary) }
    learnNames()
  }

  /// To be called when the vocabulary has grown.
  mutating func learnNames() {
    reference = Pass.reference(surroundings, vocabulary)
    names = reference.names
    book.learnAddresses()
    growSlots()
  }

  private mutating func growSlots() {
    let count = vocabulary.addresses.values.count + 1
    slots += Array(repeating: AddressSlot(), count: max(0, count - slots.count))
  }

  /// Network names by index of the address, for whoever saves who came from where.
  func network(_ address: UInt32) -> String { book.networkName(address) }

  /// The event will be taken soon.
  mutating func foresee(_ event: Event) {
    meanings.foresee(event)
    slots.withUnsafeBufferPointer { slots in nv_foresee(slots.baseAddress.map { $0 + Int(event.address) }) }
  }

  /// The same, when what `foresee` asked for has come.
  mutating func foreseeWhereabouts(_ event: Event, tenant: Int) {
    let slot = slots[Int(event.address)]
    guard slot.tenant == tenant else { return }
    book.foresee(Int(slot.whereabouts))
    tenants[tenant].foresee(Int(slot.source))
  }

  /// The same, when the whereabouts have come.
  mutating func foreseeHabits(_ event: Event, tenant: Int) {
    let slot = slots[Int(event.address)]
    guard slot.tenant == tenant else { return }
    tenants[tenant].foresee(names.key(event.user), at: book[Int(slot.whereabouts)])
  }

  /// Prepares an event that is known to be new; `event.tenant` is the tenant's canonical symbol. True when a batch is
  /// ready to be taken.
  mutating func take(_ event: Event, tenant: Int) -> Bool {
    let slot = slot(of: event, tenant: tenant)
    var whereabouts = book[Int(slot.whereabouts)]
    if tenants[tenant].isCarrierHub(whereabouts) { whereabouts = book.carrier(at: Int(slot.whereabouts)) }
    let sighting = Sighting(event: event, whereabouts: whereabouts, names: names, meanings: &meanings)
    let known = tenants[tenant].observe(sighting, source: Int(slot.source))
    let hours = tenants[tenant].closedHours(before: sighting)
    if !hours.isEmpty {
      let context = context(known, tenant: tenant)
      drafts += tenants[tenant].drafts(of: hours, before: sighting, in: context, tenant: survey.tenants[tenant].name)
    }
    if !Catalogue.tenantSigns.isDisjoint(with: sighting.signs) {
      let context = context(known, tenant: tenant)
      drafts += tenants[tenant].drafts(of: sighting, in: context, tenant: survey.tenants[tenant].name)
    }
    if !event.user.isNone { gathered += 1 }
    if sighting.signs.contains(.act) {
      addAct(sighting, known, tenant: tenant)
    } else if !event.user.isNone {
      add(consume sighting, known, tenant: tenant)
    }
    return gathered >= Pass.batchSize
  }

  /// Of whoever did it, and of whom it gave rights to.
  private mutating func addAct(_ sighting: Sighting, _ known: TenantRecord.Known, tenant: Int) {
    let received = received(sighting, tenant: tenant)
    if !sighting.event.user.isNone { add(sighting, known, tenant: tenant) }
    if let received { add(received, known, tenant: tenant) }
  }

  @inline(__always)
  private mutating func add(_ sighting: consuming Sighting, _ known: TenantRecord.Known, tenant: Int) {
    let share = People.share(of: sighting.userKey, among: people.count)
    batches[share].append(sighting, source: known.source, habits: tenants[tenant].habits, tenant: tenant)
  }

  /// An act that gave rights, as it concerns whom they were given to; nil for other acts, and for those that nobody was
  /// ever called.
  private mutating func received(_ sighting: Sighting, tenant: Int) -> Sighting? {
    guard let receiver = sighting.receiver(names) else { return nil }
    let person = surroundings.policy.person(account: receiver, tenant: survey.tenants[tenant].name)
    let user = vocabulary.symbols.intern(person?.user ?? receiver)
    guard names.knows(user), user != sighting.event.user else { return nil }
    var event = sighting.event
    event.user = user
    return Sighting(
      event: event, whereabouts: sighting.whereabouts, names: names, meanings: &meanings, isReceived: true)
  }

  private func context(_ known: TenantRecord.Known, tenant: Int) -> Context {
    var context = Context(
      reference: reference, habits: tenants[tenant].habits, source: known.source, policy: policies[tenant])
    context.attack = known.attack.attack
    return context
  }

  /// Campaigns that people's findings make visible: those of a batch, which must come after those of the batches before.
  mutating func campaigns(among found: [FindingDraft]) -> [FindingDraft] {
    let suspects = found.filter { $0.suspect != nil }.sorted(by: FindingDraft.precedes)
    return suspects.compactMap { draft in
      guard let tenant = survey.position(ofTenant: draft.tenant) else { return nil }
      let context = Context(reference: reference, policy: policies[tenant])
      return tenants[tenant].campaign(with: draft, in: context)
    }.filter { !surroundings.policy.isDisabled($0.rule.id) }
  }

  /// What was found of tenants as a whole since the last time.
  mutating func takeDrafts() -> [FindingDraft] {
    defer { drafts = [] }
    return drafts.filter { !surroundings.policy.isDisabled($0.rule.id) }
  }

  /// The logs that are silent by the hours that `hour` names for them: nothing is noted.
  func silences(until hour: (_ tenant: Int, _ key: UInt64, _ lastTime: Timestamp) -> Int64?) -> [FindingDraft] {
    tenants.indices.flatMap { i in
      let context = Context(reference: reference, policy: policies[i])
      return tenants[i].silences(
        until: { hour(i, $0, $1) }, names: names, in: context, tenant: survey.tenants[i].name)
    }.filter { !surroundings.policy.isDisabled($0.rule.id) }
  }

  /// Nil for a log or a tenant that is not known.
  func lastEvent(of log: WatchedLog) -> EventID? {
    survey.position(ofTenant: log.tenant).flatMap { i in tenants[i].lastEvents.first { $0.key == log.key }?.event }
  }

  /// Works out where an event was that is not judged now, so that `network` can tell.
  mutating func locate(_ event: Event, tenant: Int) {
    _ = book.position(
      of: event, tenant: tenant, policy: surroundings.policy, tenantName: survey.tenants[tenant].name)
  }

  /// Where the event's address is kept: looked up in two tables, and remembered for the next event from there.
  private mutating func slot(of event: Event, tenant: Int) -> AddressSlot {
    let i = Int(event.address)
    if slots[i].tenant == tenant, slots[i].place == event.logPlace { return slots[i] }
    let whereabouts = book.position(
      of: event, tenant: tenant, policy: surroundings.policy, tenantName: survey.tenants[tenant].name)
    let source = tenants[tenant].position(of: event.address)
    slots[i] = AddressSlot(
      tenant: Int32(tenant), place: event.logPlace, whereabouts: Int32(whereabouts), source: Int32(source))
    return slots[i]
  }

  /// Judges the batch that has been gathered, where there is one share.
  mutating func judgeBatch() -> [FindingDraft] {
    gathered = 0
    return people[0].judge(&batches[0], reference: reference).filter { !surroundings.policy.isDisabled($0.rule.id) }
  }

  /// What judges the batches that have been gathered, a piece of work for each share; those before must be done.
  mutating func takeBatches() -> [@Sendable () -> [FindingDraft]] {
    let (reference, policy) = (self.reference, surroundings.policy)
    gathered = 0
    return people.indices.map { i in
      let share = people[i]
      share.take(&batches[i])
      return { share.judge(reference: reference).filter { !policy.isDisabled($0.rule.id) } }
    }
  }

  private static func reference(_ surroundings: Surroundings, _ vocabulary: Vocabulary) -> Reference {
    let (countries, indicators) = (surroundings.countries, surroundings.indicators)
    let settings = surroundings.policy.thresholds.map { ("\($0.detection).\($0.name)", $0.value) }
    return Reference(
      distances: countries.distances, names: vocabulary.symbols.names,
      thresholds: Thresholds(Dictionary(settings, uniquingKeysWith: { _, last in last })),
      listings: { indicators.indicator(of: $0, asn: $1, at: $2).map(Listing.init) },
      countryNames: { countries.name($0) })
  }
}
