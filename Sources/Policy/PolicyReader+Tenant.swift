internal import Events
internal import Settings

extension PolicyReader {
  func tenant(_ name: String, _ value: Setting) -> TenantPolicy {
    let fields = value.fields(PolicyKeys.tenant)
    var tenant = TenantPolicy(name: name)
    tenant.ids = fields["ids"]?.names ?? []
    tenant.language = fields["language"]?.language
    tenant.home = fields["home"]?.country
    tenant.allowedCountries = fields["allowed-countries"]?.allowedCountries
    tenant.groups = fields["groups"]?.namedValues.map(group) ?? []
    tenant.users = fields["users"]?.namedValues.map(user) ?? []
    tenant.networks = fields["networks"]?.list.compactMap(network) ?? []
    tenant.privileged = Set(fields["privileged"]?.names ?? [])
    tenant.breakGlass = Set(fields["break-glass"]?.names ?? [])
    tenant.domains = fields["domains"]?.names ?? []
    tenant.windowsDomains = fields["windows-domains"]?.names ?? []
    tenant.accountDomain = fields["account-domain"]?.text?.lowercased()
    tenant.itContact = fields["it-contact"].flatMap(ContactReader.contact)
    return tenant
  }

  private func group(_ name: String, _ value: Setting) -> TenantPolicy.Group {
    let fields = value.fields(PolicyKeys.group)
    return TenantPolicy.Group(
      name: name, users: Set(fields["users"]?.names ?? []),
      allowedCountries: fields["allowed-countries"]?.allowedCountries)
  }

  private func user(_ name: String, _ value: Setting) -> TenantPolicy.User {
    let fields = value.fields(PolicyKeys.user)
    return TenantPolicy.User(
      name: name.lowercased(), home: fields["home"]?.country,
      allowedCountries: fields["allowed-countries"]?.allowedCountries, aliases: fields["aliases"]?.names ?? [],
      note: fields["note"]?.text ?? "")
  }

  private func network(_ value: Setting) -> NamedNetwork? {
    let fields = value.fields(PolicyKeys.network)
    guard let name = fields["name"]?.text, let kind = fields["kind"].map(kind) ?? .office else { return nil }
    let network = NamedNetwork(
      name: name, kind: kind, ranges: fields["ranges"]?.list.compactMap(\.range) ?? [],
      asns: fields["asns"]?.list.compactMap(\.asn) ?? [])
    if fields["ranges"] == nil, fields["asns"] == nil {
      value.problem("network '\(name)' has neither ranges nor asns, so nothing belongs to it")
    }
    return network
  }

  private func kind(_ value: Setting) -> NamedNetwork.Kind? {
    guard let text = value.text else { return nil }
    if let kind = NamedNetwork.Kind(rawValue: text) { return kind }
    let known = NamedNetwork.Kind.allCases.map(\.rawValue)
    let nearest = Spelling.suggestion(for: text, among: known)
    value.problem(
      "'\(text)' is no kind of network",
      suggestion: nearest.isEmpty ? "known are \(known.joined(separator: ", "))" : nearest)
    return nil
  }
}
