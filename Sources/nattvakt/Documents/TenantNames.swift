import Analysis
import Policy

/// What tenants are called in a draft, and which ids and domains are theirs alone.
struct TenantNames {
  private var chosen: [String: String] = [:]
  private var owners: [String: String] = [:]
  private let policy: Policy

  init(_ tenants: [TenantCensus], policy: Policy) {
    self.policy = policy
    for tenant in tenants {
      for id in [tenant.name] + (policy.tenant(named: tenant.name)?.ids ?? []) { owners[id.lowercased()] = tenant.name }
    }
    // Of two tenants with people of one domain, it is that of the one with more of them.
    let claims = tenants.flatMap { tenant in tenant.domains.map { (tenant: tenant.name, domain: $0) } }
    for claim in claims.sorted(by: { ($1.domain.count, $0.tenant) < ($0.domain.count, $1.tenant) }) {
      owners[claim.domain.name.lowercased()] = owners[claim.domain.name.lowercased()] ?? claim.tenant
    }
    var taken = Set(owners.keys)
    for tenant in tenants { chosen[tenant.name] = name(for: tenant, taken: &taken) }
  }

  /// The key in the draft.
  func name(of tenant: TenantCensus) -> String { chosen[tenant.name] ?? "tenant" }

  func owns(_ tenant: TenantCensus, _ id: String) -> Bool { owners[id.lowercased()] == tenant.name }

  /// Under which the logs name it; empty where they name none.
  func ids(of tenant: TenantCensus) -> [String] {
    if let known = policy.tenant(named: tenant.name) { return known.ids }
    return tenant.name == TenantNames.nameless ? [] : [tenant.name]
  }

  /// What logs without any tenant are called; under another name they would be somebody else's.
  private static let nameless = "default"

  /// From the domain that most people have: "fjordbygg" of fjordbygg.example.
  private func name(for tenant: TenantCensus, taken: inout Set<String>) -> String {
    if tenant.name == TenantNames.nameless || policy.tenant(named: tenant.name) != nil { return tenant.name }
    let source = tenant.domains.first { owners[$0.name.lowercased()] == tenant.name }?.name ?? tenant.name
    let label = source.lowercased().prefix { $0 != "." }.unicodeScalars.map { scalar -> Character in
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      return isPlain ? Character(scalar) : "-"
    }
    let stem = String(label.prefix(40).drop { $0 == "-" })
    var (name, number) = (stem.isEmpty ? "tenant" : stem, 2)
    while !taken.insert(name).inserted {
      name = (stem.isEmpty ? "tenant" : stem) + "-\(number)"
      number += 1
    }
    return name
  }
}
