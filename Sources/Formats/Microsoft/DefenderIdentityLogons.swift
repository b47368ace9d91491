package import Events

/// IdentityLogonEvents of Defender XDR: sign-ins to domain controllers, AD FS and Microsoft's clouds as Defender for
/// Identity and for Cloud Apps saw them.
package struct DefenderIdentityLogons: Format {
  package let id = "defender-identity-logons"
  package let title = "Microsoft Defender XDR identity logons (IdentityLogonEvents)"

  package let profile = FormatProfile(
    vendor: "Microsoft", tells: [.signIns, .device, .country],
    documentation: "https://learn.microsoft.com/defender-xdr/advanced-hunting-identitylogonevents-table")

  package let fields = FieldMap(
    [
      .value(.time, "Timestamp"),
      .value(.fallbackTime, "time"),
      .value(.id, "ReportId"),
      .value(.category, "category"),
      .value(.action, "ActionType"),
      .value(.user, "AccountUpn"),
      .value(.fallbackUser, "AccountName"),
      .value(.userDomain, "AccountDomain"),
      .value(.userID, "AccountObjectId"),
      .value(.tenantName, "tenantId"),
      .value(.address, "IPAddress"),
      .value(.location, "Location"),
      .value(.reason, "FailureReason"),
      .value(.application, "Application"),
      .value(.resource, "TargetDeviceName", "DestinationDeviceName"),
      .value(.authProtocol, "Protocol"),
      .value(.logonType, "LogonType"),
      .value(.deviceName, "DeviceName"),
      .value(.os, "OSPlatform"),
      .value(.userAgent, "AdditionalFields.UserAgent"),
    ],
    mounts: SampleKeys.mounts)

  package func recognise(_ keys: SampleKeys) -> Int {
    if keys.text("category").lowercased() == "advancedhunting-identitylogonevents" { return 95 }
    guard keys.has("timestamp"), keys.has("actiontype"), keys.has("logontype") else { return 0 }
    guard keys.has(any: "accountupn", "accountname"), !keys.has("initiatingprocessfilename") else { return 0 }
    let marks = ["failurereason", "ipaddress", "protocol", "isp", "accountdomain", "application"]
    return 40 + 10 * marks.count { keys.has($0) }
  }

  package func read(
    _ record: borrowing RecordScanner, _ context: inout ReadingContext, into event: inout Event
  ) throws(Refusal) {
    try HuntingTable.check(record[.category], against: ["identitylogonevents"])
    event.time = try context.time(record[.time], or: record[.fallbackTime])
    // ReportId numbers the rows of one sensor, so the record's bytes are the better id.
    event.kind = .signIn
    try context.fillLogonAccount(from: record, into: &event)
    event.tenant = context.tenant(record[.tenantName], domainOf: record[.user])
    event.address = context.address(record[.address])
    event.logPlace = context.logPlace(record)
    event.application = context.symbol(record[.application])
    event.resource = context.symbol(record[.resource])
    event.client = context.symbol(record[.authProtocol])
    event.device = context.foldedSymbol(record[.deviceName])
    event.agent = context.symbol(record[.userAgent])
    event.os = context.os(record[.os], agent: record[.userAgent])
    event.browser = context.browser(nil, agent: record[.userAgent])
    event.outcome = try outcome(record)
    if record[.logonType]?.holds("interactive") == true { event.flow = .interactive }
  }

  private func outcome(_ record: borrowing RecordScanner) throws(Refusal) -> Outcome {
    guard let action = record[.action]?.present else { throw Refusal(.summary, "no ActionType") }
    if action.folds(to: "logonsuccess") { return .granted }
    guard action.holds("logon") else { throw Refusal(.unrelated, "an action of the type \(action.text)") }
    guard let reason = record[.reason]?.present else { return .otherFailure }
    // Of the clouds it is Entra's error, by name or by number.
    if let code = reason.int ?? reason.withBytes(EntraOutcome.code(named:)).map(Int.init), code > 10_000 {
      return EntraOutcome.outcome(of: Int32(truncatingIfNeeded: code))
    }
    let wrong: [StaticString] = [
      "wrong password", "wrongpassword", "invalid user name or password", "invalid username or password",
      "unknown user", "unknownuser", "no such user", "account locked", "accountlocked", "bad password", "50126",
      "50034", "50053", "account disabled", "accountdisabled",
    ]
    if wrong.contains(where: { reason.holds($0) }) { return .badPassword }
    let expired: [StaticString] = ["password expired", "passwordexpired", "must change"]
    return expired.contains(where: { reason.holds($0) }) ? .passwordRight : .otherFailure
  }
}

extension ReadingContext {
  /// `AccountUpn`, else `name@domain`, else the object id; a name that ends in `$` is a machine's.
  fileprivate mutating func fillLogonAccount(
    from record: borrowing RecordScanner, into event: inout Event
  ) throws(Refusal) {
    event.user = userName(record[.user])
    if event.user.isNone, let name = record[.fallbackUser]?.present {
      if name.withBytes({ $0.last == 0x24 }) { event.flags.insert(.workload) }
      let domain = record[.userDomain]?.present
      let account = domain.map { "\(name.text)@\($0.text)" } ?? name.text
      event.user = Array(account.utf8).withUnsafeBytes { foldedSymbol(bytes: $0) }
    }
    if event.user.isNone { event.user = userName(record[.userID]) }
    if event.user.isNone { throw Refusal(.identity, "no account is named") }
  }
}
