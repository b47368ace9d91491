internal import Events

/// A sign-in as Entra ID exports it, without the fields that are empty nine times out of ten.
enum EntraSignInRecord {
  /// One of Graph's `signIn` resources.
  static func graph(_ event: SimulatedEvent, _ signIn: SignIn, tenant: SimulatedTenant) -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.add("id", event.id.guid)
      json.add("createdDateTime", event.time.stamp(places: signIn.isInteractive ? 0 : 7))
      addPrincipal(event.who, &json)
      json.add("appId", signIn.application.id)
      json.add("appDisplayName", signIn.application.name)
      json.add("ipAddress", event.line?.address.description ?? "")
      json.add("clientAppUsed", clientApp(event.client))
      json.add("userAgent", event.client.agent)
      json.add("correlationId", EventID(high: event.id.low, low: event.id.high).guid)
      json.add("conditionalAccessStatus", access(signIn))
      json.add("isInteractive", signIn.isInteractive)
      json.add("riskLevelDuringSignIn", signIn.isRisky ? "medium" : "none")
      json.add("riskState", signIn.isRisky ? "atRisk" : "none")
      json.add("riskEventTypes_v2", signIn.isRisky ? ["unfamiliarFeatures"] : [])
      json.add("resourceDisplayName", signIn.application.resource)
      json.add("resourceId", signIn.application.resourceID)
      json.add("resourceTenantId", tenant.id.guid)
      json.add("homeTenantId", tenant.id.guid)
      json.add("authenticationRequirement", requirement(signIn))
      json.add("signInEventTypes", [kind(event.who, signIn)])
      json.add("autonomousSystemNumber", event.line?.network.asn ?? 0)
      json.add("uniqueTokenIdentifier", hexadecimal(event.id.high))
      json.add("authenticationProtocol", protocolName(event.client))
      json.add("originalTransferMethod", event.client.channel == .deviceCode ? "deviceCodeFlow" : "none")
      json.add("sessionId", optional: session(event))
      json.object("status") {
        $0.add("errorCode", signIn.answer.code)
        $0.add("failureReason", signIn.answer == .granted ? "Other." : "See the error code.")
        $0.add("additionalDetails", optional: detail(signIn))
      }
      addDevice("deviceDetail", event.client, &json)
      addLocation("location", event.line, &json)
    }
    return json.bytes
  }

  /// A row of the Log Analytics tables.
  static func logAnalytics(_ event: SimulatedEvent, _ signIn: SignIn, tenant: SimulatedTenant) -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.add("TimeGenerated", event.time.adding(seconds: 90).stamp(places: 7))
      json.add("CreatedDateTime", event.time.stamp(places: 7))
      json.add("Id", event.id.guid)
      json.add("Type", table(event.who, signIn))
      json.add("Category", String(table(event.who, signIn).replacing("AAD", with: "")))
      json.add("AADTenantId", tenant.id.guid)
      addWorkloadOrUser(event.who, &json)
      json.add("AppId", signIn.application.id)
      json.add("AppDisplayName", signIn.application.name)
      json.add("ResourceDisplayName", signIn.application.resource)
      json.add("ResourceIdentity", signIn.application.resourceID)
      json.add("IPAddress", event.line?.address.description ?? "")
      json.add("ClientAppUsed", clientApp(event.client))
      json.add("UserAgent", event.client.agent)
      json.add("ConditionalAccessStatus", access(signIn))
      json.add("IsInteractive", signIn.isInteractive)
      json.add("ResultType", String(signIn.answer.code))
      json.add("RiskLevelDuringSignIn", signIn.isRisky ? "medium" : "none")
      json.add("AuthenticationRequirement", requirement(signIn))
      json.add("AuthenticationProtocol", protocolName(event.client))
      json.add("OriginalTransferMethod", event.client.channel == .deviceCode ? "deviceCodeFlow" : "none")
      json.add("UniqueTokenIdentifier", hexadecimal(event.id.high))
      json.add("SessionId", optional: session(event))
      json.object("Status") {
        $0.add("errorCode", signIn.answer.code)
        $0.add("additionalDetails", optional: detail(signIn))
      }
      addDevice("DeviceDetail", event.client, &json)
      addLocation("LocationDetails", event.line, &json)
    }
    return json.bytes
  }

  private static func addPrincipal(_ who: Principal, _ json: inout JSONText) {
    switch who.kind {
    case .servicePrincipal:
      json.add("userPrincipalName", optional: nil)
      json.add("servicePrincipalId", who.id.guid)
      json.add("servicePrincipalName", who.name)
    case .nameless:
      json.add("userPrincipalName", "Not Available")
      json.add("userId", who.id.guid)
    case .member, .guest:
      json.add("userDisplayName", who.displayName)
      json.add("userPrincipalName", who.name)
      json.add("userId", who.id.guid)
      json.add("userType", who.kind == .guest ? "guest" : "member")
    }
  }

  private static func addWorkloadOrUser(_ who: Principal, _ json: inout JSONText) {
    guard who.kind == .servicePrincipal else {
      json.add("UserPrincipalName", who.kind == .nameless ? "Not Available" : who.name)
      json.add("UserDisplayName", who.displayName)
      json.add("UserId", who.id.guid)
      return json.add("UserType", who.kind == .guest ? "Guest" : "Member")
    }
    json.add("ServicePrincipalId", who.id.guid)
    json.add("ServicePrincipalName", who.name)
  }

  private static func addDevice(_ name: StaticString, _ client: Client, _ json: inout JSONText) {
    json.object(name) {
      $0.add("deviceId", client.deviceID?.guid ?? "")
      $0.add("displayName", client.deviceName)
      $0.add("operatingSystem", client.os)
      $0.add("browser", client.browser)
      $0.add("isCompliant", client.isCompliant)
      $0.add("isManaged", client.isCompliant)
      $0.add("trustType", client.deviceID == nil ? "" : "Azure AD joined")
    }
  }

  private static func addLocation(_ name: StaticString, _ line: Line?, _ json: inout JSONText) {
    guard let network = line?.network else { return json.object(name) { _ in } }
    let place = network.logPlace
    // One in a hundred is placed by country alone: in its middle, or at 0, 0.
    if let line, line.address.stableKey % 100 == 3 {
      return json.object(name) { json in
        json.add("city", "")
        json.add("countryOrRegion", network.country)
        json.object("geoCoordinates") {
          $0.add("latitude", degrees: 0)
          $0.add("longitude", degrees: 0)
        }
      }
    }
    json.object(name) { json in
      json.add("city", place.city)
      json.add("state", "")
      json.add("countryOrRegion", network.country)
      json.object("geoCoordinates") {
        $0.add("latitude", degrees: place.coordinates.latitude)
        $0.add("longitude", degrees: place.coordinates.longitude)
      }
    }
  }
}

extension EntraSignInRecord {
  static func table(_ who: Principal, _ signIn: SignIn) -> String {
    if who.kind == .servicePrincipal { return "AADServicePrincipalSignInLogs" }
    return signIn.isInteractive ? "SigninLogs" : "AADNonInteractiveUserSignInLogs"
  }

  private static func kind(_ who: Principal, _ signIn: SignIn) -> String {
    if who.kind == .servicePrincipal { return "servicePrincipal" }
    return signIn.isInteractive ? "interactiveUser" : "nonInteractiveUser"
  }

  /// The same in the sign-in logs and in the audit log.
  static func session(_ event: SimulatedEvent) -> String? {
    event.session == 0 ? nil : EventID(high: event.session, low: StableHash.mix(event.session, 0x51)).guid
  }

  private static func clientApp(_ client: Client) -> String {
    switch client.channel {
    case .browser, .deviceCode: "Browser"
    case .app: "Mobile Apps and Desktop clients"
    case .ropc: "Other clients"
    case .imap: "IMAP4"
    case .smtp: "Authenticated SMTP"
    case .activeSync: "Exchange ActiveSync"
    }
  }

  private static func protocolName(_ client: Client) -> String {
    switch client.channel {
    case .deviceCode: "deviceCode"
    case .ropc: "ropc"
    case .browser, .app, .imap, .smtp, .activeSync: "none"
    }
  }

  private static func access(_ signIn: SignIn) -> String {
    switch signIn.answer {
    case .granted: "success"
    case .blocked, .deviceRequired, .factorAsked, .factorMoved, .factorDenied: "failure"
    case .keepSignedIn, .wrongPassword, .unknownUser, .locked, .disabled, .expiredPassword, .sessionRevoked:
      "notApplied"
    }
  }

  private static func requirement(_ signIn: SignIn) -> String {
    switch signIn.factor {
    case .satisfied, .earlier: "multiFactorAuthentication"
    case .notRequired, .skipped: "singleFactorAuthentication"
    case .none:
      signIn.answer == .factorAsked || signIn.answer == .factorMoved
        ? "multiFactorAuthentication" : "singleFactorAuthentication"
    }
  }

  private static func detail(_ signIn: SignIn) -> String? {
    switch signIn.answer {
    case .factorDenied(.declined): return "MFA denied; user declined the authentication"
    case .factorDenied(.timedOut): return "MFA denied; user did not respond to mobile app notification"
    case .factorDenied(.fraud): return "MFA denied; Fraud Code Entered"
    case .granted, .keepSignedIn, .factorAsked, .factorMoved, .wrongPassword, .unknownUser, .locked, .disabled,
      .expiredPassword, .blocked, .deviceRequired, .sessionRevoked:
      break
    }
    switch signIn.factor {
    case .satisfied: return "MFA completed in Azure AD"
    case .earlier: return "MFA requirement satisfied by claim in the token"
    case .skipped: return "MFA requirement skipped due to location"
    case .notRequired, .none: return nil
    }
  }
}
