import Events

/// One sign-in as a log would tell it, in either shape.
struct MadeUpSignIn: Sendable {
  var id: String
  var time: Timestamp
  var tenant: String
  var user: String
  var network: MadeUpNetwork
  var address: String
  var device: Device
  var session: String
  var code: Int
  var isInteractive: Bool

  struct Device: Sendable {
    /// Empty for one that the directory does not know.
    var id: String
    var os: String
    var browser: String
    var agent: String
  }

  /// A line of Microsoft Graph's sign-ins.
  var graph: String {
    """
    {"id":"\(id)","createdDateTime":"\(time)","userPrincipalName":"\(user)","appDisplayName":"Office 365",\
    "appId":"4765445b-32c6-49b0-83e6-1d93765276ca","ipAddress":"\(address)","clientAppUsed":"Browser",\
    "userAgent":"\(device.agent)","isInteractive":\(isInteractive),"userType":"member","sessionId":"\(session)",\
    "resourceTenantId":"\(tenant)","homeTenantId":"\(tenant)","conditionalAccessStatus":"notApplied",\
    "authenticationRequirement":"singleFactorAuthentication","status":{"errorCode":\(code),"failureReason":"Other."},\
    "deviceDetail":{"deviceId":"\(device.id)","operatingSystem":"\(device.os)","browser":"\(device.browser)",\
    "isManaged":\(!device.id.isEmpty),"isCompliant":\(!device.id.isEmpty)},\
    "location":{"city":"\(network.city)","state":"","countryOrRegion":"\(network.country)",\
    "geoCoordinates":{"latitude":\(network.latitude),"longitude":\(network.longitude)}}}
    """
  }

  static let auditHeader = "RecordType,CreationDate,UserIds,Operations,AuditData"

  /// A row of `Search-UnifiedAuditLog`: whole seconds, no place.
  var audit: String {
    let moment = Timestamp(seconds: time.seconds).description.dropLast()
    let operation = code == 0 ? "UserLoggedIn" : "UserLoginFailed"
    let data = """
      {"CreationTime":"\(moment)","Id":"\(id)","Operation":"\(operation)","OrganizationId":"\(tenant)",\
      "RecordType":15,"ResultStatus":"Success","UserKey":"\(user)","UserType":0,"Version":1,\
      "Workload":"AzureActiveDirectory","ClientIP":"\(address)","ActorIpAddress":"\(address)","UserId":"\(user)",\
      "ErrorNumber":"\(code)","ApplicationId":"4765445b-32c6-49b0-83e6-1d93765276ca",\
      "ExtendedProperties":[{"Name":"UserAgent","Value":"\(device.agent)"},\
      {"Name":"RequestType","Value":"OAuth2:Authorize"}],\
      "DeviceProperties":[{"Name":"OS","Value":"\(device.os)"},{"Name":"BrowserType","Value":"\(device.browser)"},\
      {"Name":"Id","Value":"\(device.id)"},{"Name":"SessionId","Value":"\(session)"}]}
      """
    let cell = data.replacing("\"", with: "\"\"")
    return "AzureActiveDirectoryStsLogon,\(moment),\(user),\(operation),\"\(cell)\""
  }
}
