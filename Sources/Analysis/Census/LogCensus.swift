package import Events
internal import Policy
package import Store

/// What logs and a store's history show of tenants, people and networks, for whoever writes a policy from it. Reads and
/// counts; nothing is judged and nothing is kept.
package struct LogCensus: Sendable {
  /// In order of their names.
  package var tenants: [TenantCensus]
  package var account: Account

  /// `surroundings.policy` gives tenants the names that they already have.
  package static func take(
    _ paths: [String], store: Store?, surroundings: Surroundings, options: AnalysisOptions,
    progress: Progress = Progress()
  ) async throws -> LogCensus {
    let vocabulary = Vocabulary()
    let reading = try await Reading.read(paths, options: options, vocabulary: vocabulary, progress: progress)
    let identities = try KnownIdentities(vocabulary, policy: surroundings.policy, store: store)
    let events = reading.events.resolved(by: identities.resolver)
    var directory = TenantDirectory(
      policy: surroundings.policy, names: vocabulary.symbols.names, aliases: try store.map(Judging.aliases) ?? [:])
    let stored = try store?.tenantsWithHistory() ?? []
    var survey = try Survey(of: events, directory: &directory, symbols: vocabulary.symbols, stored: stored)
    let former = Set(survey.tenants.flatMap(\.formerNames))
    survey.add(stored.filter { !former.contains($0) }, symbols: vocabulary.symbols)
    var replays: [StoredEvents] = []
    if let store {
      for tenant in survey.tenants {
        replays += try tenant.history(in: store, vocabulary: vocabulary, resolver: identities.resolver)
      }
    }
    let counted = try count(events, replays, survey, surroundings, vocabulary, progress)
    return LogCensus(tenants: counted, account: reading.account)
  }

  private static func count(
    _ events: SortedEvents, _ replays: [StoredEvents], _ survey: Survey, _ surroundings: Surroundings,
    _ vocabulary: Vocabulary, _ progress: Progress
  ) throws -> [TenantCensus] {
    progress.update { state in
      state.phase = .analysing
      (state.events, state.expectedEvents) = (0, replays.isEmpty ? events.count : 0)
    }
    var distinct = DistinctEvents(
      events, replays: replays, of: Set(survey.tenants.indices), survey: survey, plans: [], store: nil,
      vocabulary: vocabulary)
    var tallies = survey.tenants.map { CensusTally(name: $0.name) }
    var book = AddressBook(surroundings, vocabulary)
    var (names, loads, passed) = (vocabulary.symbols.names, 0, 0)
    while let item = try distinct.next() {
      let loaded = replays.reduce(0) { $0 + $1.loads }
      if loaded != loads {
        // A day of the history may bring names and addresses that were not met before.
        loads = loaded
        names = vocabulary.symbols.names
        book.learnAddresses()
      }
      passed += 1
      if passed % LogCensus.step == 0 { progress.update { $0.events = passed } }
      let name = survey.tenants[item.tenant].name
      let position = book.position(
        of: item.event, tenant: item.tenant, policy: surroundings.policy, tenantName: name)
      tallies[item.tenant].take(item.event, at: book[position], names)
    }
    names = vocabulary.symbols.names
    return tallies.map { $0.finished(names) }
  }

  /// Events between two looks at how far it is.
  private static let step = 4_096
}
