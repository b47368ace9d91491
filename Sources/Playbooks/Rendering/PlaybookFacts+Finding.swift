package import Events
internal import Foundation

extension PlaybookFacts {
  /// The facts of a finding; who is called is set afterwards from the contact book. `localTime` writes a moment in the
  /// reader's time zone and language ("14 October, 10:12").
  package init(
    finding: Finding, severity: Severity, provider: Provider, language: Language, localTime: (Timestamp) -> String
  ) {
    let verdict = finding.verdict
    let time = finding.user.isEmpty ? finding.time : finding.occasion.time
    self.init(
      user: finding.user, tenant: finding.spokenTenant(language), timeLocal: localTime(time),
      timeUTC: time.wholeSeconds, sinceLocal: localTime(verdict.firstSeen),
      sinceUTC: verdict.firstSeen.wholeSeconds, caseID: finding.caseID, severity: severity.phrase.text(language),
      provider: provider)
    evidence = Occurrence(finding.occasion, language)
    affected = finding.affected
    gathered = finding.related
    system = IdentitySystem(format: finding.occasion.format) ?? system
    evidence.summary = verdict.summary.text(language).nonEmpty
  }

  /// The facts of a case: those of its leading finding, from the case's first evidence on; nil for a case without
  /// findings.
  package init?(
    case whole: Case, provider: Provider, language: Language, localTime: (Timestamp) -> String
  ) {
    guard let lead = whole.lead else { return nil }
    self.init(
      finding: lead, severity: whole.severity, provider: provider, language: language, localTime: localTime)
    let since = whole.findings.map(\.verdict.firstSeen).min() ?? lead.verdict.firstSeen
    (affected, gathered) = (whole.affected, whole.members)
    (sinceLocal, sinceUTC, caseID) = (localTime(since), since.wholeSeconds, whole.id)
  }
}

extension PlaybookFacts.Occurrence {
  init(_ occasion: Occasion, _ language: Language) {
    let name = countryName(occasion.country, language)
    country = name.nonEmpty
    place = [occasion.city, name].filter { !$0.isEmpty }.joined(separator: ", ").nonEmpty
    address = occasion.address.nonEmpty
    network = occasion.network.label.nonEmpty ?? occasion.network.organisation.nonEmpty
    device =
      [occasion.spokenDevice, occasion.browser, occasion.os].filter { !$0.isEmpty }.joined(separator: ", ").nonEmpty
    application = occasion.application.nonEmpty
    wasStopped = occasion.outcome != .granted
    passwordIsKnown = occasion.outcome == .passwordRight
  }
}

extension Occasion {
  /// The device's name; nobody knows their device by the directory's id.
  fileprivate var spokenDevice: String { device.isDirectoryID ? "" : device }
}

extension Finding {
  /// The customer's name; where the policy names no customer, the domain of the account, or the company without a name.
  fileprivate func spokenTenant(_ language: Language) -> String {
    guard tenant.isDirectoryID || tenant == Finding.unnamedTenant else { return tenant }
    let name = user.isEmpty ? affected.first ?? "" : user
    if let at = name.lastIndex(of: "@") { return String(name[name.index(after: at)...]) }
    return tenant.isDirectoryID ? tenant : Phrase("your company", sv: "ert företag").text(language)
  }

  /// What a tenant is called of which neither the policy nor the log says a name.
  private static var unnamedTenant: String { "default" }
}

/// The country's name in `language` for a two-letter code; anything else as it is.
package func countryName(_ country: String, _ language: Language) -> String {
  guard country.count == 2 else { return country }
  return Locale(identifier: language.rawValue).localizedString(forRegionCode: country) ?? country
}

extension Severity {
  fileprivate var phrase: Phrase {
    switch self {
    case .low: Phrase("low", sv: "låg")
    case .medium: Phrase("medium", sv: "medel")
    case .high: Phrase("high", sv: "hög")
    case .critical: Phrase("critical", sv: "kritisk")
    }
  }
}

extension Timestamp {
  /// For queries and people: no earlier second is lost by cutting the fraction off.
  fileprivate var wholeSeconds: String { Timestamp(seconds: seconds).description }
}

extension String {
  /// 32 hex digits, with or without hyphens.
  fileprivate var isDirectoryID: Bool { count >= 32 && allSatisfy { $0.isHexDigit || $0 == "-" } }
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
