package import Events

/// Entra sign-ins in Defender XDR's advanced hunting: AADSignInEventsBeta, its successor EntraIdSignInEvents (since
/// December 2025), and their tables for service principals.
package struct DefenderSignIns: Format {
  package let id = "defender-sign-ins"
  package let title = "Microsoft Defender XDR sign-in events (AADSignInEventsBeta, EntraIdSignInEvents)"

  package let profile = FormatProfile(
    vendor: "Microsoft",
    tells: [
      .signIns, .session, .device, .userAgent, .country, .coordinates, .secondFactor, .interactivity, .providerRisk,
    ],
    documentation: "https://learn.microsoft.com/defender-xdr/advanced-hunting-entraidsigninevents-table")

  package let fields = FieldMap(
    [
      .value(.time, "Timestamp"),
      .value(.fallbackTime, "time"),
      .value(.id, "RequestId", "ReportId"),
      .value(.category, "category"),
      .value(.user, "AccountUpn"),
      .value(.userID, "AccountObjectId"),
      .value(.isGuest, "IsGuestUser"),
      .value(.tenantName, "tenantId"),
      .value(.resourceTenant, "ResourceTenantId"),
      .value(.servicePrincipalID, "ServicePrincipalId"),
      .value(.servicePrincipalName, "ServicePrincipalName"),
      .value(.address, "IPAddress"),
      .value(.country, "Country"),
      .value(.state, "State"),
      .value(.city, "City"),
      .value(.latitude, "Latitude"),
      .value(.longitude, "Longitude"),
      .value(.errorCode, "ErrorCode"),
      .raw(.logonType, "LogonType"),
      .value(.application, "Application"),
      .value(.applicationID, "ApplicationId"),
      .value(.resource, "ResourceDisplayName"),
      .value(.resourceID, "ResourceId"),
      .value(.clientApp, "ClientAppUsed"),
      .value(.endpoint, "EndpointCall"),
      .value(.deviceID, "EntraIdDeviceId", "AadDeviceId"),
      .value(.os, "OSPlatform"),
      .value(.browser, "Browser"),
      .value(.managed, "IsManaged"),
      .value(.compliant, "IsCompliant"),
      .value(.userAgent, "UserAgent"),
      .value(.session, "SessionId"),
      .value(.token, "UniqueTokenId"),
      .value(.authRequirement, "AuthenticationRequirement"),
      .value(.riskLevel, "RiskLevelDuringSignIn"),
      .value(.riskLevelAggregated, "RiskLevelAggregated"),
      .value(.riskState, "RiskState"),
      .raw(.riskEvents, "RiskEventTypes"),
    ],
    mounts: SampleKeys.mounts)

  private static let tables = [
    "aadsignineventsbeta", "entraidsigninevents", "aadspnsignineventsbeta", "entraidspnsigninevents",
  ]

  package func recognise(_ keys: SampleKeys) -> Int {
    let category = keys.text("category").lowercased()
    if Self.tables.contains(where: { category == "advancedhunting-" + $0 }) { return 95 }
    guard keys.has("timestamp"), keys.has("errorcode") else { return 0 }
    guard keys.has(any: "accountupn", "accountobjectid", "serviceprincipalid") else { return 0 }
    let marks = ["logontype", "requestid", "ipaddress", "application", "correlationid", "resourcedisplayname"]
    return 40 + 10 * marks.count { keys.has($0) }
  }

  package func read(
    _ record: borrowing RecordScanner, _ context: inout ReadingContext, into event: inout Event
  ) throws(Refusal) {
    try HuntingTable.check(record[.category], against: Self.tables)
    event.time = try context.time(record[.time], or: record[.fallbackTime])
    context.identify(&event, by: record[.id])
    try context.fillEntraSignIn(from: record, nil, into: &event)
  }
}
