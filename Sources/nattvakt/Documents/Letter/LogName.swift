import Events

/// What a log is called to somebody who has never seen one: the product, and what the log tells. Titles of formats say as
/// well how it was exported, which only technicians need.
struct LogName {
  private let product: String
  private let kind: (english: String, swedish: String)?

  init(title: String) {
    var name = title
    for end in LogName.exports {
      if let cut = name.firstRange(of: end), cut.lowerBound > name.startIndex { name = String(name[..<cut.lowerBound]) }
    }
    let kind = LogName.kinds.first { name.hasSuffix(" " + $0.english) }
    self.kind = kind
    product = kind.map { String(name.dropLast($0.english.count + 1)) } ?? name
  }

  var phrase: Phrase {
    let swedish = LogName.products.first { product == $0.english }?.swedish ?? product.replacing(" and ", with: " och ")
    return Phrase(
      kind.map { "\(product): \($0.english)" } ?? product, sv: kind.map { "\(swedish): \($0.swedish)" } ?? swedish)
  }

  /// Where a title goes on with the form of the export.
  private static let exports = [
    " (", ", ", " as key=value", " in CEF", " in Sentinel's", " in Log Analytics", " in the Windows Security log",
    " from Strata", " of Windows (",
  ]

  /// Ends of titles; those that end in another stand first.
  private static let kinds: [(english: String, swedish: String)] = [
    ("sign-in attempts", "inloggningsförsök"), ("sign-in and sign-out report", "in- och utloggningar"),
    ("sign-in events", "inloggningar"), ("sign-ins", "inloggningar"), ("identity logons", "inloggningar i katalogen"),
    ("application and authentication logs", "program- och inloggningsloggar"),
    ("authentication logs", "inloggningar"), ("authentication events", "inloggningar"),
    ("authentications", "inloggningar"), ("authentication schema", "inloggningar"),
    ("authentication data model", "inloggningar"), ("authentication policy", "autentiseringspolicy"),
    ("login history", "inloggningshistorik"), ("query history", "frågehistorik"), ("request logs", "anrop"),
    ("user log events", "användarhändelser"), ("event log files", "händelseloggar"), ("event log", "händelselogg"),
    ("security audit", "säkerhetsgranskning"), ("setup audit trail", "ändringar av inställningar"),
    ("configuration audit logs", "ändringar av inställningar"), ("configuration log", "ändringar av inställningar"),
    ("admin audit logs", "administratörernas ändringar"), ("account audit logs", "kontots granskningslogg"),
    ("organisation audit log", "organisationens granskningslogg"), ("unified audit log", "granskningslogg"),
    ("audit log", "granskningslogg"), ("audit logs", "granskningslogg"), ("audit events", "granskningslogg"),
    ("audit records", "granskningslogg"), ("audit acts", "granskningslogg"), ("audit activities", "granskningslogg"),
    ("audit", "granskningslogg"), ("item usage", "användning av poster"), ("cloud app events", "händelser i molnappar"),
    ("activity events", "aktivitet"), ("activity report", "aktivitet"),
    ("user activity and browser access", "användaraktivitet"),
    ("administration and activity", "administration och aktivitet"),
    ("activity", "aktivitet"), ("user status", "användarstatus"), ("operation logs", "åtgärder"),
    ("real-time events", "händelser i realtid"), ("webhook events", "händelser"),
    ("webhook deliveries", "händelser"), ("enterprise events", "företagets händelser"), ("events", "händelser"),
    ("application log", "programlogg"), ("server log", "serverlogg"), ("team log", "teamets logg"),
    ("tenant logs", "loggar"), ("SYSTEM log", "systemlogg"), ("User-ID mappings", "användare per adress"),
    ("grants to roles and users", "tilldelade roller"),
  ]

  /// Names that are words of a language.
  private static let products: [(english: String, swedish: String)] = [
    ("Changes of accounts and groups on Unix", "Unix: ändringar av konton och grupper"),
    ("Unix services", "Unix-tjänster"), ("Windows Security log", "Säkerhetsloggen i Windows"),
    ("Log Analytics table Syslog", "Syslog"), ("OpenSSH of Windows", "OpenSSH i Windows"),
    ("OCSF Authentication", "OCSF: inloggningar"), ("Elastic Common Schema", "Elastic Common Schema: inloggningar"),
    ("Microsoft NPS", "Microsoft NPS: nätverksinloggningar"),
  ]
}
