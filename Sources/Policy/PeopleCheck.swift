internal import Events
internal import Settings

/// Whether each person and account of a tenant stands in one place, and no two rules contradict each other.
struct PeopleCheck {
  let fields: [String: Setting]
  let tenant: TenantPolicy

  func check() {
    checkUsers()
    checkGroups()
    for key in ["privileged", "break-glass"] { checkTwice(fields[key]?.elements ?? []) }
    checkServiceAccounts()
  }

  private func checkUsers() {
    let keys = fields["users"]?.keys ?? []
    var owners: [String: String] = [:]
    for key in keys {
      guard let name = key.tree.text?.lowercased() else { continue }
      if owners.updateValue(name, forKey: name) != nil {
        key.problem("'\(name)' stands here twice", suggestion: "put both into one entry; names fold case")
      }
    }
    for (name, value) in fields["users"].named {
      for alias in value.known(["aliases"])["aliases"]?.elements ?? [] {
        guard let text = alias.tree.text?.lowercased() else { continue }
        if let owner = owners[text], owner != name.lowercased() {
          alias.problem("'\(text)' is \(owner == text ? "another user" : "an alias of '\(owner)'") already")
        }
        owners[text] = name.lowercased()
      }
    }
  }

  private func checkGroups() {
    for key in fields["groups"]?.keys ?? [] {
      let isEmpty = tenant.groups.first { $0.name == key.tree.text }?.users.isEmpty ?? false
      if isEmpty { key.warning("the group has no users, so its rules go for nobody") }
    }
    for (_, value) in fields["groups"].named { checkTwice(value.known(["users"])["users"]?.elements ?? []) }
    var met: [TenantPolicy.Group] = []
    for group in tenant.groups {
      for other in met { checkPair(other, group) }
      met.append(group)
    }
  }

  /// Somebody in two groups has the first one's rules.
  private func checkPair(_ first: TenantPolicy.Group, _ second: TenantPolicy.Group) {
    guard let member = first.users.intersection(second.users).min() else { return }
    var disputed: [String] = []
    if let a = first.home, let b = second.home, a != b { disputed.append("home") }
    if let a = first.tuning.sensitivity, let b = second.tuning.sensitivity, a != b { disputed.append("sensitivity") }
    let numbers = Dictionary(
      first.tuning.thresholds.map { ($0.fullName, $0.value) }, uniquingKeysWith: { first, _ in first })
    for setting in second.tuning.thresholds {
      if let number = numbers[setting.fullName], number != setting.value { disputed.append(setting.fullName) }
    }
    let key = fields["groups"]?.keys.first { $0.tree.text == second.name }
    if disputed.isEmpty { return }
    key?.warning(
      "'\(member)' is also in '\(first.name)', which sets another \(disputed.joined(separator: ", "))",
      suggestion: "'\(first.name)' counts, because it stands first")
  }

  private func checkServiceAccounts() {
    let entries = fields["service-accounts"]?.elements ?? []
    let names = entries.compactMap { $0.isMap ? $0.known(["name"])["name"] : $0 }
    checkTwice(names, isError: true)
    for name in names where tenant.breakGlass.contains(name.tree.text?.lowercased() ?? "") {
      name.problem(
        "'\(name.tree.text ?? "")' is an emergency account as well",
        suggestion: "nobody uses an emergency account, and a program uses this one: take it out of one of the lists")
    }
  }

  private func checkTwice(_ entries: [Setting], isError: Bool = false) {
    var met: Set<String> = []
    for entry in entries {
      guard let name = entry.tree.text?.lowercased(), !met.insert(name).inserted else { continue }
      if isError { entry.problem("'\(name)' stands here twice") } else { entry.warning("'\(name)' stands here twice") }
    }
  }
}

extension Setting? {
  /// As `namedValues`, without complaining once more.
  var named: [(name: String, value: Setting)] { self.map { $0.isMap ? $0.namedValues : [] } ?? [] }
}
