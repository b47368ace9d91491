internal import Events

/// An activity of Google Workspace's Reports API; nil for what Google does not tell.
enum GoogleRecord {
  static func record(_ event: SimulatedEvent) -> [UInt8]? {
    guard event.who.kind != .servicePrincipal, let fact = fact(event) else { return nil }
    var json = JSONText()
    json.object { json in
      json.add("kind", "admin#reports#activity")
      json.object("id") {
        $0.add("time", event.time.stamp(places: 3))
        $0.add("uniqueQualifier", id(event))
        $0.add("applicationName", fact.application)
        $0.add("customerId", "C0\(hexadecimal(UInt64(event.who.tenant + 1)).suffix(7))")
      }
      json.object("actor") {
        $0.add("callerType", "USER")
        $0.add("email", event.who.name)
        $0.add("profileId", String(event.who.id.high >> 1))
      }
      json.add("ipAddress", event.line?.address.description ?? "")
      if let network = event.line?.network {
        json.object("networkInfo") {
          $0.add("ipAsn", raw: "[\(network.asn)]")
          $0.add("regionCode", network.country)
        }
      }
      json.array("events") { list in
        list.object { entry in
          entry.add("type", fact.type)
          entry.add("name", fact.name)
          entry.array("parameters") { addParameters(event, fact, &$0) }
        }
      }
    }
    return json.bytes
  }

  static func id(_ event: SimulatedEvent) -> String { String(Int64(bitPattern: event.id.high)) }

  private struct Fact {
    var application = "login"
    var type = "login"
    var name: String
    var parameters: [(name: String, value: String)] = []
    var methods: [String] = []
    var isRisky: Bool?
  }

  private static func addParameters(_ event: SimulatedEvent, _ fact: Fact, _ json: inout JSONText) {
    for (name, value) in fact.parameters {
      json.object {
        $0.add("name", name)
        $0.add("value", value)
      }
    }
    if !fact.methods.isEmpty {
      json.object {
        $0.add("name", "login_challenge_method")
        $0.add("multiValue", fact.methods)
      }
    }
    if let isRisky = fact.isRisky {
      json.object {
        $0.add("name", "is_suspicious")
        $0.add("boolValue", isRisky)
      }
      json.object {
        $0.add("name", "user_agent")
        $0.add("value", event.client.agent)
      }
    }
  }

  private static func fact(_ event: SimulatedEvent) -> Fact? {
    switch event.what {
    case .signIn(let signIn): signIn.isInteractive ? fact(signIn) : nil
    case .act(let act): fact(act)
    }
  }

  private static func fact(_ signIn: SignIn) -> Fact {
    let failure = { (reason: String, methods: [String]) in
      Fact(
        name: "login_failure",
        parameters: [("login_type", "google_password"), ("login_failure_type", reason)], methods: methods,
        isRisky: signIn.isRisky)
    }
    let challenge = { (status: String) in
      Fact(
        name: "login_verification",
        parameters: [("login_type", "google_password"), ("login_challenge_status", status)],
        methods: ["google_prompt"], isRisky: signIn.isRisky)
    }
    switch signIn.answer {
    case .granted, .keepSignedIn:
      return Fact(
        name: "login_success",
        parameters: [("login_type", signIn.factor == .earlier ? "reauth" : "google_password")],
        methods: signIn.factor == .satisfied ? ["password", "google_prompt"] : ["password"], isRisky: signIn.isRisky)
    case .factorAsked, .factorMoved: return challenge("Challenge incomplete.")
    case .factorDenied: return challenge("Challenge Failed.")
    case .wrongPassword, .unknownUser, .locked: return failure("login_failure_invalid_password", ["password"])
    case .disabled: return failure("login_failure_account_disabled", [])
    case .expiredPassword, .sessionRevoked: return failure("login_failure_unknown", [])
    case .blocked, .deviceRequired: return failure("login_failure_access_code_disallowed", [])
    }
  }

  private static func fact(_ act: Act) -> Fact? {
    switch act {
    case .factorRegistered: Fact(application: "user_accounts", type: "2sv_change", name: "2sv_enroll")
    case .factorRemoved: Fact(application: "user_accounts", type: "2sv_change", name: "2sv_disable")
    case .forwarding(let address):
      Fact(
        application: "user_accounts", type: "email_forwarding_change", name: "email_forwarding_out_of_domain",
        parameters: [("email_forwarding_destination_address", address)])
    case .fileDownloaded(let name):
      Fact(application: "drive", type: "access", name: "download", parameters: [("doc_title", name)])
    case .fileOpened(let name):
      Fact(application: "drive", type: "access", name: "view", parameters: [("doc_title", name)])
    case .consent(let application, let scopes, _):
      Fact(
        application: "token", type: "auth", name: "authorize",
        parameters: [("app_name", application), ("scope", scopes)])
    case .roleGranted(let role, let person):
      Fact(
        application: "admin", type: "DELEGATED_ADMIN_SETTINGS", name: "ASSIGN_ROLE",
        parameters: [("ROLE_NAME", role), ("USER_EMAIL", person)])
    case .policyChanged(let name):
      Fact(
        application: "admin", type: "SECURITY_SETTINGS", name: "ENFORCE_STRONG_AUTHENTICATION",
        parameters: [("SETTING_NAME", name), ("NEW_VALUE", "false")])
    case .passwordReset(let person):
      Fact(
        application: "admin", type: "USER_SETTINGS", name: "CHANGE_PASSWORD", parameters: [("USER_EMAIL", person)])
    case .userChanged(let person):
      Fact(
        application: "admin", type: "USER_SETTINGS", name: "RENAME_USER", parameters: [("USER_EMAIL", person)])
    case .mailRead, .mailSynced, .inboxRule, .auditSwitchedOff, .deviceRegistered, .credentialAdded, .accessKeyMade,
      .trailStopped, .secretsRead:
      nil
    }
  }
}
