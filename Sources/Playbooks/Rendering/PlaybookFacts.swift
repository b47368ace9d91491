/// What a playbook is filled in with: texts in the reader's language, times already in the reader's time zone.
/// Values come from logs and contact books and may hold anything; rendering cleans and quotes them.
package struct PlaybookFacts: Sendable {
  /// The sign-in name; empty for what is about no one person.
  package var user: String
  /// Whom it is about, where that is no one person, and the ids of the cases that it gathers.
  package var affected: [String] = []
  package var gathered: [String] = []
  package var userName: String?
  package var tenant: String
  package var system = IdentitySystem.microsoft
  /// The deciding sign-in, as it is said on the telephone ("14 October, 10:12").
  package var timeLocal: String
  /// The same in ISO 8601, for queries.
  package var timeUTC: String
  /// The first evidence: what was added to the account since then is suspect.
  package var sinceLocal: String
  package var sinceUTC: String
  package var evidence = Occurrence()
  package var caseID: String
  /// In the reader's language.
  package var severity: String
  package var provider: Provider
  package var contact = Person()

  package init(
    user: String, tenant: String, timeLocal: String, timeUTC: String, sinceLocal: String, sinceUTC: String,
    caseID: String, severity: String, provider: Provider
  ) {
    self.user = user
    self.tenant = tenant
    self.timeLocal = timeLocal
    self.timeUTC = timeUTC
    self.sinceLocal = sinceLocal
    self.sinceUTC = sinceUTC
    self.caseID = caseID
    self.severity = severity
    self.provider = provider
  }

  /// What the deciding sign-in shows; nil for what the log does not tell.
  package struct Occurrence: Sendable {
    /// City and country, as far as known.
    package var place: String?
    package var country: String?
    package var address: String?
    /// The operator of the network.
    package var network: String?
    package var device: String?
    package var application: String?
    /// The finding's own sentence.
    package var summary: String?
    /// Access was not granted: somebody tried, and was stopped.
    package var wasStopped = false
    /// The password was right, whatever came of it.
    package var passwordIsKnown = false

    package init() {}
  }

  /// Who is calling.
  package struct Provider: Sendable {
    package var name: String
    /// A number that the person can look up without our help; nil when the operator has not given one.
    package var callback: String?
    /// Where the person can look that number up.
    package var page: String?
    /// The technician's own name.
    package var caller: String?

    package init(name: String, callback: String? = nil, caller: String? = nil) {
      self.name = name
      self.callback = callback
      self.caller = caller
    }
  }

  /// Who is called, from the contact book; nil for what it does not hold. Where the company is called, the second number,
  /// the deputy, the hours and `isVIP` are its IT contact's.
  package struct Person: Sendable {
    package var name: String?
    package var phone: String?
    package var secondPhone: String?
    /// Why the numbers are not to be trusted ("it was set on 2026-09-20, ..."); nil for those that are.
    package var phoneDoubt: String?
    /// Who answers in the person's place.
    package var deputy: String?
    package var deputyPhone: String?
    package var deputyDoubt: String?
    /// When the person is not to be called, with the time zone ("22:00-07:00 (Europe/Oslo)").
    package var quietHours: String?
    /// Whether those hours hold while this is read.
    package var isQuietNow = false
    /// Whether what is said of executives goes for the person.
    package var isVIP = false
    package var manager: String?
    package var managerPhone: String?
    package var managerDoubt: String?
    /// The customer's own IT contact.
    package var customerContact: String?
    package var customerPhone: String?
    package var customerDoubt: String?

    package init() {}
  }
}

extension PlaybookFacts {
  /// `anna` for `anna@fjordbygg.example` and `FJORD\anna`; the id of a program, `7b3f0c52-...` for `sp:7b3f0c52-...`.
  var account: String {
    let program = "sp:"
    if user.hasPrefix(program), user.count > program.count { return String(user.dropFirst(program.count)) }
    let local = user.split(separator: "\\").last ?? ""
    let name = local.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
    return name.isEmpty ? user : String(name)
  }

  /// Every name, as a command takes the list apart again at ", ": a comma within a name, which whoever signs in can
  /// type, must not make two names of one.
  var affectedNames: String? {
    affected.isEmpty ? nil : affected.map { $0.replacing(",", with: "?") }.joined(separator: ", ")
  }

  /// The first few, to be read by people.
  var affectedFirst: String? { affected.isEmpty ? nil : affected.prefix(5).joined(separator: ", ") }

  /// How many more there are than those first few.
  var affectedRest: String? { affected.count > 5 ? counted(affected.count - 5) : nil }

  var affectedCount: String? { affected.isEmpty ? nil : counted(affected.count) }

  /// A finding holds 50 names at most, so 50 may be more.
  private func counted(_ count: Int) -> String { affected.count < 50 ? "\(count)" : "\(count)+" }

  var gatheredIDs: String? { gathered.isEmpty ? nil : gathered.joined(separator: ", ") }
}
