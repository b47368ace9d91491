package import Events

/// Sign-ins of Microsoft Entra ID in the shape of Graph's `signIn` resource, wherever they were exported: Graph and the
/// portal's JSON, diagnostic settings (Event Hub, storage), the Log Analytics tables SigninLogs,
/// AADNonInteractiveUserSignInLogs, AADServicePrincipalSignInLogs, AADManagedIdentitySignInLogs and ADFSSignInLogs as
/// CSV or JSON, and what PowerShell scripts flatten.
package struct EntraSignIns: Format {
  package let id = "entra-sign-ins"
  package let title = "Microsoft Entra ID sign-ins"

  package let profile = FormatProfile(
    vendor: "Microsoft",
    tells: [
      .signIns, .session, .device, .userAgent, .country, .coordinates, .secondFactor, .interactivity, .providerRisk,
    ],
    documentation: "https://learn.microsoft.com/graph/api/resources/signin")

  package let fields = FieldMap(
    [
      .value(.time, "createdDateTime", "createdDateTime.value"),
      .value(.fallbackTime, "time", "TimeGenerated", "Date"),
      .value(.id, "id", "requestId"),
      .value(.category, "category"),
      .value(.type, "Type"),
      .value(.user, "userPrincipalName"),
      .value(.fallbackUser, "signInIdentifier", "alternateSignInName"),
      .value(.userID, "userId"),
      .value(.userType, "userType"),
      .value(.tenant, "AADTenantId"),
      .value(.tenantName, "tenantId"),
      .value(.homeTenant, "homeTenantId"),
      .value(.resourceTenant, "resourceTenantId"),
      .value(.servicePrincipalID, "servicePrincipalId"),
      .value(.servicePrincipalName, "servicePrincipalName"),
      .value(.address, "ipAddress"),
      .value(.fallbackAddress, "callerIpAddress"),
      .value(.location, "location"),
      .value(.country, "location.countryOrRegion", "locationDetails.countryOrRegion", "countryOrRegion", "country"),
      .value(.state, "location.state", "locationDetails.state", "state"),
      .value(.city, "location.city", "locationDetails.city", "city"),
      .value(
        .latitude, "location.geoCoordinates.latitude", "locationDetails.geoCoordinates.latitude", "location.latitude",
        "latitude"),
      .value(
        .longitude, "location.geoCoordinates.longitude", "locationDetails.geoCoordinates.longitude",
        "location.longitude", "longitude"),
      .value(.errorCode, "status.errorCode", "errorCode"),
      .value(.result, "resultType"),
      .value(.status, "status"),
      .value(.resultDetail, "status.additionalDetails", "additionalDetails"),
      .value(.isInteractive, "isInteractive"),
      .raw(.signInKinds, "signInEventTypes"),
      .value(.application, "appDisplayName"),
      .value(.applicationID, "appId"),
      .value(.resource, "resourceDisplayName"),
      .value(.resourceID, "resourceIdentity", "resourceId"),
      .value(.clientApp, "clientAppUsed"),
      .value(.authProtocol, "authenticationProtocol"),
      .value(.transferMethod, "originalTransferMethod"),
      .value(.crossTenantAccess, "crossTenantAccessType"),
      .value(.deviceID, "deviceDetail.deviceId", "deviceId"),
      .value(.os, "deviceDetail.operatingSystem", "operatingSystem"),
      .value(.browser, "deviceDetail.browser", "browser"),
      .value(.managed, "deviceDetail.isManaged", "isManaged"),
      .value(.compliant, "deviceDetail.isCompliant", "isCompliant"),
      .value(.userAgent, "userAgent"),
      .value(.session, "sessionId"),
      .value(.token, "uniqueTokenIdentifier"),
      .value(.authRequirement, "authenticationRequirement"),
      .raw(.authDetails, "authenticationDetails"),
      .value(.mfaMethod, "mfaDetail.authMethod"),
      .value(.mfaResult, "mfaDetail.authDetail"),
      .value(.riskLevel, "riskLevelDuringSignIn"),
      .value(.riskState, "riskState"),
      .raw(.riskEvents, "riskEventTypes_v2"),
    ],
    mounts: SampleKeys.mounts)

  package func recognise(_ keys: SampleKeys) -> Int {
    if EntraCategory(keys.text("category")) != nil { return 95 }
    if keys.has(any: "activitydisplayname", "targetresources", "accountupn", "operation", "eventtype") { return 0 }
    let names = keys.has("userprincipalname") || keys.has("serviceprincipalid")
    guard names || keys.has("userid") else { return 0 }
    guard keys.has(any: "status.errorcode", "status_errorcode", "resulttype", "errorcode", "status") else { return 0 }
    guard keys.has(any: "createddatetime", "time", "timegenerated", "ipaddress") else { return 0 }
    let marks = [
      "appdisplayname", "clientappused", "conditionalaccessstatus", "devicedetail", "resourcedisplayname",
      "isinteractive", "authenticationrequirement", "signineventtypes", "correlationid", "locationdetails",
    ]
    // The fewest columns that a query keeps, by names that no other table has together.
    let isLogAnalytics = keys.has(all: "userprincipalname", "ipaddress", "resulttype")
    return min(100, (names ? 40 : 10) + (isLogAnalytics ? 15 : 0) + 12 * marks.count { keys.has($0) })
  }

  package func read(
    _ record: borrowing RecordScanner, _ context: inout ReadingContext, into event: inout Event
  ) throws(Refusal) {
    let category = try EntraCategory.of(record)
    event.time = try time(record, &context)
    context.identify(&event, by: record[.id])
    try context.fillEntraSignIn(from: record, category, into: &event)
  }

  /// `createdDateTime`, when it happened, before `time` and `TimeGenerated`, when it was written. Only where the export
  /// has no such column at all does the first authentication step give the time: where one is destroyed, a spreadsheet
  /// has been at work, and the row is refused.
  private func time(
    _ record: borrowing RecordScanner, _ context: inout ReadingContext
  ) throws(Refusal) -> Timestamp {
    if record[.time] == nil, record[.fallbackTime] == nil {
      if record[.user] == nil, record[.userID] == nil, record[.address] == nil {
        throw Refusal(.summary, "no user, time and address of one sign-in")
      }
      return try context.time(record[.authDetails]?.firstElement?["authenticationStepDateTime"])
    }
    return try context.time(record[.time], or: record[.fallbackTime])
  }
}
