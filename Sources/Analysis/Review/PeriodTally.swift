internal import Baselines
import Events

/// Counts one period of one tenant while its events pass by, in order of time. Grows with people, logs, software and
/// countries, not with events.
struct PeriodTally {
  private var figures = PeriodFigures()
  private var people: [Symbol: PersonTally] = [:]
  private var logs: [Symbol: LogTally] = [:]
  private var countries: [Country: SharedTally] = [:]
  private var browsers: [UInt16: Counted] = [:]
  private var outdatedSystems = Counted()
  private var systems = 0
  private var legacy = Counted()
  private var accesses = 0
  private let dayNumbers: LocalDays
  private var day = Int64.min
  /// Where that day ends: its number is worked out once, not once an event.
  private var dayEnd = Timestamp(microseconds: .min)

  init(_ days: LocalDays) { dayNumbers = days }

  /// A number of sign-ins, and whose they are.
  struct Counted {
    var count = 0
    var people: Set<Symbol> = []

    mutating func add(_ user: Symbol) {
      count += 1
      people.insert(user)
    }
  }

  private struct PersonTally {
    var signIns = 0
    var singleFactor = 0
    var factorTold = 0
    var administers = false
  }

  private struct LogTally {
    var events = 0
    var days = 0
    var lastDay = Int64.min
    var signIns = 0
    /// A log that never names a managed or known device does not tell of devices.
    var tellsDevices = false
    var unmanaged = Counted()
  }

  /// What a name or a user agent stands for, looked up once each.
  struct Software {
    var browserMajor: UInt16
    var isOutdatedSystem: Bool
  }

  mutating func take(_ event: Event, country: Country, software: Software?, isAdministrative: Bool, isPrivileged: Bool)
  {
    note(event)
    let isWorkload =
      event.flags.contains(.workload) || event.flow == .servicePrincipal || event.flow == .managedIdentity
    if isWorkload || event.user.isNone { return }
    if event.kind == .signIn { figures.attempts += 1 }
    guard event.outcome == .granted else { return }
    if isAdministrative || isPrivileged { people[event.user, default: PersonTally()].administers = true }
    guard event.kind == .signIn else { return }
    figures.granted += 1
    takeAccess(event, country)
    if event.flow != .nonInteractive { takeSignIn(event, software) }
  }

  private mutating func note(_ event: Event) {
    figures.events += 1
    if event.time >= dayEnd {
      day = dayNumbers.day(of: event.time)
      dayEnd = dayNumbers.start(ofDay: day + 1)
      figures.days += 1
    }
    logs[event.format, default: LogTally()].events += 1
    if logs[event.format]?.lastDay != day { logs[event.format]?.days += 1 }
    logs[event.format]?.lastDay = day
  }

  private mutating func takeAccess(_ event: Event, _ country: Country) {
    accesses += 1
    people[event.user, default: PersonTally()].signIns += 1
    if event.flags.contains(.legacyProtocol) { legacy.add(event.user) }
    if country.isUnknown {
      figures.withoutCountry += 1
    } else {
      let nowhere = Whereabouts(
        place: nil, belief: .unknown, otherPlace: nil, network: Network(), address: nil)
      countries[country, default: SharedTally(event.user, nowhere)].add(event.user, event.time.day)
    }
  }

  private mutating func takeSignIn(_ event: Event, _ software: Software?) {
    switch event.secondFactor {
    case .notRequired:
      people[event.user]?.singleFactor += 1
      people[event.user]?.factorTold += 1
    case .satisfied, .previouslySatisfied: people[event.user]?.factorTold += 1
    case .unknown, .interrupted, .denied: break
    }
    let isManaged = !event.flags.isDisjoint(with: [.managedDevice, .compliantDevice])
    logs[event.format]?.signIns += 1
    if isManaged || !event.device.isNone { logs[event.format]?.tellsDevices = true }
    if !isManaged { logs[event.format]?.unmanaged.add(event.user) }
    guard let software else { return }
    systems += 1
    if software.isOutdatedSystem { outdatedSystems.add(event.user) }
    if software.browserMajor > 0 { browsers[software.browserMajor, default: Counted()].add(event.user) }
  }
}

extension PeriodTally {
  /// `lastIn` has the last access of everybody who got in within the year before `end`.
  func finished(_ names: SymbolNames, lastIn: [Symbol: Timestamp], end: Timestamp) -> PeriodFigures {
    var figures = figures
    // A time that nobody watched tells of nobody.
    if figures.events == 0 { return figures }
    figures.people = people.filter { $1.signIns > 0 }.count
    figures.logs = logs.map { .init(id: names[$0], events: $1.events, days: $1.days) }
      .sorted { ($1.events, $0.id) < ($0.events, $1.id) }
    figures.countries = countries.map { .init(country: $0, signIns: $1.signIns, people: $1.people) }
      .sorted { ($1.signIns, $0.country.packed) < ($0.signIns, $1.country.packed) }
    let administrators = people.values.filter(\.administers)
    figures.administrators = administrators.count
    figures.administratorSignIns = administrators.reduce(0) { $0 + $1.signIns }
    let dormant = lastIn.filter { $1.adding(seconds: PeriodTally.dormant) < end }
    figures.dormant = dormant.map { names[$0.key] }.sorted()
    figures.posture = [
      .singleFactor: factors(Array(people.values)), .administratorSingleFactor: factors(administrators),
      .legacyProtocol: share(legacy, of: accesses), .unmanagedDevice: devices, .outdatedBrowser: outdated,
      .outdatedSystem: share(outdatedSystems, of: systems),
    ].compactMapValues { $0 }
    if !lastIn.isEmpty {
      figures.posture[.dormantAccount] = Posture.Share(part: dormant.count, whole: lastIn.count, people: dormant.count)
    }
    return figures
  }

  /// As long as `dormant-account` waits: three weeks.
  static let dormant = 21.0 * 86_400

  /// So many versions of Chrome and Edge, which number alike, come in half a year: one every four weeks.
  private static let halfYear: UInt16 = 6

  private func share(_ counted: Counted, of whole: Int) -> Posture.Share? {
    whole == 0 ? nil : Posture.Share(part: counted.count, whole: whole, people: counted.people.count)
  }

  private func factors(_ people: [PersonTally]) -> Posture.Share? {
    let told = people.reduce(0) { $0 + $1.factorTold }
    let single = people.reduce(0) { $0 + $1.singleFactor }
    return told == 0
      ? nil : Posture.Share(part: single, whole: told, people: people.filter { $0.singleFactor > 0 }.count)
  }

  private var devices: Posture.Share? {
    let telling = logs.values.filter(\.tellsDevices)
    let people = telling.reduce(into: Set<Symbol>()) { $0.formUnion($1.unmanaged.people) }
    let unmanaged = Counted(count: telling.reduce(0) { $0 + $1.unmanaged.count }, people: people)
    return share(unmanaged, of: telling.reduce(0) { $0 + $1.signIns })
  }

  /// Held against the newest that anybody of the tenant has.
  private var outdated: Posture.Share? {
    guard let newest = browsers.keys.max() else { return nil }
    let old = browsers.filter { $0.key + PeriodTally.halfYear <= newest }.values
    let people = old.reduce(into: Set<Symbol>()) { $0.formUnion($1.people) }
    return share(
      Counted(count: old.reduce(0) { $0 + $1.count }, people: people), of: browsers.values.reduce(0) { $0 + $1.count })
  }
}
