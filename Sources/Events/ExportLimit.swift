/// A number of records at which a system's export ends, however much there is: a file that holds exactly so many was
/// probably cut.
package enum ExportLimit: String, Sendable, CaseIterable {
  /// "You can download a maximum of 50,000 entries to a CSV file from a single audit log search"
  /// (learn.microsoft.com/purview/audit-search). A session of Search-UnifiedAuditLog ends there, too.
  case purviewSearch = "purview-search"
  /// The largest `ResultSize` of one call (learn.microsoft.com/powershell/module/exchange/search-unifiedauditlog).
  case unifiedAuditCall = "search-unified-audit-log"
  /// Of Entra's portal: 250,000 records, "by default, you get the most recent 250,000" (Microsoft's quickstart on
  /// downloading a sign-in report), in newer versions 100,000.
  case entraPortal = "entra-portal"
  /// One answer of Graph's `auditLogs`, at most 1,000 records (learn.microsoft.com/graph/api/signin-list).
  case graphPage = "graph-page"
  /// One answer of the System Log's interface (developer.okta.com/docs/reference/api/system-log).
  case oktaPage = "okta-page"
  /// "The total results of the export are limited to 100,000 rows" (support.google.com/a/answer/4580120).
  case googleConsole = "google-console"

  package var rows: [Int] {
    switch self {
    case .purviewSearch: [50_000]
    case .unifiedAuditCall: [5_000]
    case .entraPortal: [100_000, 250_000]
    case .graphPage, .oktaPage: [1_000]
    case .googleConsole: [100_000]
    }
  }

  /// Ids of the formats that such an export comes in.
  private var formats: Set<String> {
    switch self {
    case .purviewSearch, .unifiedAuditCall: ["unified-audit"]
    case .entraPortal: ["entra-portal-csv", "entra-sign-ins", "entra-audit"]
    case .graphPage: ["entra-sign-ins", "entra-audit"]
    case .oktaPage: ["okta-system-log"]
    case .googleConsole: ["google-workspace-console"]
    }
  }

  /// The limit that a file of so many records would have met; nil for most.
  package init?(format: String, records: Int) {
    guard let met = ExportLimit.allCases.first(where: { $0.rows.contains(records) && $0.formats.contains(format) })
    else { return nil }
    self = met
  }
}
