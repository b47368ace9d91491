internal import Events

/// A record of Okta's System Log, as its API gives it; nil for what Okta does not see: refreshes, and what happens in a
/// mailbox.
enum OktaRecord {
  static func record(_ event: SimulatedEvent) -> [UInt8]? {
    guard let fact = fact(event) else { return nil }
    var json = JSONText()
    json.object { json in
      json.object("actor") { addActor(event, fact, &$0) }
      json.object("client") { addClient(event, &$0) }
      json.object("authenticationContext") {
        $0.add("authenticationStep", 0)
        $0.add("externalSessionId", event.session == 0 ? "unknown" : "idx\(hexadecimal(event.session))")
      }
      json.add("displayMessage", fact.message)
      json.add("eventType", fact.type)
      json.object("outcome") {
        $0.add("result", fact.result)
        $0.add("reason", optional: fact.reason)
      }
      json.add("published", event.time.stamp(places: 3))
      json.object("securityContext") {
        $0.add("asNumber", event.line?.network.asn ?? 0)
        $0.add("asOrg", event.line?.network.organisation.lowercased() ?? "")
        $0.add("isProxy", false)
      }
      json.add("severity", fact.result == "SUCCESS" ? "INFO" : "WARN")
      json.object("debugContext") { context in
        context.object("debugData") { addDebug(event, fact, &$0) }
      }
      json.add("legacyEventType", "core.\(fact.type)")
      json.object("transaction") {
        $0.add("type", "WEB")
        $0.add("id", hexadecimal(event.id.low))
      }
      json.add("uuid", event.id.guid)
      json.add("version", "0")
      json.array("target") { addTargets(event, fact, &$0) }
    }
    return json.bytes
  }

  private struct Fact {
    var type: String
    var message: String
    var result = "SUCCESS"
    var reason: String?
    var factor: String?
    var application: String?
    var target: String?
  }

  private static func addActor(_ event: SimulatedEvent, _ fact: Fact, _ json: inout JSONText) {
    let isUnknown = event.who.kind == .nameless || fact.reason == "UNKNOWN_USER"
    json.add("id", isUnknown ? "unknown" : "00u\(hexadecimal(event.who.id.high))")
    json.add("type", "User")
    json.add("alternateId", event.who.name)
    json.add("displayName", isUnknown ? "unknown" : event.who.displayName)
  }

  private static func addClient(_ event: SimulatedEvent, _ json: inout JSONText) {
    json.object("userAgent") {
      $0.add("rawUserAgent", event.client.agent)
      $0.add("os", osName(event.client.os))
      $0.add("browser", browserName(event.client.browser))
    }
    json.add("zone", "null")
    let isPhone = event.client.os.hasPrefix("Ios") || event.client.os.hasPrefix("Android")
    json.add("device", isPhone ? "Mobile" : event.client.os.isEmpty ? "Unknown" : "Computer")
    json.add("ipAddress", event.line?.address.description ?? "")
    guard let network = event.line?.network else { return }
    json.object("geographicalContext") { json in
      json.add("city", network.logPlace.city)
      json.add("state", optional: nil)
      json.add("country", network.country)
      json.object("geolocation") {
        $0.add("lat", degrees: network.logPlace.coordinates.latitude)
        $0.add("lon", degrees: network.logPlace.coordinates.longitude)
      }
    }
  }

  private static func addDebug(_ event: SimulatedEvent, _ fact: Fact, _ json: inout JSONText) {
    var isRisky = false
    if case .signIn(let signIn) = event.what { isRisky = signIn.isRisky }
    json.add("requestUri", "/idp/idx/identify")
    json.add("threatSuspected", "false")
    if event.client.fingerprint != 0 {
      json.add("dtHash", hexadecimal(event.client.fingerprint) + hexadecimal(~event.client.fingerprint))
    }
    if let factor = fact.factor { json.add("factor", factor) }
    json.add("risk", isRisky ? "{level=HIGH}" : "{level=LOW}")
  }

  private static func addTargets(_ event: SimulatedEvent, _ fact: Fact, _ json: inout JSONText) {
    if let application = fact.application {
      json.object {
        $0.add("type", "AppInstance")
        $0.add("displayName", application)
      }
    }
    json.object {
      $0.add("type", "User")
      $0.add("alternateId", fact.target ?? event.who.name)
    }
  }

  private static func fact(_ event: SimulatedEvent) -> Fact? {
    if event.who.kind == .servicePrincipal { return nil }
    switch event.what {
    case .signIn(let signIn): return signIn.isInteractive ? fact(signIn, event.client) : nil
    case .act(let act): return fact(act, of: event.who)
    }
  }

  private static func fact(_ signIn: SignIn, _ client: Client) -> Fact {
    let start = client.channel == .imap || client.channel == .ropc || client.channel == .smtp
    let type = start ? "user.authentication.auth_via_richclient" : "user.session.start"
    let login = { Fact(type: type, message: "User login to Okta", result: "FAILURE", reason: $0) }
    let factor = { (result: String, reason: String?) in
      Fact(
        type: "user.authentication.auth_via_mfa", message: "Authentication of user via MFA", result: result,
        reason: reason, factor: "OKTA_VERIFY_PUSH")
    }
    switch signIn.answer {
    case .granted, .keepSignedIn:
      if signIn.factor == .satisfied { return factor("SUCCESS", nil) }
      if signIn.factor == .earlier {
        return Fact(
          type: "user.authentication.sso", message: "User single sign on to app", application: signIn.application.name)
      }
      return Fact(type: type, message: "User login to Okta")
    case .factorAsked, .factorMoved: return factor("CHALLENGE", nil)
    case .factorDenied(.timedOut): return factor("FAILURE", "TIMEOUT")
    case .factorDenied(.declined), .factorDenied(.fraud):
      return Fact(type: "user.mfa.okta_verify.deny_push", message: "User rejected Okta push verify")
    case .wrongPassword: return login("INVALID_CREDENTIALS")
    case .unknownUser: return login("UNKNOWN_USER")
    case .locked, .disabled: return login("LOCKED_OUT")
    case .expiredPassword: return login("PASSWORD_EXPIRED")
    case .blocked, .deviceRequired, .sessionRevoked:
      return Fact(
        type: "policy.evaluate_sign_on", message: "Evaluation of sign-on policy", result: "DENY",
        reason: "Sign-on policy evaluation resulted in DENY")
    }
  }

  private static func fact(_ act: Act, of who: Principal) -> Fact? {
    switch act {
    case .factorRegistered: Fact(type: "user.mfa.factor.activate", message: "Activate factor for user")
    case .factorRemoved: Fact(type: "user.mfa.factor.deactivate", message: "Reset factor for user")
    case .deviceRegistered(let name): Fact(type: "device.enrollment.create", message: "Device enrolled: \(name)")
    case .consent(let name, _, _): Fact(type: "app.oauth2.as.consent.grant", message: "Consent", application: name)
    case .credentialAdded(let name):
      Fact(type: "app.oauth2.client.lifecycle.update", message: "Update client secret", application: name)
    case .roleGranted(_, let person):
      Fact(type: "user.account.privilege.grant", message: "Grant user privilege", target: person)
    case .policyChanged: Fact(type: "policy.lifecycle.deactivate", message: "Deactivate policy")
    case .passwordReset(let person):
      Fact(type: "user.account.reset_password", message: "Fired when the user's password is reset", target: person)
    case .userChanged(let person):
      Fact(type: "user.account.update_profile", message: "Update user profile", target: person)
    case .mailRead, .mailSynced, .fileOpened, .fileDownloaded, .inboxRule, .forwarding, .auditSwitchedOff,
      .accessKeyMade, .trailStopped, .secretsRead:
      nil
    }
  }

  private static func osName(_ os: String) -> String {
    switch os.prefix(3) {
    case "Win": "Windows 10"
    case "Mac": "Mac OS X"
    case "Ios": "iOS (iPhone)"
    case "And": "Android 1.x"
    case "Lin": "Linux"
    default: "Unknown"
    }
  }

  private static func browserName(_ browser: String) -> String {
    let word = browser.split(separator: " ").first.map(String.init) ?? ""
    switch word {
    case "Edge": return "EDGE"
    case "Chrome": return "CHROME"
    case "Firefox": return "FIREFOX"
    case "Safari", "Mobile": return "SAFARI"
    default: return "UNKNOWN"
    }
  }
}
