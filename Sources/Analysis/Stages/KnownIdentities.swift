import Events
internal import Policy
internal import Store

/// What is known of accounts under several names: what the logs of this run told, and those of runs before.
struct KnownIdentities {
  let resolver: IdentityResolver
  private let vocabulary: Vocabulary
  /// Object ids under which the store has people, and whose name is told for the first time.
  private let renamed: [Symbol]
  /// Object ids whose name no run before knew.
  private let new: [(id: Symbol, name: Symbol)]

  private static let scope = "identity"

  init(_ vocabulary: Vocabulary, policy: Policy, store: Store?) throws {
    self.vocabulary = vocabulary
    var named: [Symbol: Symbol] = [:]
    try store?.forEachState(tenant: "") { state in
      guard state.scope == KnownIdentities.scope else { return }
      named[vocabulary.symbols.intern(state.key)] =
        vocabulary.symbols.intern(String(decoding: state.bytes, as: UTF8.self))
    }
    let stored = named
    let told = vocabulary.objectNames.names.filter { stored[$0.key] == nil }
    let names = vocabulary.symbols.names
    new = told.map { (text: names[$0.key], id: $0.key, name: $0.value) }.sorted { $0.text < $1.text }
      .map { (id: $0.id, name: $0.name) }
    named.merge(told) { stored, _ in stored }
    let kept = Set(try store?.peopleWithoutNames().map { vocabulary.symbols.intern($0) } ?? [])
    renamed = new.map(\.id).filter(kept.contains)
    let nameless = vocabulary.objectNames.nameless.union(kept)
    named = named.filter { nameless.contains($0.key) }
    resolver = IdentityResolver(policy: policy, symbols: vocabulary.symbols, named: named)
  }

  /// Positions of the tenants that the store has people of under object ids which now have a name: their history has to
  /// be written anew, and until then they wait to be analysed anew.
  func tenantsToRewrite(of survey: Survey, in store: Store) throws -> Set<Int> {
    let names = vocabulary.symbols.names
    let concerned = try Set(renamed.flatMap { try store.users(named: names[$0]).map(\.tenant) })
    let positions = survey.tenants.indices.filter { survey.tenants[$0].names.contains(where: concerned.contains) }
    if positions.isEmpty { return [] }
    try store.checkpoint { checkpoint in
      for position in positions { try LateEvents.noteWaiting(survey.tenants[position].name, checkpoint) }
    }
    return Set(positions)
  }

  func save(to checkpoint: Checkpoint) throws {
    let names = vocabulary.symbols.names
    for (id, name) in new {
      try checkpoint.setState(Array(names[name].utf8), scope: KnownIdentities.scope, tenant: "", key: names[id])
    }
  }
}
