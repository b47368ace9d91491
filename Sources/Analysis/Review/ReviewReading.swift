internal import Baselines
import Events
internal import Policy
internal import Store

/// One walk through a tenant's history, from a year before the period's end to it.
struct ReviewReading {
  private let tenant: String
  private let period: ReviewPeriod
  private let policy: Policy
  private let vocabulary = Vocabulary()
  private let places: SightedPlaces
  private var countries: [UInt64: Country] = [:]
  private var software: [Symbol: PeriodTally.Software] = [:]
  private var administrative: [Symbol: Bool] = [:]
  private var privileged: [Symbol: Bool] = [:]
  private var lastIn: [Symbol: Timestamp] = [:]
  private var tally: PeriodTally
  private var formerTally: PeriodTally
  private var isPastFormer = false
  private(set) var figures = PeriodFigures()
  private(set) var former: PeriodFigures?

  init(tenant: String, period: ReviewPeriod, days: LocalDays, surroundings: Surroundings) {
    self.tenant = tenant
    self.period = period
    policy = surroundings.policy
    (tally, formerTally) = (PeriodTally(days), PeriodTally(days))
    places = SightedPlaces(surroundings, vocabulary: vocabulary)
  }

  private static let year = 365.0 * 86_400

  mutating func read(_ store: Store, first: Timestamp) throws {
    let start = max(first, min(period.before, period.until.adding(seconds: -ReviewReading.year)))
    let end = period.until.adding(seconds: -0.000_001)
    if start <= end {
      var history = try store.history(tenant: tenant, days: start.day...end.day, in: vocabulary)
      while let day = try history.next() {
        let names = vocabulary.symbols.names
        for event in day.events where event.time < period.until { take(event, names) }
      }
    }
    closeFormer()
    figures = tally.finished(vocabulary.symbols.names, lastIn: lastIn, end: period.until)
  }

  private mutating func take(_ event: Event, _ names: SymbolNames) {
    if event.time >= period.since { closeFormer() }
    if event.time >= period.before {
      let isAdministrative = known(event.kind == .operation ? event.operation : event.application, names)
      let (country, software) = (country(of: event), software(of: event, names))
      let isPrivileged = isPrivileged(event.user, names)
      if event.time >= period.since {
        tally.take(
          event, country: country, software: software, isAdministrative: isAdministrative, isPrivileged: isPrivileged)
      } else {
        formerTally.take(
          event, country: country, software: software, isAdministrative: isAdministrative, isPrivileged: isPrivileged)
      }
    }
    let isPerson = event.flags.isDisjoint(with: .workload) && event.flow != .servicePrincipal
    if event.kind == .signIn, event.outcome == .granted, isPerson, !event.user.isNone {
      lastIn[event.user] = event.time
    }
  }

  /// When the period begins, everything of the one before has passed.
  private mutating func closeFormer() {
    if isPastFormer { return }
    isPastFormer = true
    let finished = formerTally.finished(vocabulary.symbols.names, lastIn: lastIn, end: period.since)
    former = finished.events == 0 ? nil : finished
  }

  private mutating func country(of event: Event) -> Country {
    let key = UInt64(event.address) << 32 | UInt64(event.logPlace)
    if let known = countries[key] { return known }
    let country = places.country(of: event)
    countries[key] = country
    return country
  }

  private mutating func software(of event: Event, _ names: SymbolNames) -> PeriodTally.Software? {
    if event.agent.isNone { return nil }
    if let known = software[event.agent] { return known }
    let agent = names[event.agent]
    let isChromium = agent.contains(" Chrome/") || agent.contains(" Edg/")
    let found = PeriodTally.Software(
      browserMajor: isChromium ? BrowserVersions.major(ofAgent: agent) : 0,
      isOutdatedSystem: OutdatedSystem.isNamed(in: agent))
    software[event.agent] = found
    return found
  }

  private mutating func known(_ symbol: Symbol, _ names: SymbolNames) -> Bool {
    if let known = administrative[symbol] { return known }
    let answer = AdministrativeSigns.contain(names[symbol])
    administrative[symbol] = answer
    return answer
  }

  private mutating func isPrivileged(_ user: Symbol, _ names: SymbolNames) -> Bool {
    if let known = privileged[user] { return known }
    let answer = policy.rules(tenant: tenant, user: names[user]).isPrivileged
    privileged[user] = answer
    return answer
  }
}
