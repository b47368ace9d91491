import Events
internal import Policy

/// Which tenant an event belongs to, whatever its log calls it: the policy's name for the id or the domain, else the
/// id, else the domain. A log that names no id shares the tenant of its users' domain when another log gave one.
struct TenantDirectory {
  private let policy: Policy
  /// Of every symbol that is asked about.
  var names: SymbolNames
  /// Domain → tenant id, where the events agree on one.
  private var ids: [String: String?] = [:]
  private var resolved: [Symbol: String] = [:]
  /// Whether anything has been learned that was not known at the start.
  private(set) var hasLearned = false

  init(policy: Policy, names: SymbolNames, aliases: [String: String] = [:]) {
    self.policy = policy
    self.names = names
    ids = aliases.mapValues { $0.isEmpty ? nil : $0 }
  }

  /// Takes note of a tenant and one of its users; to be called for every distinct pair before `name` is asked.
  mutating func learn(tenant: Symbol, user: Symbol, isGuest: Bool) {
    let id = names[tenant]
    guard !isGuest, TenantDirectory.isID(id), let domain = TenantDirectory.domain(of: names[user]) else { return }
    switch ids[domain] {
    case nil: ids[domain] = .some(id)
    case .some(nil), .some(id): return
    case .some: ids[domain] = .some(nil)
    }
    hasLearned = true
  }

  mutating func name(of tenant: Symbol) -> String {
    if let known = resolved[tenant] { return known }
    let name = name(of: names[tenant])
    resolved[tenant] = name
    return name
  }

  /// The name of what logs call `text`, an id or a domain.
  func name(of text: String) -> String {
    let name = policy.tenantName(for: text) ?? (ids[text] ?? nil).map { policy.tenantName(for: $0) ?? $0 } ?? text
    return name.isEmpty ? "default" : name
  }

  /// What was learned, to be kept for later runs; in order. The id is empty where several tenants use the domain.
  var aliases: [(domain: String, id: String)] { ids.map { ($0, $1 ?? "") }.sorted { $0.0 < $1.0 } }

  private static func isID(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { EventID(guid: UnsafeRawBufferPointer($0)) } != nil
  }

  private static func domain(of user: String) -> String? {
    guard let at = user.lastIndex(of: "@") else { return nil }
    return String(user[user.index(after: at)...])
  }
}
