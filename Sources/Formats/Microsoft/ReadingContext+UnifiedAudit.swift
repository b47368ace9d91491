internal import Events

/// The parts of an audit record that mean the same in the unified audit log, in Log Analytics' OfficeActivity and in
/// Defender's CloudAppEvents.
extension ReadingContext {
  mutating func fillUnifiedAudit(from record: borrowing RecordScanner, into event: inout Event) throws(Refusal) {
    guard let operation = record[.operation]?.present else { throw Refusal(.summary, "no operation") }
    if record[.requestType]?.folds(to: "oauth2:logout") == true {
      // The security token service writes it as UserLoggedIn, often with nobody's name.
      throw Refusal(.unrelated, "a sign-out")
    }
    try fillActor(from: record, into: &event)
    event.tenant = tenant(record[.tenant], domainOf: record[.user])
    event.address = auditAddress(record)
    event.application = application(record)
    event.device = foldedSymbol(record[.deviceID])
    event.agent = symbol(record[.userAgent])
    event.os = os(record[.os], agent: record[.userAgent])
    event.browser = browser(record[.browser], agent: record[.userAgent])
    event.session = stableHash(record[.session])
    event.token = stableHash(record[.token])
    if record[.compliant]?.bool == true { event.flags.insert([.managedDevice, .compliantDevice]) }
    if operation.folds(to: "userloggedin") || operation.folds(to: "userloginfailed") {
      fillSTSLogon(from: record, failed: operation.folds(to: "userloginfailed"), into: &event)
    } else {
      fillAct(operation, from: record, into: &event)
    }
  }

  /// Person, or a workload: service principals, SharePoint's and Exchange's own accounts, Microsoft's administrators.
  private mutating func fillActor(from record: borrowing RecordScanner, into event: inout Event) throws(Refusal) {
    event.user = auditUser(record[.user])
    if event.user.isNone { event.user = auditUser(record[.fallbackUser]) }
    if event.user.isNone { event.user = userName(record[.userID]) }
    guard !event.user.isNone else { throw Refusal(.identity, "no user, and no actor with an id") }
    if isAuditGuest(record[.user]) { event.flags.insert(.guest) }
    // UserType 3 is a Microsoft datacenter administrator, 4 the system, 5 an application, 6 a service principal.
    let isWorkload = (3...6).contains(record[.userType]?.int ?? 0) || isServiceName(record[.user])
    if isWorkload { event.flags.insert(.workload) }
  }

  /// `ServicePrincipal_<id>` becomes `sp:<id>`, as in the sign-in logs.
  private mutating func auditUser(_ cell: Cell?) -> Symbol { Symbol(index: auditUserAnswer(cell) >> 2) }

  private mutating func isServiceName(_ cell: Cell?) -> Bool { auditUserAnswer(cell) & 2 != 0 }

  private mutating func isAuditGuest(_ cell: Cell?) -> Bool { auditUserAnswer(cell) & 1 != 0 }

  /// Everything asked of a user's name: the symbol's number four times, two more for a service, one for a guest.
  private mutating func auditUserAnswer(_ cell: Cell?) -> UInt32 {
    answer(.auditUser, cell) { context, cell in
      let isGuest: UInt32 = context.isGuestName(cell) ? 1 : 0
      return cell.withBytes { bytes in
        let isService: UInt32 = ReadingContext.serviceNames.contains { bytes.begins(with: $0) } ? 2 : 0
        return context.auditSymbol(cell, bytes).index << 2 | isService | isGuest
      }
    }
  }

  private mutating func auditSymbol(_ cell: Cell, _ bytes: UnsafeRawBufferPointer) -> Symbol {
    if bytes.isNull { return .none }
    let mark: StaticString = "serviceprincipal_"
    guard bytes.begins(with: mark) else { return userName(cell) }
    return foldedSymbol(bytes: UnsafeRawBufferPointer(rebasing: bytes[mark.utf8CodeUnitCount...]), prefix: "sp:")
  }

  private static var serviceNames: [StaticString] {
    ["serviceprincipal_", "nt authority\\", "nt service\\", "app@sharepoint", "sharepoint\\system"]
  }

  /// The person's is `ActorIpAddress`, in mailbox records `ClientIPAddress`; `ClientIP` beside either may be a server
  /// of Microsoft's.
  private mutating func auditAddress(_ record: borrowing RecordScanner) -> UInt32 {
    var index = address(record[.address])
    if index == 0 { index = address(record[.fallbackAddress]) }
    if index == 0 { index = address(record[.resourceAddress]) }
    return index
  }

  /// The audit log has ids where the sign-in logs have names; Defender's number of an application tells less than its
  /// name.
  private mutating func application(_ record: borrowing RecordScanner) -> Symbol {
    guard let id = record[.applicationID]?.present else { return symbol(record[.application]) }
    if id.count < 36, let name = record[.application]?.present { return symbol(name) }
    return knownApplication(id)
  }

  /// The name of one of Microsoft's own, else the id.
  private mutating func knownApplication(_ id: Cell?) -> Symbol {
    Symbol(
      index: answer(.application, id) { context, id in
        (MicrosoftApplications.name(of: id).map { context.symbol($0) } ?? context.foldedSymbol(id)).index
      })
  }

  /// A sign-in at the security token service. Never by `ResultStatus`: of real failures four in five say "Success"
  /// there.
  private mutating func fillSTSLogon(from record: borrowing RecordScanner, failed: Bool, into event: inout Event) {
    event.kind = .signIn
    let code = record[.errorCode]?.int.map { Int32(truncatingIfNeeded: $0) }
    let named = record[.logonError]?.present.flatMap { $0.withBytes(EntraOutcome.code(named:)) }
    event.code = code.flatMap { $0 == 0 ? nil : $0 } ?? named ?? 0
    event.outcome = event.code == 0 && failed ? .otherFailure : EntraOutcome.outcome(of: event.code)
    event.secondFactor = EntraOutcome.secondFactor(of: event.code)
    event.flags.formUnion(EntraOutcome.flags(of: event.code))
    if let id = record[.target]?.present { event.resource = knownApplication(id) }
    event.client = symbol(record[.requestType])
    if let request = record[.requestType]?.present {
      event.flow = request.folds(to: "oauth2:token") ? .nonInteractive : .interactive
    }
  }

  private mutating func fillAct(_ operation: Cell, from record: borrowing RecordScanner, into event: inout Event) {
    event.kind = .operation
    event.operation = symbol(operation)
    event.target = symbol(record[.target])
    if event.target.isNone { event.target = foldedSymbol(record[.mailbox]) }
    event.client = symbol(record[.workload])
    event.resource = parameters(record)
    event.outcome = isFailure(record[.result]) ? .otherFailure : .granted
  }

  /// Most acts have no parameters, and most others those of many before them.
  private mutating func parameters(_ record: borrowing RecordScanner) -> Symbol {
    var key = CellChain(.parameters)
    key.add(record[.parameters])
    key.add(record[.item])
    key.add(record[.modifiedProperties])
    if key.isEmpty { return .none }
    if let known = answers.known(key.hash) { return Symbol(index: known) }
    let symbol = symbol(AuditParameters.telling(record))
    answers.keep(symbol.index, for: key.hash)
    return symbol
  }

  /// By words of failure, because those of success are many: Succeeded, Success, True, PartiallySucceeded, InProgress.
  private mutating func isFailure(_ result: Cell?) -> Bool {
    affirms(.failure, result) { result in
      let words: [StaticString] = ["fail", "false", "error", "denied", "timeout", "timedout", "unsuccessful"]
      return result.withBytes { bytes in words.contains { bytes.trimmed.begins(with: $0) } }
    }
  }
}
