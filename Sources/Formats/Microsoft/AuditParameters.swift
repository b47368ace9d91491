/// What an audit act says beyond its name and target, as far as it tells what the act is for: `Name=Value` joined by
/// "; ", in the order of the record. It stands in `Event.resource` of an act.
enum AuditParameters {
  /// Empty for the great majority of acts, which say nothing of the kind.
  static func telling(_ record: borrowing RecordScanner) -> String {
    var parts: [String] = []
    if let parameters = record[.parameters] { add(parameters, name: "Name", value: "Value", to: &parts) }
    if let properties = record[.item] { add(properties, name: "Name", value: "Value", to: &parts) }
    if let changes = record[.modifiedProperties] { add(changes, name: "Name", value: "NewValue", to: &parts) }
    return parts.joined(separator: "; ")
  }

  static func add(_ list: Cell, name: StaticString, value: StaticString, to parts: inout [String]) {
    var walk = RawWalk(list)
    while let element = walk.next()?.value { add(element[name], element[value], to: &parts) }
  }

  /// One property by its name and value, where the name is one that tells.
  static func add(_ name: Cell?, _ value: Cell?, to parts: inout [String]) {
    guard let name = name?.present, isTelling(name) else { return }
    parts.append("\(name.text)=\(tidied(value?.present?.text ?? ""))")
  }

  private static func isTelling(_ key: Cell) -> Bool {
    key.withBytes { bytes in names.contains { bytes.folds(to: $0) } }
  }

  /// One line of at most 200 characters: some values are whole documents. Of what was consented to, the scopes, which
  /// stand behind ids.
  private static func tidied(_ text: String) -> String {
    let start = text.firstRange(of: "Scope:")?.lowerBound ?? text.startIndex
    return String(text[start...].prefix(200).map { $0.isNewline ? " " : $0 })
  }

  /// Mailbox and transport rules, forwarding, mailbox rights; roles, consent and second factors in the directory.
  private static let names: [StaticString] = [
    "name", "forwardto", "redirectto", "forwardasattachmentto", "forwardingsmtpaddress", "forwardingaddress",
    "delivertomailboxandforward", "redirectmessageto", "blindcopyto", "copyto", "deletemessage", "softdeletemessage",
    "movetofolder", "markasread", "stopprocessingrules", "subjectcontainswords", "bodycontainswords",
    "subjectorbodycontainswords", "fromaddresscontainswords", "from", "hasattachment", "accessrights", "user",
    "trustee", "ruleactions", "rulecondition", "rulename", "auditenabled", "unifiedauditlogingestionenabled",
    "role.displayname", "role.wellknownobjectname", "consentaction.permissions", "consentcontext.isadminconsent",
    "consentcontext.onbehalfofall", "strongauthenticationmethod", "strongauthenticationphoneappdetail",
    "strongauthenticationuserdetails", "mailaccesstype", "isthrottled", "headercontainswords",
    "recipientaddresscontainswords", "sentto", "addtorecipients", "applymessagedeletion",
    "delegatedpermissiongrant.scope",
    "approle.value", "targetid.serviceprincipalnames", "oauth2permissiongrant.scope",
  ]
}
