internal import Events

/// An act in Microsoft 365's unified audit log, as the bare record of the Management Activity API; nil for acts that
/// stand elsewhere.
enum UnifiedAuditRecord {
  static func record(_ event: SimulatedEvent, _ act: Act, tenant: SimulatedTenant) -> [UInt8]? {
    guard let (operation, workload, type) = operation(act) else { return nil }
    var json = JSONText()
    json.object { json in
      json.add("CreationTime", String(event.time.stamp(places: 0).dropLast()))
      json.add("Id", event.id.guid)
      json.add("Operation", operation)
      json.add("OrganizationId", tenant.id.guid)
      json.add("RecordType", type)
      json.add("ResultStatus", "Succeeded")
      json.add("UserKey", event.who.id.guid)
      json.add("UserType", 0)
      json.add("Version", 1)
      json.add("Workload", workload)
      json.add("UserId", event.who.name)
      json.add(addressField(act), address(of: event))
      if let session = EntraSignInRecord.session(event) {
        json.object("AppAccessContext") { $0.add("AADSessionId", session) }
      }
      addSubject(event, act, &json)
    }
    return json.bytes
  }

  private static func operation(_ act: Act) -> (name: String, workload: String, type: Int)? {
    switch act {
    case .mailRead, .mailSynced: ("MailItemsAccessed", "Exchange", 50)
    case .fileOpened: ("FileAccessed", "SharePoint", 6)
    case .fileDownloaded: ("FileDownloaded", "OneDrive", 6)
    case .inboxRule: ("New-InboxRule", "Exchange", 1)
    case .forwarding: ("Set-Mailbox", "Exchange", 1)
    case .auditSwitchedOff: ("Set-AdminAuditLogConfig", "Exchange", 1)
    case .factorRegistered, .factorRemoved, .deviceRegistered, .consent, .credentialAdded, .roleGranted,
      .policyChanged, .passwordReset, .userChanged, .accessKeyMade, .trailStopped, .secretsRead:
      nil
    }
  }

  /// Bare, with a port, or in brackets with one; IPv4 also as a mapped address: the services differ.
  private static func address(of event: SimulatedEvent) -> String {
    guard let address = event.line?.address else { return "" }
    let port = 1_024 + event.id.low % 60_000
    switch event.id.high % 6 {
    case 0: return address.isV4 ? "\(address):\(port)" : "[\(address)]:\(port)"
    case 1: return address.isV4 ? "::ffff:\(address)" : "[\(address)]:\(port)"
    default: return address.description
    }
  }

  private static func addressField(_ act: Act) -> StaticString {
    switch act {
    case .mailRead, .mailSynced: "ClientIPAddress"
    case .fileOpened, .fileDownloaded, .inboxRule, .forwarding, .auditSwitchedOff, .factorRegistered, .factorRemoved,
      .deviceRegistered, .consent, .credentialAdded, .roleGranted, .policyChanged, .passwordReset, .userChanged,
      .accessKeyMade, .trailStopped, .secretsRead:
      "ClientIP"
    }
  }

  private static func addSubject(_ event: SimulatedEvent, _ act: Act, _ json: inout JSONText) {
    switch act {
    case .mailRead(let items): addMail(event, kind: "Bind", folder: "\\Inbox", items: items, &json)
    case .mailSynced(let folder): addMail(event, kind: "Sync", folder: folder, items: 0, &json)
    case .fileOpened(let name), .fileDownloaded(let name):
      json.add("ObjectId", "https://files.\(event.who.name.split(separator: "@").last ?? "example")/\(name)")
      json.add("UserAgent", event.client.agent)
      json.add("SourceFileName", name)
      json.add("ItemType", "File")
    case .inboxRule(let name, let words, let folder):
      json.add("ObjectId", "\(event.who.name)\\\(name)")
      json.array("Parameters") { list in
        list.pair("Name", name)
        if !words.isEmpty { list.pair("SubjectOrBodyContainsWords", words) }
        if folder.isEmpty { list.pair("DeleteMessage", "True") } else { list.pair("MoveToFolder", folder) }
        list.pair("StopProcessingRules", "True")
      }
    case .forwarding(let address):
      json.add("ObjectId", event.who.name)
      json.array("Parameters") { list in
        list.pair("Identity", event.who.name)
        list.pair("ForwardingSmtpAddress", "smtp:\(address)")
        list.pair("DeliverToMailboxAndForward", "True")
      }
    case .auditSwitchedOff:
      json.add("ObjectId", "Admin Audit Log Settings")
      json.array("Parameters") { $0.pair("UnifiedAuditLogIngestionEnabled", "False") }
    case .factorRegistered, .factorRemoved, .deviceRegistered, .consent, .credentialAdded, .roleGranted,
      .policyChanged, .passwordReset, .userChanged, .accessKeyMade, .trailStopped, .secretsRead:
      break
    }
  }

  private static func addMail(
    _ event: SimulatedEvent, kind: String, folder: String, items: Int, _ json: inout JSONText
  ) {
    json.add("MailboxOwnerUPN", event.who.name)
    json.add("ClientInfoString", "Client=OWA;\(event.client.agent);")
    json.array("OperationProperties") { list in
      list.pair("MailAccessType", kind)
      list.pair("IsThrottled", "False")
    }
    json.array("Folders") { list in
      list.object { entry in
        entry.add("Path", folder)
        entry.array("FolderItems") { mails in
          for number in 0..<items {
            mails.object { $0.add("InternetMessageId", "<\(number).\(hexadecimal(event.id.low))@mail.example>") }
          }
        }
      }
    }
  }
}
