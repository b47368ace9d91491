package import Events

/// CloudAppEvents of Defender XDR. `RawEventData` is the unified audit record itself where Microsoft 365 is the source;
/// for other applications the columns have to do.
package struct DefenderCloudApps: Format {
  package let id = "defender-cloud-apps"
  package let title = "Microsoft Defender XDR cloud app events (CloudAppEvents)"

  package let profile = FormatProfile(
    vendor: "Microsoft", tells: [.signIns, .auditActs, .session, .device, .userAgent, .country],
    documentation: "https://learn.microsoft.com/defender-xdr/advanced-hunting-cloudappevents-table")

  package let fields = FieldMap(
    UnifiedAudit.entries + [
      .value(.time, "Timestamp"),
      .value(.fallbackTime, "time"),
      .value(.fallbackID, "ReportId"),
      .value(.category, "category"),
      .value(.operation, "ActionType"),
      .value(.userID, "AccountObjectId", "AccountId"),
      .value(.user, "AccountUpn"),
      .value(.tenant, "tenantId"),
      .value(.address, "IPAddress"),
      .value(.country, "CountryCode"),
      .value(.city, "City"),
      .value(.application, "Application"),
      .value(.target, "ObjectName"),
      .value(.os, "OSPlatform"),
    ],
    mounts: SampleKeys.mounts + ["RawEventData"])

  package func recognise(_ keys: SampleKeys) -> Int {
    if keys.text("category").lowercased() == "advancedhunting-cloudappevents" { return 95 }
    guard keys.has("timestamp"), keys.has("actiontype") else { return 0 }
    guard keys.has(any: "raweventdata", "isanonymousproxy") else { return 0 }
    let marks = ["raweventdata", "accountobjectid", "application", "countrycode", "ipaddress", "useragent"]
    return 40 + 10 * marks.count { keys.has($0) }
  }

  package func read(
    _ record: borrowing RecordScanner, _ context: inout ReadingContext, into event: inout Event
  ) throws(Refusal) {
    try HuntingTable.check(record[.category], against: ["cloudappevents"])
    event.time = try context.time(record[.time], or: record[.fallbackTime])
    // Without a raw record there is no id of the event, only the number of the report.
    context.identify(&event, by: record[.id])
    try context.fillUnifiedAudit(from: record, into: &event)
    event.logPlace = context.logPlace(record)
  }
}
