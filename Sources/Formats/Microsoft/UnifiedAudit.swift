package import Events

/// Microsoft 365's unified audit log: the Purview portal's CSV, `Search-UnifiedAuditLog`, and the bare records of the
/// Management Activity API, also spread out into columns, as scripts do. What counts is always `AuditData`; the columns
/// around it repeat a part of it.
package struct UnifiedAudit: Format {
  package let id = "unified-audit"
  package let title = "Microsoft 365 unified audit log"

  package let profile = FormatProfile(
    vendor: "Microsoft", tells: [.signIns, .auditActs, .session, .device, .userAgent, .interactivity],
    documentation: "https://learn.microsoft.com/purview/audit-log-detailed-properties")

  static let entries: [FieldMap.Entry] = [
    .value(.time, "CreationTime"),
    .value(.fallbackTime, "CreationDate"),
    .value(.id, "Id"),
    .value(.fallbackID, "RecordId", "Identity"),
    .value(.workload, "Workload"),
    .value(.recordType, "RecordType"),
    .value(.operation, "Operation", "Operations"),
    .value(.user, "UserId"),
    .value(.fallbackUser, "Actor[Type=5].ID", "UserIds"),
    .value(.userID, "Actor[Type=0].ID", "UserKey"),
    .value(.userType, "UserType"),
    .value(.tenant, "OrganizationId"),
    .value(.address, "ActorIpAddress"),
    .value(.fallbackAddress, "ClientIPAddress"),
    .value(.resourceAddress, "ClientIP", "SenderIp"),
    .value(.result, "ResultStatus"),
    .value(.errorCode, "ErrorNumber"),
    .value(.logonError, "LogonError"),
    .value(.requestType, "ExtendedProperties[Name=RequestType].Value"),
    .value(.applicationID, "ApplicationId", "AppAccessContext.ClientAppId", "ClientAppId", "AppId"),
    .value(.application, "ApplicationDisplayName", "ClientApplication"),
    .value(.target, "ObjectId"),
    .value(.mailbox, "MailboxOwnerUPN"),
    .raw(.parameters, "Parameters"),
    .raw(.modifiedProperties, "ModifiedProperties"),
    .raw(.item, "OperationProperties"),
    .value(.deviceID, "DeviceProperties[Name=Id].Value"),
    .value(.os, "DeviceProperties[Name=OS].Value", "Platform", "DevicePlatform"),
    .value(.browser, "DeviceProperties[Name=BrowserType].Value", "BrowserName"),
    .value(
      .compliant, "DeviceProperties[Name=IsCompliantAndManaged].Value", "DeviceProperties[Name=IsCompliant].Value"),
    .value(
      .session, "AppAccessContext.AADSessionId", "DeviceProperties[Name=SessionId].Value", "SessionId"),
    .value(.token, "AppAccessContext.UniqueTokenId"),
    .value(
      .userAgent, "ExtendedProperties[Name=UserAgent].Value",
      "ExtendedProperties[Name=additionalDetails].Value.User-Agent", "UserAgent", "ClientInfoString"),
  ]

  package let fields = FieldMap(entries, mounts: SampleKeys.mounts)

  package func recognise(_ keys: SampleKeys) -> Int {
    if keys.isCSV, keys.has("auditdata") { return 95 }
    guard keys.has("creationtime"), keys.has(any: "operation", "operations") else { return 0 }
    let marks = ["workload", "recordtype", "userid", "usertype", "organizationid", "userkey"]
    return 40 + 10 * marks.count { keys.has($0) }
  }

  package func read(
    _ record: borrowing RecordScanner, _ context: inout ReadingContext, into event: inout Event
  ) throws(Refusal) {
    guard record[.time] != nil else { throw Refusal(.summary, "AuditData is empty, or has no CreationTime") }
    event.time = try context.time(record[.time], or: record[.fallbackTime])
    context.identify(&event, by: record[.id]?.present ?? record[.fallbackID])
    try context.fillUnifiedAudit(from: record, into: &event)
  }
}
