import Events
internal import Policy
internal import Store

/// Whose account it is, where systems call one person by several names: an object id that another record named, an
/// alias that the operator set down, a Windows domain's account, a name without any domain.
///
/// A value with its own cache; the answer depends on tenant and name alone, so every copy gives the same.
struct IdentityResolver: Sendable {
  private let policy: Policy
  private let symbols: Symbols
  /// Names by object id, as the logs told them.
  private var named: [Symbol: Symbol]
  private var known = IndexTable()
  private var answers: [(tenant: Symbol, user: Symbol)] = []

  init(policy: Policy, symbols: Symbols, named: [Symbol: Symbol]) {
    self.policy = policy
    self.symbols = symbols
    self.named = named
  }

  /// Whether any name can be another's at all.
  var isNeeded: Bool { !named.isEmpty || policy.linksAccounts }

  mutating func resolve(_ event: inout Event) {
    if event.user.isNone { return }
    let key = UInt64(event.tenant.index) << 32 | UInt64(event.user.index)
    if let i = known[key] {
      (event.tenant, event.user) = answers[i]
      return
    }
    let answer = answer(event.tenant, event.user)
    known.set(answers.count, for: key)
    answers.append(answer)
    (event.tenant, event.user) = answer
  }

  private mutating func answer(_ tenant: Symbol, _ user: Symbol) -> (tenant: Symbol, user: Symbol) {
    let names = symbols.names
    let named = named[user] ?? user
    let inTenant = tenant.isNone ? nil : policy.tenantName(for: names[tenant])
    guard let person = policy.person(account: names[named], tenant: inTenant) else { return (tenant, named) }
    let known = inTenant == person.tenant
    return (known ? tenant : symbols.intern(person.tenant), symbols.intern(person.user))
  }
}

/// A pass over events with the names that their people go by.
struct ResolvedCursor: EventCursor {
  private var base: any EventCursor
  private var resolver: IdentityResolver

  init(_ base: any EventCursor, _ resolver: IdentityResolver) {
    self.base = base
    self.resolver = resolver
  }

  mutating func next(into block: inout [Event]) throws {
    try base.next(into: &block)
    for i in block.indices { resolver.resolve(&block[i]) }
  }
}
