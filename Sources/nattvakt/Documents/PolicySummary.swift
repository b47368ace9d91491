import Events
import Policy
import Reports

/// What a policy sets, in a few lines.
struct PolicySummary {
  private let policy: Policy

  init(_ policy: Policy) { self.policy = policy }

  private var networks: [NamedNetwork] { policy.tenants.flatMap(\.networks) }

  /// People with countries of their own, or of a group of theirs.
  private var permitted: Set<String> {
    let own = policy.tenants.flatMap(\.users).filter { $0.allowedCountries != nil }.map(\.name)
    let grouped = policy.tenants.flatMap(\.groups).filter { $0.allowedCountries != nil }.flatMap(\.users)
    return Set(own + grouped)
  }

  private var changed: [String] { Set(policy.tunings.flatMap(\.thresholds).map(\.fullName)).sorted() }

  /// With the reason, where one is given; those for some only are told as such.
  private var disabled: [String] {
    let everywhere = policy.tuning.disabled.map { $0.reason.isEmpty ? $0.id : "\($0.id) (\($0.reason))" }
    let known = Set(policy.tuning.disabled.map(\.id))
    let partly = Set(policy.tunings.dropFirst().flatMap(\.disabled).map(\.id)).subtracting(known)
    return everywhere + partly.sorted().map { $0 + " (for some)" }
  }

  private var critical: Int { Set(policy.tenants.flatMap(\.groups).filter(\.isCritical).flatMap(\.users)).count }

  private func count(_ number: (TenantPolicy) -> Int) -> Int { policy.tenants.reduce(0) { $0 + number($1) } }

  private var sensitivities: [String] { policy.tunings.compactMap(\.sensitivity).map(\.rawValue) }

  func sheet(_ file: String, _ language: Language) -> Sheet {
    let say = { (english: String, swedish: String) in Phrase(english, sv: swedish).text(language) }
    let kinds = NamedNetwork.Kind.allCases.map { kind in (kind, networks.count { $0.kind == kind }) }
    let byKind = kinds.filter { $0.1 > 0 }.map { "\($0.rawValue) \($1)" }
    let pairs: [(String, [String])] = [
      (say("Tenants", "Kunder"), policy.tenants.map(\.name)), (say("Networks", "Nätverk"), byKind),
      (say("People with permits", "Personer med tillstånd"), number(permitted.count)),
      (say("Critical people", "Kritiska personer"), number(critical)),
      (say("Privileged", "Privilegierade"), number(count { $0.privileged.count })),
      (say("Emergency accounts", "Nödkonton"), number(count { $0.breakGlass.count })),
      (say("Service accounts", "Tjänstekonton"), number(count { $0.serviceAccounts.count })),
      (say("Sensitivity", "Känslighet"), Set(sensitivities).sorted()),
      (say("Thresholds changed", "Ändrade trösklar"), changed),
      (say("Detections disabled", "Avstängda upptäckter"), disabled),
      (say("Rates watched", "Mätta tal"), number(count { $0.rates.count })),
      (say("Lists of attackers", "Listor över angripare"), policy.indicators),
      (say("Contacts", "Kontakter"), number(policy.contacts.contacts.count)),
    ]
    let shown = pairs.filter { !$0.1.isEmpty }.map { (name: $0.0, value: terminalText(PolicySummary.list($0.1))) }
    let nothing = Sheet.Block.paragraph(say("Nothing: all is learned from the logs.", "Inget: allt lärs av loggarna."))
    return Sheet(
      title: Sheet.Line(terminalText(file)),
      sections: [Sheet.Section(say("What it sets", "Vad den ställer in"), [shown.isEmpty ? nothing : .pairs(shown)])])
  }

  private func number(_ count: Int) -> [String] { count == 0 ? [] : [grouped(count)] }

  /// The first dozen.
  private static func list(_ items: [String]) -> String {
    items.prefix(12).joined(separator: ", ") + (items.count > 12 ? ", … (\(items.count))" : "")
  }

  var json: JSON {
    .object([
      ("tenants", .strings(policy.tenants.map(\.name))), ("networks", .integer(networks.count)),
      ("groups", .integer(count { $0.groups.count })), ("users", .integer(count { $0.users.count })),
      ("peopleWithPermits", .integer(permitted.count)), ("criticalPeople", .integer(critical)),
      ("privileged", .integer(count { $0.privileged.count })), ("breakGlass", .integer(count { $0.breakGlass.count })),
      ("serviceAccounts", .integer(count { $0.serviceAccounts.count })), ("thresholds", .strings(changed)),
      ("disabled", .strings(Set(policy.tunings.flatMap(\.disabled).map(\.id)).sorted())),
      ("indicators", .strings(policy.indicators)),
      ("rates", .integer(count { $0.rates.count })), ("contacts", .integer(policy.contacts.contacts.count)),
    ])
  }
}
