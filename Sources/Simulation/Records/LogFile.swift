internal import Events

/// One file of a tenant's logs: how it begins, what stands between its records, how it ends.
package enum LogFile: Int, CaseIterable, Sendable {
  case graphSignIns, signInLines, directoryAudits, unifiedAudit, okta, google, cloudtrail

  package var name: String {
    switch self {
    case .graphSignIns: "signIns.json"
    case .signInLines: "SigninLogs.ndjson"
    case .directoryAudits: "directoryAudits.json"
    case .unifiedAudit: "unified-audit.ndjson"
    case .okta: "okta-system-log.json"
    case .google: "google-reports.json"
    case .cloudtrail: "cloudtrail.json"
    }
  }

  var opening: String {
    switch self {
    case .graphSignIns:
      "{\"@odata.context\":\"https://graph.microsoft.com/beta/$metadata#auditLogs/signIns\",\"value\":[\n"
    case .directoryAudits:
      "{\"@odata.context\":\"https://graph.microsoft.com/beta/$metadata#auditLogs/directoryAudits\",\"value\":[\n"
    case .okta: "[\n"
    case .google: "{\"kind\":\"admin#reports#activities\",\"items\":[\n"
    case .cloudtrail: "{\"Records\":[\n"
    case .signInLines, .unifiedAudit: ""
    }
  }

  var separator: String {
    switch self {
    case .graphSignIns, .directoryAudits, .okta, .google, .cloudtrail: ",\n"
    case .signInLines, .unifiedAudit: "\n"
    }
  }

  var closing: String {
    switch self {
    case .graphSignIns, .directoryAudits, .google, .cloudtrail: "\n]}\n"
    case .okta: "\n]\n"
    case .signInLines, .unifiedAudit: "\n"
    }
  }
}

/// A record in the file where it belongs, under the id by which that log knows it.
struct WrittenRecord {
  var file: LogFile
  var bytes: [UInt8]
  var id: String
}

extension SimulatedEvent {
  /// Nil where the system's log does not tell of it.
  func written(tenant: SimulatedTenant) -> WrittenRecord? {
    switch who.system {
    case .entra: return writtenByMicrosoft(tenant)
    case .okta: return OktaRecord.record(self).map { WrittenRecord(file: .okta, bytes: $0, id: id.guid) }
    case .google:
      return GoogleRecord.record(self).map { WrittenRecord(file: .google, bytes: $0, id: GoogleRecord.id(self)) }
    case .cloudtrail:
      return CloudTrailRecord.record(self).map { WrittenRecord(file: .cloudtrail, bytes: $0, id: id.guid) }
    }
  }

  private func writtenByMicrosoft(_ tenant: SimulatedTenant) -> WrittenRecord? {
    switch what {
    case .signIn(let signIn):
      if tenant.exportsGraph {
        let bytes = EntraSignInRecord.graph(self, signIn, tenant: tenant)
        return WrittenRecord(file: .graphSignIns, bytes: bytes, id: id.guid)
      }
      let bytes = EntraSignInRecord.logAnalytics(self, signIn, tenant: tenant)
      return WrittenRecord(file: .signInLines, bytes: bytes, id: id.guid)
    case .act(let act):
      if let bytes = EntraAuditRecord.graph(self, act, tenant: tenant) {
        return WrittenRecord(file: .directoryAudits, bytes: bytes, id: EntraAuditRecord.id(self))
      }
      return UnifiedAuditRecord.record(self, act, tenant: tenant)
        .map { WrittenRecord(file: .unifiedAudit, bytes: $0, id: id.guid) }
    }
  }
}
