import Events
internal import Store

/// What a run leaves for the next one, and finds from the one before.
extension Pass {
  /// Kinds of saved state, as the store names them.
  private enum Scope: String { case tenant, carriers, source, person }

  /// Puts saved state in place, before any event of the tenant. Kinds of other versions are left alone.
  mutating func restore(_ saved: SavedState, tenant: Int) throws {
    switch Scope(rawValue: saved.scope) {
    case .tenant: try tenants[tenant].restoreHabits(saved.bytes)
    case .carriers: try tenants[tenant].restoreCarriers(saved.bytes)
    case .source:
      guard let address = IPAddress(saved.key) else { return }
      try tenants[tenant].restoreSource(saved.bytes, address: vocabulary.addresses.index(of: address))
    case .person:
      let user = vocabulary.symbols.intern(saved.key)
      let share = People.share(of: StableHash.of(saved.key), among: people.count)
      try people[share].restore(saved.bytes, user: user, tenant: tenant)
    case nil: return
    }
  }

  func save(to checkpoint: Checkpoint) throws {
    let addresses = vocabulary.addresses.values
    let names = vocabulary.symbols.names
    for (position, tenant) in tenants.enumerated() {
      let name = survey.tenants[position].name
      try checkpoint.setState(tenant.savedHabits, scope: Scope.tenant.rawValue, tenant: name, key: "")
      try checkpoint.setState(tenant.savedCarriers, scope: Scope.carriers.rawValue, tenant: name, key: "")
      try tenant.forEachChangedSource { address, bytes in
        let key = addresses[Int(address) - 1].description
        try checkpoint.setState(bytes, scope: Scope.source.rawValue, tenant: name, key: key)
      }
    }
    for share in people {
      for (id, count) in share.takeHits() { try checkpoint.addHits(count, toExpectation: id) }
      try share.forEachChanged { tenant, user, bytes in
        let name = survey.tenants[tenant].name
        try checkpoint.setState(bytes, scope: Scope.person.rawValue, tenant: name, key: names[user])
      }
    }
  }

  /// Everything that `save` handed out has been committed.
  mutating func noteSaved() {
    for i in tenants.indices { tenants[i].noteSaved() }
    for share in people { share.noteSaved() }
  }
}
