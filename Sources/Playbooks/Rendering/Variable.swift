/// Every variable that a text may use; raw values are the names in Mustache.
enum Variable: String, CaseIterable {
  case user
  case userName = "user.name"
  /// All of them, for commands: separated by ", ".
  case affected
  case affectedCount = "affected.count"
  case affectedFirst = "affected.first"
  case affectedRest = "affected.rest"
  case gathered = "case.gathered"
  /// The sign-in name without domain, as hosts and gateways know it.
  case userAccount = "user.account"
  case tenant
  case timeLocal = "time.local"
  case timeUTC = "time.utc"
  case sinceLocal = "since.local"
  case sinceUTC = "since.utc"
  case place = "evidence.place"
  case country = "evidence.country"
  case address = "evidence.address"
  case network = "evidence.network"
  case device = "evidence.device"
  case application = "evidence.application"
  case summary = "evidence.summary"
  /// A flag: only for sections, its value is never shown.
  case stopped = "evidence.stopped"
  /// A flag: the password was right.
  case passwordKnown = "evidence.passwordKnown"
  /// A flag: the account is Microsoft's, with its error codes and columns.
  case microsoft = "system.microsoft"
  case caseID = "case.id"
  case severity = "case.severity"
  case providerName = "provider.name"
  case providerCallback = "provider.callback"
  case providerPage = "provider.page"
  case caller = "provider.caller"
  case contactName = "contact.name"
  case phone = "contact.phone"
  case secondPhone = "contact.secondPhone"
  case phoneDoubt = "contact.phoneDoubt"
  case deputy = "contact.deputy"
  case deputyPhone = "contact.deputyPhone"
  case deputyDoubt = "contact.deputyDoubt"
  case quietHours = "contact.quietHours"
  /// A flag: those hours hold now.
  case quietNow = "contact.quietNow"
  /// A flag: what is said of executives goes for the person.
  case vip = "contact.vip"
  case manager = "contact.manager"
  case managerPhone = "contact.managerPhone"
  case managerDoubt = "contact.managerDoubt"
  case customerContact = "contact.customer"
  case customerPhone = "contact.customerPhone"
  case customerDoubt = "contact.customerDoubt"

  func value(in facts: PlaybookFacts) -> String? {
    switch self {
    case .user: facts.user
    case .userName: facts.userName
    case .affected: facts.affectedNames
    case .affectedCount: facts.affectedCount
    case .affectedFirst: facts.affectedFirst
    case .affectedRest: facts.affectedRest
    case .gathered: facts.gatheredIDs
    case .userAccount: facts.account
    case .tenant: facts.tenant
    case .timeLocal: facts.timeLocal
    case .timeUTC: facts.timeUTC
    case .sinceLocal: facts.sinceLocal
    case .sinceUTC: facts.sinceUTC
    case .place: facts.evidence.place
    case .country: facts.evidence.country
    case .address: facts.evidence.address
    case .network: facts.evidence.network
    case .device: facts.evidence.device
    case .application: facts.evidence.application
    case .summary: facts.evidence.summary
    case .stopped: facts.evidence.wasStopped ? "yes" : nil
    case .passwordKnown: facts.evidence.passwordIsKnown ? "yes" : nil
    case .microsoft: facts.system == .microsoft ? "yes" : nil
    case .caseID: facts.caseID
    case .severity: facts.severity
    case .providerName: facts.provider.name
    case .providerCallback: facts.provider.callback
    case .providerPage: facts.provider.page
    case .caller: facts.provider.caller
    case .contactName: facts.contact.name
    case .phone: facts.contact.phone
    case .secondPhone: facts.contact.secondPhone
    case .phoneDoubt: facts.contact.phoneDoubt
    case .deputy: facts.contact.deputy
    case .deputyPhone: facts.contact.deputyPhone
    case .deputyDoubt: facts.contact.deputyDoubt
    case .quietHours: facts.contact.quietHours
    case .quietNow: facts.contact.isQuietNow ? "yes" : nil
    case .vip: facts.contact.isVIP ? "yes" : nil
    case .manager: facts.contact.manager
    case .managerPhone: facts.contact.managerPhone
    case .managerDoubt: facts.contact.managerDoubt
    case .customerContact: facts.contact.customerContact
    case .customerPhone: facts.contact.customerPhone
    case .customerDoubt: facts.contact.customerDoubt
    }
  }
}
