import Analysis
import Events
import Policy
import Reports
import Settings

/// One tenant's part of a drafted policy.
struct TenantDraft {
  private let tenant: TenantCensus
  private let names: TenantNames

  init(_ tenant: TenantCensus, names: TenantNames) {
    self.tenant = tenant
    self.names = names
  }

  /// A line of a list: a setting, or a guess.
  private struct Item {
    var text: String
    /// What was seen.
    var remark: String
    var isSure: Bool
  }

  /// Names longer than this are nobody's sign-in name, and more than YAML takes as a key.
  private static let longest = 256
  /// More would be read by nobody.
  private static let most = 40
  /// A network of the tenant's own has people there on most days of a week.
  private static let surePeople = 5
  private static let sureDays = 5
  private static let likelyPeople = 3
  private static let likelyDays = 3
  /// A fifth of the people: below it, it may as well be a café or an operator's exit.
  private static let sureShare = 0.2

  var lines: [String] {
    var lines = ["# " + YAMLText.comment(summary), "\(YAMLText.quoted(names.name(of: tenant))):"]
    lines += (ids + home).map { "  " + $0 }
    lines += list("networks", about: networkRemarks, networks)
    lines += list("privileged", about: ["Administrators: their findings weigh a step more."], administrators)
    lines += list("service-accounts", about: ["Accounts of programs, and where they may come from."], services)
    lines += list("break-glass", about: ["Emergency accounts, which no log tells: any use of them is a finding."], [])
    return lines
  }

  private var summary: String {
    let span = [tenant.first, tenant.last].compactMap { $0.map { String($0.description.prefix(10)) } }
    return "\(quantity(tenant.people, "person").replacing("persons", with: "people")), "
      + "\(grouped(tenant.granted)) of \(quantity(tenant.attempts, "sign-in")) granted, \(quantity(tenant.acts, "audit act"))"
      + (span.count == 2 ? ", \(span[0]) to \(span[1])" : "")
  }

  private static func people(_ number: Int) -> String { number == 1 ? "1 person" : "\(grouped(number)) people" }

  private var ids: [String] {
    // A name longer than any id, or what is no domain of the tenant alone, would be of no use in a file.
    let ids = names.ids(of: tenant).filter { $0.utf8.count <= TenantDraft.longest }
    let own = tenant.domains.filter {
      names.owns(tenant, $0.name) && DomainCheck.isDomain($0.name) && !FreeMail.has($0.name)
    }
    var lines =
      ids.isEmpty ? ["# ids: the logs name none."] : ["ids: [\(ids.map(YAMLText.quoted).joined(separator: ", "))]"]
    for domain in own.dropFirst().prefix(10) {
      lines.append("# \(YAMLText.comment(domain.name)): \(grouped(domain.count)) people; one of its own?")
    }
    if let first = own.first {
      lines.append("domains: [\(YAMLText.quoted(first.name))] # \(TenantDraft.people(first.count))")
    }
    return lines
  }

  private var home: [String] {
    let countries = tenant.countries.filter(\.country.isAssigned)
    let total = countries.reduce(0) { $0 + $1.signIns }
    guard let first = countries.first, total > 0 else { return ["# home: no sign-in tells a country."] }
    let seen = countries.prefix(8).map { item in
      "\(item.country.code) \(TenantDraft.percent(item.signIns, of: total)) (\(grouped(item.people)))"
    }
    let rest = countries.count > 8 ? ", \(countries.count - 8) more" : ""
    // Where four of five sign-ins are from, and enough of them to say so.
    let isSure = first.signIns * 5 >= total * 4 && total >= 20
    let codes = countries.filter { $0.people > 1 || $0.signIns * 100 >= total }.prefix(12).map(\.country.code)
    return [
      "# Countries of granted sign-ins, and of how many people: \(seen.joined(separator: ", "))\(rest)",
      "\(isSure ? "" : "# ")home: \(first.country.code)",
      "# To be agreed with the customer: an access from elsewhere is then a finding.",
      "# allowed-countries: [\((codes.isEmpty ? [first.country.code] : Array(codes)).joined(separator: ", "))]",
    ]
  }

  private static func percent(_ part: Int, of total: Int) -> String {
    let share = Double(part) * 100 / Double(total)
    return share < 1 ? "< 1 %" : "\(Int(share.rounded())) %"
  }

  private var shared: [TenantCensus.NetworkCount] {
    tenant.networks.filter { $0.people >= TenantDraft.likelyPeople && $0.days >= TenantDraft.likelyDays }
  }

  /// What strangers share as well.
  private static let others: NetworkKinds = [
    .mobile, .relay, .tor, .openProxy, .satellite, .microsoftService,
  ]

  private var networks: [Item] {
    shared.filter { $0.network.kinds.isDisjoint(with: TenantDraft.others) }.map { item in
      let isGateway = item.isPool || !item.network.kinds.isDisjoint(with: [.hosting, .vpn, .corporateEgress])
      let isOften = item.people >= TenantDraft.surePeople && item.days >= TenantDraft.sureDays
      let isWide = Double(item.people) >= Double(tenant.people) * TenantDraft.sureShare
      let organisation = item.network.organisation
      let name = organisation.isEmpty ? item.range : "\(organisation.prefix(80)) \(item.range)"
      return Item(
        text: "{name: \(YAMLText.quoted(name)), kind: \(isGateway ? "egress" : "office"), "
          + "ranges: [\(YAMLText.quoted(item.range))]}",
        remark: "\(grouped(item.people)) people on \(quantity(item.days, "day")), "
          + "\(quantity(item.signIns, "sign-in"))\(TenantDraft.operator(item.network))"
          + (isGateway ? "; a gateway, a VPN, or a provider's shared exits?" : ""),
        isSure: isOften && isWide && !isGateway)
    }
  }

  /// ", AS64496 Example Fiber"
  private static func `operator`(_ network: Network) -> String {
    network.asn == 0 ? "" : ", AS\(network.asn) \(network.organisation)"
  }

  private var networkRemarks: [String] {
    let left = shared.count { !$0.network.kinds.isDisjoint(with: TenantDraft.others) }
    let told = "\(quantity(left, "network")) of mobile operators, relays and the like, which strangers share, left out."
    return ["Addresses that people share over days. Is it the office, a VPN, a gateway?"] + (left == 0 ? [] : [told])
  }

  private var administrators: [Item] {
    tenant.administrators.compactMap { person in
      guard person.user.utf8.count <= TenantDraft.longest else { return nil }
      let acts = person.acts.prefix(3).map { "\($0.name) \(grouped($0.count))" }
      let applications = person.applications.prefix(3).map { "\($0.name) \(grouped($0.count))" }
      // A single act may be a slip of the table of acts, or an attacker's.
      return Item(
        text: YAMLText.quoted(person.user), remark: (acts + applications).joined(separator: ", "),
        isSure: person.actCount >= 3)
    }
  }

  private var services: [Item] {
    let seen = tenant.workloads.filter { !$0.name.isEmpty && $0.name.utf8.count <= TenantDraft.longest }
    let accounts = tenant.fixed.filter {
      $0.signIns >= 20 && $0.days >= TenantDraft.sureDays && $0.user.utf8.count <= TenantDraft.longest
    }
    // Two weeks of days without ever being anywhere else: no person lives so.
    let fixed = accounts.map { account in
      Item(
        text: "{name: \(YAMLText.quoted(account.user)), ranges: [\(YAMLText.quoted(account.address.description))]}",
        remark: "\(quantity(account.signIns, "sign-in")) on \(quantity(account.days, "day")), all from there"
          + TenantDraft.operator(account.network),
        isSure: account.days >= 10)
    }
    let known = seen.map {
      Item(text: YAMLText.quoted($0.name), remark: "a service principal, known as such", isSure: false)
    }
    return fixed + known.prefix(10)
  }

  /// A key with its list; without a single sure entry the key is a guess as well.
  private func list(_ key: String, about: [String], _ items: [Item]) -> [String] {
    let shown = items.prefix(TenantDraft.most)
    var lines = about.map { "  # " + $0 }
    let isSure = shown.contains(where: \.isSure)
    lines.append(isSure ? "  \(key):" : shown.isEmpty ? "  # \(key): []" : "  # \(key):")
    for item in shown.sorted(by: { $0.isSure && !$1.isSure }) {
      lines.append("    # " + YAMLText.comment(item.remark))
      lines.append("    \(item.isSure ? "" : "# ")- \(item.text)")
    }
    if items.count > shown.count { lines.append("    # \(grouped(items.count - shown.count)) more are left out.") }
    return lines
  }
}
