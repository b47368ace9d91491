package import Events

/// The OfficeActivity table of Log Analytics and Sentinel, as CSV or JSON: the unified audit log of Exchange,
/// SharePoint and Teams with its members as columns. Its addresses are often Microsoft's own services'.
package struct OfficeActivity: Format {
  package let id = "office-activity"
  package let title = "Microsoft 365 audit acts in Log Analytics (OfficeActivity)"

  package let profile = FormatProfile(
    vendor: "Microsoft", tells: [.auditActs, .userAgent],
    documentation: "https://learn.microsoft.com/azure/azure-monitor/reference/tables/officeactivity")

  package let fields = FieldMap(
    [
      .value(.time, "TimeGenerated"),
      .value(.fallbackTime, "Start_Time", "ElevationTime"),
      .value(.id, "OfficeId"),
      .value(.workload, "OfficeWorkload"),
      .value(.operation, "Operation"),
      .value(.user, "UserId"),
      .value(.fallbackUser, "UserId_"),
      .value(.userID, "UserKey"),
      .value(.userType, "UserTypeCode"),
      .value(.tenant, "OrganizationId", "OrganizationId_"),
      .value(.address, "Client_IPAddress", "ClientIPAddress"),
      .value(.fallbackAddress, "ClientIP"),
      .value(.resourceAddress, "ClientIP_"),
      .value(.result, "ResultStatus"),
      .value(.applicationID, "ApplicationId", "ClientAppId", "AppId"),
      .value(.target, "OfficeObjectId", "ObjectId"),
      .value(.mailbox, "MailboxOwnerUPN"),
      .raw(.parameters, "Parameters"),
      .raw(.item, "OperationProperties"),
      .raw(.modifiedProperties, "ModifiedProperties"),
      .value(.session, "AADSessionId", "SessionId"),
      .value(.userAgent, "UserAgent", "ClientInfoString"),
    ],
    mounts: SampleKeys.mounts)

  package func recognise(_ keys: SampleKeys) -> Int {
    guard keys.has("operation"), keys.has(any: "officeworkload", "officeid", "officeobjectid") else { return 0 }
    let marks = ["officeworkload", "officeid", "userid", "timegenerated", "start_time"]
    return min(100, 50 + 15 * marks.count { keys.has($0) })
  }

  package func read(
    _ record: borrowing RecordScanner, _ context: inout ReadingContext, into event: inout Event
  ) throws(Refusal) {
    event.time = try context.time(record[.time], or: record[.fallbackTime])
    context.identify(&event, by: record[.id])
    try context.fillUnifiedAudit(from: record, into: &event)
  }
}
