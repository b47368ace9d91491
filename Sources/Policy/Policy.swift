package import Events
internal import Settings

/// What the operator has set down: who the customers are, what is normal for them, and whom to call.
///
/// An empty policy is a good one: everything then is learned from the logs.
package struct Policy: Sendable {
  package var provider = Provider()
  /// Of output, where no option says otherwise.
  package var language: Language?
  /// IANA name, for local times in texts.
  package var timeZone = ""
  /// MMDB files; relative ones are resolved against the policy's own folder.
  package var geo: [String] = []
  /// Format maps of the operator's own, or folders of them; relative ones are resolved as those of `geo`.
  package var formats: [String] = []
  /// Lists of attackers' addresses and networks; relative ones are resolved as those of `geo`.
  package var indicators: [String] = []
  /// In the order of the file.
  package var tenants: [TenantPolicy] = []
  /// For everyone, where nothing narrower is set.
  package var tuning = Tuning()
  package var contacts = ContactBook()
  /// For tenants that set nothing else, and those that the policy does not name.
  package var retention = Retention()

  package init() {}

  /// The provider as a caller presents it to a customer's user.
  package struct Provider: Hashable, Sendable {
    package var name = ""
    package var callbackNumber = ""
    /// A page of the customer's or provider's where the number can be looked up.
    package var callbackPage = ""
    package init() {}
  }
}

extension Policy {
  /// The configured name of the tenant that a log calls `id`: its GUID, one of its domains, or the name itself.
  package func tenantName(for id: String) -> String? {
    let id = id.lowercased()
    return tenants.first { $0.isKnown(as: id) }?.name
  }

  /// The person behind an account's name, as the operator has linked them: tenant and sign-in name. `tenant` is the
  /// configured name of the log's; without one, a policy of a single tenant is taken for its own.
  package func person(account: String, tenant: String?) -> (tenant: String, user: String)? {
    let account = account.lowercased()
    let own = tenant ?? (tenants.count == 1 ? tenants[0].name : nil)
    for candidate in tenants.filter({ $0.name == own }) + tenants.filter({ $0.name != own }) {
      if let user = candidate.person(account: account, isCertain: candidate.name == own) {
        return (candidate.name, user)
      }
    }
    return nil
  }

  /// Whether any account may be linked to another.
  package var linksAccounts: Bool { tenants.contains(where: \.linksAccounts) }

  package func tenant(named name: String) -> TenantPolicy? { tenants.first { $0.name == name } }

  /// What is set for one person of a tenant (its configured name); for unknown ones, what is set for everyone.
  package func rules(tenant: String, user: String) -> PersonPolicy {
    (self.tenant(named: tenant) ?? TenantPolicy(name: tenant)).rules(user: user, everyone: tuning)
  }

  /// Whether the rules of one person of a tenant may be others than everyone's there.
  package func singlesOut(_ user: String, tenant: String) -> Bool {
    self.tenant(named: tenant)?.singlesOut(user) ?? false
  }

  /// How long a tenant's data is kept.
  package func retention(tenant: String) -> Retention {
    self.tenant(named: tenant)?.retention.over(retention) ?? retention
  }

  /// The lines that the operator drew on a tenant's measured rates.
  package func rates(tenant: String) -> [Rate: RateLines] { self.tenant(named: tenant)?.rates ?? [:] }

  /// The tenant's own network that `address` belongs to: the narrowest range, else by number.
  package func network(of address: IPAddress, asn: UInt32, tenant: String) -> NamedNetwork? {
    self.tenant(named: tenant)?.network(of: address, asn: asn)
  }

  package func contact(user: String) -> Contact? { contacts.contact(user: user) }

  /// Whom to call at a tenant; what its `it-contact` leaves open is as the contact book has it under the same sign-in
  /// name.
  package func itContact(ofTenant name: String) -> Contact? {
    guard let own = tenant(named: name)?.itContact else { return nil }
    return own.user.isEmpty ? own : contact(user: own.user).map(own.filled(from:)) ?? own
  }

  /// Those that are set for everyone; a person's are in `rules(tenant:user:)`, a tenant's in its `tuning`.
  package var thresholds: [ThresholdSetting] { tuning.thresholds }
  package var disabled: [DisabledDetection] { tuning.disabled }

  /// Nil where the operator leaves the detection's own number for everyone.
  package func threshold(_ detection: String, _ name: String) -> Double? {
    thresholds.first { $0.detection == detection && $0.name == name }?.value
  }

  /// Whether nobody wants to hear of it.
  package func isDisabled(_ detection: String) -> Bool { disabled.contains { $0.id == detection } }
}
