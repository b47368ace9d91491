import Events
internal import Policy
internal import Store

/// What one look over the events tells before any of them is judged, in whatever order: whose they are, and from when.
struct Survey {
  private(set) var tenants: [Tenant] = []
  private(set) var people = 0
  private var positions: [String: Int] = [:]
  /// Position in `tenants` by the symbol that a log has.
  private var names = IndexTable()

  struct Tenant {
    let name: String
    let symbol: Symbol
    var first: Timestamp
    var last: Timestamp
    /// What the store calls it where that is something else: its users' domain, of which only these logs tell the id;
    /// an id that the policy has named since. In order.
    var formerNames: [String] = []

    var names: [String] { [name] + formerNames }
  }

  /// `stored` are the names of tenants that the store has history of.
  init(
    of events: SortedEvents, directory: inout TenantDirectory, symbols: Symbols, stored: [String] = []
  ) throws {
    var pairs = IndexTable()
    var distinct: [(tenant: Symbol, user: Symbol)] = []
    var spans: [Span] = []
    var spanned = IndexTable()
    var latest: (tenant: Symbol, span: Int)?
    try events.forEach { event in
      let pair = UInt64(event.tenant.index) << 32 | UInt64(event.user.index)
      let isGuest = event.flags.contains(.guest)
      let known = pairs[pair]
      if known == nil || known == 0 && !isGuest {
        // 0 for who was seen as a guest only: one record that does not say so is enough to learn from.
        pairs.set(isGuest ? 0 : 1, for: pair)
        if known == nil { distinct.append((event.tenant, event.user)) }
        directory.learn(tenant: event.tenant, user: event.user, isGuest: isGuest)
      }
      if let latest, latest.tenant == event.tenant { return spans[latest.span].extend(to: event.time) }
      let span = spanned[UInt64(event.tenant.index)] ?? spans.count
      latest = (event.tenant, span)
      if span < spans.count {
        spans[span].extend(to: event.time)
      } else {
        spanned.set(span, for: UInt64(event.tenant.index))
        spans.append(Span(symbol: event.tenant, first: event.time, last: event.time))
      }
    }
    for span in spans { add(directory.name(of: span.symbol), span, symbols) }
    tenants.sort { $0.name < $1.name }
    positions = Dictionary(uniqueKeysWithValues: tenants.enumerated().map { ($1.name, $0) })
    for span in spans {
      if let i = positions[directory.name(of: span.symbol)] { names.set(i, for: UInt64(span.symbol.index)) }
    }
    for (i, tenant) in tenants.enumerated() { names.set(i, for: UInt64(tenant.symbol.index)) }
    people = count(distinct)
    for name in stored.sorted() { noteStored(name, directory, symbols) }
  }

  /// People under the names of their tenants, which logs may call by several.
  private func count(_ pairs: [(tenant: Symbol, user: Symbol)]) -> Int {
    var known = IndexTable()
    var count = 0
    for (tenant, user) in pairs where !user.isNone {
      let key = UInt64(self.tenant(of: tenant) ?? 0) << 32 | UInt64(user.index)
      if known[key] == nil {
        known.set(count, for: key)
        count += 1
      }
    }
    return count
  }

  private mutating func noteStored(_ stored: String, _ directory: TenantDirectory, _ symbols: Symbols) {
    let name = directory.name(of: stored)
    guard name != stored, let i = positions[name] else { return }
    tenants[i].formerNames.append(stored)
    names.set(i, for: UInt64(symbols.intern(stored).index))
  }

  /// Of tenants that are known beforehand, without a look at their events.
  init(tenants: [String], symbols: Symbols) { add(tenants.sorted(), symbols: symbols) }

  /// Adds those of `tenants` that none of the events belongs to.
  mutating func add(_ tenants: [String], symbols: Symbols) {
    for name in tenants where positions[name] == nil {
      let symbol = symbols.intern(name)
      positions[name] = self.tenants.count
      names.set(self.tenants.count, for: UInt64(symbol.index))
      let never = Timestamp(microseconds: 0)
      self.tenants.append(Tenant(name: name, symbol: symbol, first: never, last: never))
    }
  }

  /// Takes note that logs call a tenant `symbol`; answers its position, nil where there is no tenant of that name.
  mutating func learn(_ symbol: Symbol, name: String) -> Int? {
    guard let position = positions[name] else { return nil }
    names.set(position, for: UInt64(symbol.index))
    return position
  }

  /// When the events under one name of a tenant were.
  private struct Span {
    let symbol: Symbol
    var first: Timestamp
    var last: Timestamp

    mutating func extend(to time: Timestamp) {
      first = min(first, time)
      last = max(last, time)
    }
  }

  private mutating func add(_ name: String, _ span: Span, _ symbols: Symbols) {
    if let i = positions[name] {
      tenants[i].first = min(tenants[i].first, span.first)
      tenants[i].last = max(tenants[i].last, span.last)
    } else {
      positions[name] = tenants.count
      tenants.append(Tenant(name: name, symbol: symbols.intern(name), first: span.first, last: span.last))
    }
  }

  /// Of its name.
  func position(ofTenant name: String) -> Int? { positions[name] }

  /// The position in `tenants` of the one that a log, or the history, calls `symbol`.
  func tenant(of symbol: Symbol) -> Int? { names[UInt64(symbol.index)] }
}
