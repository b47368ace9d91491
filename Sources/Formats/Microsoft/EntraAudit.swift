package import Events

/// The directory's own audit log (`directoryAudit`): Graph and portal JSON, diagnostic settings (category AuditLogs),
/// the Log Analytics table AuditLogs as CSV or JSON, and the portal's CSV.
package struct EntraAudit: Format {
  package let id = "entra-audit"
  package let title = "Microsoft Entra ID audit log"

  package let profile = FormatProfile(
    vendor: "Microsoft", tells: [.auditActs, .userAgent],
    documentation: "https://learn.microsoft.com/graph/api/resources/directoryaudit")

  package let fields = FieldMap(
    [
      .value(.time, "activityDateTime", "activityDateTime.value", "Date (UTC)"),
      .value(.fallbackTime, "time", "TimeGenerated"),
      .value(.id, "id"),
      .value(.category, "category"),
      .value(.operation, "activityDisplayName", "OperationName", "Activity"),
      .value(.user, "initiatedBy.user.userPrincipalName", "ActorUserPrincipalName"),
      .value(.userID, "initiatedBy.user.id", "ActorObjectId"),
      .value(.applicationID, "initiatedBy.app.appId"),
      .value(.servicePrincipalID, "initiatedBy.app.servicePrincipalId", "ActorServicePrincipalId"),
      .value(.servicePrincipalName, "initiatedBy.app.displayName", "ActorServicePrincipalName", "ActorDisplayName"),
      .value(.identity, "identity"),
      .value(.tenant, "AADTenantId"),
      .value(.tenantName, "tenantId"),
      .value(.address, "initiatedBy.user.ipAddress", "IPAddress"),
      .value(.fallbackAddress, "callerIpAddress"),
      .value(.result, "result", "ResultType"),
      .value(.target, "targetResources[0].userPrincipalName", "Target1UserPrincipalName"),
      .value(.targetID, "targetResources[0].displayName", "Target1DisplayName"),
      .value(.resourceID, "targetResources[0].id", "Target1ObjectId"),
      .raw(.modifiedProperties, "targetResources[0].modifiedProperties"),
      .value(.workload, "loggedByService", "Service"),
      .value(.userAgent, "additionalDetails[key=User-Agent].value", "UserAgent", "User Agent"),
      .value(.detail1Name, "AdditionalDetail1Key"),
      .value(.detail1Value, "AdditionalDetail1Value"),
      .value(.change1Name, "Target1ModifiedProperty1Name"),
      .value(.change1Value, "Target1ModifiedProperty1NewValue"),
      .value(.change2Name, "Target1ModifiedProperty2Name"),
      .value(.change2Value, "Target1ModifiedProperty2NewValue"),
      .value(.change3Name, "Target1ModifiedProperty3Name"),
      .value(.change3Value, "Target1ModifiedProperty3NewValue"),
      .value(.change4Name, "Target1ModifiedProperty4Name"),
      .value(.change4Value, "Target1ModifiedProperty4NewValue"),
      .value(.change5Name, "Target1ModifiedProperty5Name"),
      .value(.change5Value, "Target1ModifiedProperty5NewValue"),
    ],
    mounts: SampleKeys.mounts, aliases: aliases)

  /// The few columns of the portal's CSV that it translates: French, Spanish, German, Swedish.
  private static let aliases: [(String, String)] = [
    ("Fecha (UTC)", "Date (UTC)"), ("Datum (UTC)", "Date (UTC)"), ("Activité", "Activity"), ("Actividad", "Activity"),
    ("Aktivität", "Activity"), ("Aktivitet", "Activity"), ("Résultat", "Result"), ("Resultado", "Result"),
    ("Ergebnis", "Result"), ("Resultat", "Result"), ("Servicio", "Service"), ("Dienst", "Service"),
    ("Tjänst", "Service"), ("Cible1DisplayName", "Target1DisplayName"), ("Cible1ObjectId", "Target1ObjectId"),
    ("Cible1UserPrincipalName", "Target1UserPrincipalName"),
  ]

  /// The columns for what was changed in the target, as far as the portal gives them.
  private static let changeFields: [(name: Field, value: Field)] = [
    (.change1Name, .change1Value), (.change2Name, .change2Value), (.change3Name, .change3Value),
    (.change4Name, .change4Value), (.change5Name, .change5Value),
  ]

  package func recognise(_ keys: SampleKeys) -> Int {
    let category = keys.text("category").lowercased()
    if category == "auditlogs" { return 95 }
    if keys.has("activitydatetime"), keys.has(any: "activitydisplayname", "operationname", "activity") { return 95 }
    if keys.has("operationname"), keys.has("initiatedby"), keys.has("targetresources") { return 85 }
    let hasDate = keys.has(any: "date (utc)", "fecha (utc)", "datum (utc)")
    let hasActivity = keys.has(any: "activity", "activité", "actividad", "aktivität", "aktivitet")
    return hasDate && hasActivity && keys.has(any: "actortype", "actoruserprincipalname") ? 95 : 0
  }

  package func read(
    _ record: borrowing RecordScanner, _ context: inout ReadingContext, into event: inout Event
  ) throws(Refusal) {
    if let category = record[.category], EntraCategory(category) != nil {
      throw Refusal(.unrelated, "a record of the category \(category.text)")
    }
    guard let operation = record[.operation]?.present else { throw Refusal(.unrelated, "no activity") }
    event.time = try context.time(record[.time], or: record[.fallbackTime])
    context.identify(&event, by: record[.id])
    event.kind = .operation
    event.operation = context.symbol(operation)
    try context.fillInitiator(from: record, into: &event)
    event.tenant = context.tenant(record[.tenant], record[.tenantName], domainOf: record[.user])
    event.address = context.address(record[.address]?.present ?? record[.fallbackAddress])
    event.target = context.auditTarget(record)
    event.client = context.symbol(record[.workload])
    event.resource = context.symbol(changes(record))
    let agent = agent(of: record)
    event.agent = context.symbol(agent)
    event.os = context.os(nil, agent: agent)
    event.browser = context.browser(nil, agent: agent)
    event.outcome = isSuccess(record[.result]) ? .granted : .otherFailure
  }

  /// The portal's CSV had it among the details before it got a column of its own.
  private func agent(of record: borrowing RecordScanner) -> Cell? {
    if let agent = record[.userAgent]?.present { return agent }
    return record[.detail1Name]?.folds(to: "user-agent") == true ? record[.detail1Value] : nil
  }

  private func changes(_ record: borrowing RecordScanner) -> String {
    var parts: [String] = []
    if let changes = record[.modifiedProperties] {
      AuditParameters.add(changes, name: "displayName", value: "newValue", to: &parts)
    } else {
      for fields in Self.changeFields { AuditParameters.add(record[fields.name], record[fields.value], to: &parts) }
    }
    return parts.joined(separator: "; ")
  }

  private func isSuccess(_ result: Cell?) -> Bool {
    guard let result = result?.present else { return true }
    return result.folds(to: "0") || result.withBytes(ResultWord.outcome) == .granted
  }
}

extension ReadingContext {
  /// The person, or the application or service that acted.
  fileprivate mutating func fillInitiator(
    from record: borrowing RecordScanner, into event: inout Event
  ) throws(Refusal) {
    event.user = userName(record[.user])
    if event.user.isNone { event.user = userName(record[.userID]) }
    if isGuestName(record[.user]) { event.flags.insert(.guest) }
    if !event.user.isNone { return }
    if isOfPerson(record[.operation]) {
      event.user = userName(record[.target])
      if !event.user.isNone { return }
    }
    event.flags.insert(.workload)
    let ids = [record[.applicationID], record[.servicePrincipalID], record[.servicePrincipalName], record[.identity]]
    for cell in ids {
      guard let cell = cell?.present else { continue }
      event.user = workload(cell)
      return
    }
    throw Refusal(.identity, "nobody is named who did it")
  }

  /// What a service writes down, but the person it is about did: a report from the telephone that was asked, and a
  /// device registered by its owner.
  private func isOfPerson(_ operation: Cell?) -> Bool {
    guard let operation else { return false }
    return operation.withBytes { bytes in
      bytes.begins(with: "suspicious activity reported") || bytes.begins(with: "fraud reported")
        || bytes.begins(with: "add registered ")
    }
  }

  /// A person's sign-in name, else the name of the thing, else its id.
  fileprivate mutating func auditTarget(_ record: borrowing RecordScanner) -> Symbol {
    let user = foldedSymbol(record[.target])
    if !user.isNone { return user }
    let name = symbol(record[.targetID])
    return name.isNone ? foldedSymbol(record[.resourceID]) : name
  }
}
