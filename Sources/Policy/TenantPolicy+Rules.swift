internal import Events

extension TenantPolicy {
  /// The narrower rule wins: the person's own, then the groups' in the order of the file, then the tenant's, then what
  /// goes for everyone. Allowed countries and disabled detections add up instead.
  func rules(user: String, everyone: Tuning) -> PersonPolicy {
    let user = user.lowercased()
    let own = users.first { $0.name == user }
    let groups = groups.filter { $0.users.contains(user) }
    let account = serviceAccounts.first { $0.name == user }
    var rules = PersonPolicy()
    rules.home = own?.home ?? groups.lazy.compactMap(\.home).first ?? home
    rules.note = own?.note ?? ""
    rules.isPrivileged = privileged.contains(user)
    rules.isBreakGlass = breakGlass.contains(user)
    rules.isServiceAccount = account != nil
    rules.origins = account?.origins
    rules.isCritical = groups.contains(where: \.isCritical)
    let given = ([allowedCountries, own?.allowedCountries] + groups.map(\.allowedCountries)).compactMap(\.self)
    rules.allowedCountries = given.isEmpty ? nil : PersonPolicy.merged(given, home: rules.home)
    rules.apply([everyone, tuning] + groups.reversed().map(\.tuning) + [own?.tuning ?? Tuning()])
    return rules
  }

  /// Whether anything is laid down for that person alone, or for a group of theirs; else their rules are everyone's.
  func singlesOut(_ user: String) -> Bool {
    let user = user.lowercased()
    return privileged.contains(user) || breakGlass.contains(user) || users.contains { $0.name == user }
      || serviceAccounts.contains { $0.name == user } || groups.contains { $0.users.contains(user) }
  }
}

extension PersonPolicy {
  /// From the widest to the narrowest.
  fileprivate mutating func apply(_ tunings: [Tuning]) {
    for tuning in tunings {
      sensitivity = tuning.sensitivity ?? sensitivity
      for setting in tuning.thresholds { thresholds[setting.fullName] = setting.value }
      disabled.formUnion(tuning.disabled.map(\.id))
    }
  }
}
