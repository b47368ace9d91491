internal import Events
internal import Settings

extension PolicyReader {
  func tenant(_ name: String, _ value: Setting) -> TenantPolicy {
    let fields = value.fields(PolicyKeys.tenant)
    var tenant = TenantPolicy(name: name)
    tenant.ids = fields["ids"]?.names ?? []
    tenant.language = fields["language"]?.language
    tenant.timeZone = fields["time-zone"]?.timeZone ?? ""
    tenant.home = fields["home"]?.country
    tenant.allowedCountries = fields["allowed-countries"]?.allowedCountries(now: now)
    tenant.groups = fields["groups"]?.namedValues.map(group) ?? []
    tenant.users = fields["users"]?.namedValues.map(user) ?? []
    tenant.networks = fields["networks"]?.list.compactMap(network) ?? []
    tenant.privileged = Set(fields["privileged"]?.names ?? [])
    tenant.breakGlass = Set(fields["break-glass"]?.names ?? [])
    tenant.serviceAccounts = fields["service-accounts"]?.list.compactMap { account($0, tenant.networks) } ?? []
    tenant.domains = fields["domains"]?.names ?? []
    tenant.windowsDomains = fields["windows-domains"]?.names ?? []
    tenant.accountDomain = fields["account-domain"]?.text?.lowercased()
    tenant.itContact = fields["it-contact"].flatMap { ContactReader.contact($0, tenants: [], isReference: true) }
    tenant.rates = fields["rates"].map(rates) ?? [:]
    tenant.retention = fields["retention"]?.retention ?? Retention()
    tenant.tuning = tuning(fields)
    NetworkCheck.check(fields["networks"])
    DomainCheck.check(fields["domains"])
    PeopleCheck(fields: fields, tenant: tenant).check()
    return tenant
  }

  private func group(_ name: String, _ value: Setting) -> TenantPolicy.Group {
    let fields = value.fields(PolicyKeys.group)
    var group = TenantPolicy.Group(name: name, users: Set(fields["users"]?.names ?? []))
    group.home = fields["home"]?.country
    group.allowedCountries = fields["allowed-countries"]?.allowedCountries(now: now)
    group.isCritical = fields["critical"]?.flag ?? false
    group.tuning = tuning(fields)
    return group
  }

  private func user(_ name: String, _ value: Setting) -> TenantPolicy.User {
    let fields = value.fields(PolicyKeys.user)
    var user = TenantPolicy.User(name: name.lowercased(), home: fields["home"]?.country)
    user.allowedCountries = fields["allowed-countries"]?.allowedCountries(now: now)
    user.aliases = fields["aliases"]?.names ?? []
    user.note = fields["note"]?.text ?? ""
    user.tuning = tuning(fields)
    return user
  }

  private func network(_ value: Setting) -> NamedNetwork? {
    let fields = value.fields(PolicyKeys.network)
    let kind = fields["kind"].map { $0.word(NamedNetwork.Kind.self, "kind of network") } ?? .office
    guard let name = fields["name"]?.text else {
      if value.isMap, fields["name"] == nil { value.problem("'name' is missing: what findings call the network") }
      return nil
    }
    guard let kind else { return nil }
    let network = NamedNetwork(
      name: name, kind: kind, ranges: fields["ranges"]?.list.compactMap(\.range) ?? [],
      asns: fields["asns"]?.list.compactMap(\.asn) ?? [])
    if fields["ranges"].isWithoutEntries, fields["asns"].isWithoutEntries {
      value.problem("network '\(name)' has neither ranges nor asns, so nothing belongs to it")
    }
    return network
  }

  /// A sign-in name, or `{name: ..., networks: [...], ranges: [...]}`.
  private func account(_ entry: Setting, _ networks: [NamedNetwork]) -> TenantPolicy.ServiceAccount? {
    guard entry.isMap else {
      return entry.text.map { TenantPolicy.ServiceAccount(name: $0.lowercased()) }
    }
    let fields = entry.fields(PolicyKeys.serviceAccount)
    guard let name = fields["name"] else {
      entry.problem("'name' is missing: the sign-in name of the account")
      return nil
    }
    var origins: Origins?
    if fields["networks"] != nil || fields["ranges"] != nil {
      let named = fields["networks"]?.list.compactMap { $0.network(among: networks) } ?? []
      let ranges = fields["ranges"]?.list.compactMap(\.range) ?? []
      origins = Origins(ranges: ranges + named.flatMap(\.ranges), asns: named.flatMap(\.asns))
      if fields["networks"].isWithoutEntries, fields["ranges"].isWithoutEntries {
        entry.problem("the account may come from nowhere", suggestion: "leave 'networks' and 'ranges' out for anywhere")
      }
    }
    return name.text.map { TenantPolicy.ServiceAccount(name: $0.lowercased(), origins: origins) }
  }
}

extension Setting? {
  var isWithoutEntries: Bool { self.map { $0.isList && $0.list.isEmpty } ?? true }
}

extension Setting {
  fileprivate func network(among networks: [NamedNetwork]) -> NamedNetwork? {
    guard let name = text else { return nil }
    if let network = networks.first(where: { $0.name == name }) { return network }
    let nearest = Spelling.suggestion(for: name, among: networks.map(\.name))
    problem(
      "no network '\(name)'",
      suggestion: nearest.isEmpty ? "name one of this tenant's 'networks', or give 'ranges'" : nearest)
    return nil
  }
}
