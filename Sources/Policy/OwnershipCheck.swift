internal import Settings

/// Whether what tells tenants apart belongs to one of them.
struct OwnershipCheck {
  private var owners: [String: String] = [:]
  private var users: [String: String] = [:]

  static func check(_ tenants: Setting) {
    var check = OwnershipCheck()
    for key in tenants.keys {
      guard let name = key.tree.text else { continue }
      check.claim(name, key, tenant: name)
    }
    for (name, value) in Setting?(tenants).named {
      let fields = value.known(PolicyKeys.tenant)
      for entry in (fields["ids"]?.elements ?? []) + (fields["domains"]?.elements ?? []) {
        if let id = entry.tree.text { check.claim(id, entry, tenant: name) }
      }
      for entry in fields["windows-domains"]?.elements ?? [] {
        if let domain = entry.tree.text { check.claim(domain + "\\", entry, tenant: name) }
      }
      for key in fields["users"]?.keys ?? [] { check.note(key, tenant: name) }
    }
  }

  private mutating func claim(_ id: String, _ entry: Setting, tenant: String) {
    let id = id.lowercased()
    if let owner = owners[id], owner != tenant {
      let told = id.hasSuffix("\\") ? String(id.dropLast()) : id
      entry.problem("'\(told)' belongs to both '\(owner)' and '\(tenant)'")
    }
    owners[id] = owners[id] ?? tenant
  }

  /// A guest may be a user of two, though hardly by intention.
  private mutating func note(_ user: Setting, tenant: String) {
    guard let name = user.tree.text?.lowercased() else { return }
    if let owner = users[name], owner != tenant {
      user.warning("'\(name)' is a user of '\(owner)' as well", suggestion: "each tenant's own rules count in its logs")
    }
    users[name] = users[name] ?? tenant
  }
}
