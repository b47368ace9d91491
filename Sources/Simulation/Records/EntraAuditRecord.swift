internal import Events

/// An act in Entra ID's own audit log, as Graph's `directoryAudit`; nil for acts that stand elsewhere.
enum EntraAuditRecord {
  static func graph(_ event: SimulatedEvent, _ act: Act, tenant: SimulatedTenant) -> [UInt8]? {
    guard let name = activity(act) else { return nil }
    var json = JSONText()
    json.object { json in
      json.add("id", "Directory_\(event.id.guid)")
      json.add("category", category(act))
      json.add("activityDisplayName", name)
      json.add("activityDateTime", event.time.stamp(places: 7))
      json.add("tenantId", tenant.id.guid)
      json.add("result", "success")
      json.add("loggedByService", service(act))
      json.object("initiatedBy") { addInitiator(event, &$0) }
      json.array("targetResources") { list in list.object { addTarget(event, act, &$0) } }
      json.array("additionalDetails") { list in
        list.object {
          $0.add("key", "User-Agent")
          $0.add("value", event.client.agent)
        }
      }
    }
    return json.bytes
  }

  static func id(_ event: SimulatedEvent) -> String { "Directory_\(event.id.guid)" }

  private static func addInitiator(_ event: SimulatedEvent, _ json: inout JSONText) {
    if event.who.kind == .servicePrincipal {
      json.object("app") {
        $0.add("displayName", event.who.name)
        $0.add("servicePrincipalId", event.who.id.guid)
      }
      return
    }
    json.object("user") {
      $0.add("id", event.who.id.guid)
      $0.add("userPrincipalName", event.who.name)
      $0.add("ipAddress", event.line?.address.description ?? "")
    }
  }

  private static func addTarget(_ event: SimulatedEvent, _ act: Act, _ json: inout JSONText) {
    let (person, thing, changes) = target(act, of: event.who)
    json.add("id", EventID(high: StableHash.of(person ?? thing), low: 0x4D).guid)
    json.add("displayName", thing)
    json.add("userPrincipalName", optional: person)
    json.array("modifiedProperties") { list in
      for (name, value) in changes {
        list.object {
          $0.add("displayName", name)
          $0.add("oldValue", optional: nil)
          $0.add("newValue", value)
        }
      }
    }
  }

  private static func activity(_ act: Act) -> String? {
    switch act {
    case .factorRegistered: "User registered security info"
    case .factorRemoved: "User deleted security info"
    case .deviceRegistered: "Register device"
    case .consent: "Consent to application"
    case .credentialAdded: "Update application – Certificates and secrets management"
    case .roleGranted: "Add member to role"
    case .policyChanged: "Update conditional access policy"
    case .passwordReset: "Reset user password"
    case .userChanged: "Update user"
    case .mailRead, .mailSynced, .fileOpened, .fileDownloaded, .inboxRule, .forwarding, .auditSwitchedOff,
      .accessKeyMade, .trailStopped, .secretsRead:
      nil
    }
  }

  private static func category(_ act: Act) -> String {
    switch act {
    case .roleGranted: "RoleManagement"
    case .consent, .credentialAdded: "ApplicationManagement"
    case .policyChanged: "Policy"
    case .deviceRegistered: "Device"
    case .factorRegistered, .factorRemoved, .passwordReset, .userChanged, .mailRead, .mailSynced, .fileOpened,
      .fileDownloaded, .inboxRule, .forwarding, .auditSwitchedOff, .accessKeyMade, .trailStopped, .secretsRead:
      "UserManagement"
    }
  }

  private static func service(_ act: Act) -> String {
    switch act {
    case .factorRegistered, .factorRemoved: "Authentication Methods"
    case .deviceRegistered: "Device Registration Service"
    case .policyChanged: "Conditional Access"
    case .consent, .credentialAdded, .roleGranted, .passwordReset, .userChanged, .mailRead, .mailSynced, .fileOpened,
      .fileDownloaded, .inboxRule, .forwarding, .auditSwitchedOff, .accessKeyMade, .trailStopped, .secretsRead:
      "Core Directory"
    }
  }

  private typealias Target = (person: String?, thing: String, changes: [(String, String)])

  private static func target(_ act: Act, of who: Principal) -> Target {
    switch act {
    case .factorRegistered(let method), .factorRemoved(let method):
      (who.name, who.displayName, [("StrongAuthenticationMethod", "[{\"MethodType\":\"\(method)\"}]")])
    case .deviceRegistered(let name): (nil, name, [])
    case .consent(let application, let scopes, let isForAll):
      (
        nil, application,
        [
          ("ConsentContext.IsAdminConsent", isForAll ? "True" : "False"),
          ("ConsentContext.OnBehalfOfAll", isForAll ? "True" : "False"),
          ("ConsentAction.Permissions", "[] => [[Scope: \(scopes), CreatedDateTime: , LastModifiedDateTime ]]"),
        ]
      )
    case .credentialAdded(let application): (nil, application, [("KeyDescription", "[\"[KeyType=Password]\"]")])
    case .roleGranted(let role, let person): (person, person, [("Role.DisplayName", "\"\(role)\"")])
    case .policyChanged(let name): (nil, name, [("ConditionalAccessPolicy", "{\"state\":\"disabled\"}")])
    case .passwordReset(let person): (person, person, [])
    case .userChanged(let person): (person, person, [("Surname", "\"changed\"")])
    case .mailRead, .mailSynced, .fileOpened, .fileDownloaded, .inboxRule, .forwarding, .auditSwitchedOff,
      .accessKeyMade, .trailStopped, .secretsRead:
      (nil, "", [])
    }
  }
}
