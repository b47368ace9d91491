package import Events

/// The CSV that the Entra portal's "Download" gives: `InteractiveSignIns_...`, `NonInteractiveSignIns_...`,
/// `ApplicationSignIns_...`, in any of its generations of columns and in English, French, Spanish, German or Swedish.
package struct EntraPortalCSV: Format {
  package let id = "entra-portal-csv"
  package let title = "Microsoft Entra ID sign-ins, downloaded from the portal as CSV"

  package let profile = FormatProfile(
    vendor: "Microsoft",
    tells: [.signIns, .session, .device, .userAgent, .country, .secondFactor, .interactivity],
    documentation: "https://learn.microsoft.com/entra/identity/monitoring-health/howto-download-logs")

  package let fields = FieldMap(
    [
      .value(.time, "Date (UTC)", "Date"),
      .value(.id, "Request ID"),
      .value(.user, "Username"),
      .value(.fallbackUser, "Sign-in identifier"),
      .value(.userID, "User ID"),
      .value(.userType, "User type"),
      .value(.homeTenant, "Home tenant ID"),
      .value(.resourceTenant, "Resource tenant ID"),
      .value(.servicePrincipalID, "Service principal ID"),
      .value(.servicePrincipalName, "Service principal name"),
      .value(.managedIdentityType, "Managed Identity type"),
      .value(.address, "IP address"),
      .value(.location, "Location"),
      .value(.status, "Status"),
      .value(.errorCode, "Sign-in error code"),
      .value(.failureReason, "Failure reason"),
      .value(.application, "Application"),
      .value(.applicationID, "Application ID"),
      .value(.resource, "Resource"),
      .value(.resourceID, "Resource ID"),
      .value(.clientApp, "Client app"),
      .value(.authProtocol, "Authentication Protocol"),
      .value(.transferMethod, "Original transfer method"),
      .value(.crossTenantAccess, "Cross tenant access type"),
      .value(.deviceID, "Device ID"),
      .value(.os, "Operating System"),
      .value(.browser, "Browser"),
      .value(.managed, "Managed"),
      .value(.compliant, "Compliant"),
      .value(.userAgent, "User agent"),
      .value(.session, "Session ID"),
      .value(.token, "Unique token identifier"),
      .value(.authRequirement, "Authentication requirement"),
      .value(.mfaResult, "Multifactor authentication result"),
      .value(.authMethod, "Authentication method"),
    ],
    aliases: EntraPortalHeader.aliases)

  package func recognise(_ keys: SampleKeys) -> Int {
    guard keys.isCSV else { return 0 }
    let header = EntraPortalHeader(keys)
    if header.isOfSteps, header.has("request id") { return 90 }
    guard header.has("date (utc)"), header.has("request id") || header.isOfPortal(keys) else { return 0 }
    guard header.has("ip address"), header.has("username") || header.has("service principal id") else { return 0 }
    let marks = ["user", "user id", "application", "status", "sign-in error code", "location", "client app"]
    return min(100, 60 + 8 * marks.count { header.has($0) })
  }

  /// A portal in another language writes its dates as that language's countries do: the day first.
  package func dateOrder(of keys: SampleKeys) -> DateOrder {
    EntraPortalHeader(keys).isEnglish ? .monthFirst : .dayFirst
  }

  package func read(
    _ record: borrowing RecordScanner, _ context: inout ReadingContext, into event: inout Event
  ) throws(Refusal) {
    if record[.status] == nil, record[.errorCode] == nil, record[.authMethod] != nil {
      throw Refusal(.unrelated, "a step of an authentication (AuthDetails), which its sign-in already tells")
    }
    event.time = try context.time(record[.time])
    context.identify(&event, by: record[.id])
    try context.fillEntraSignIn(from: record, nil, into: &event)
    if event.flow == .servicePrincipal, record[.managedIdentityType]?.present != nil { event.flow = .managedIdentity }
  }
}
