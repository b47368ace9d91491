internal import Events

/// The parts of an Entra sign-in that mean the same in Graph's shape, in the portal's CSV and in Defender's tables;
/// each of those formats puts its columns into the same fields.
extension ReadingContext {
  mutating func fillEntraSignIn(
    from record: borrowing RecordScanner, _ category: EntraCategory?, into event: inout Event
  ) throws(Refusal) {
    foresee(.userName, record[.user])
    foresee(.domain, record[.user])
    foresee(.address, record[.address])
    foresee(.name, record[.deviceID])
    event.kind = .signIn
    event.flow = EntraFlow.flow(of: record, category, &self)
    try fillPrincipal(from: record, into: &event)
    event.tenant = tenant(
      record[.tenant], record[.tenantName], record[.homeTenant], record[.resourceTenant], domainOf: record[.user])
    event.address = address(record[.address]?.present ?? record[.fallbackAddress])
    event.logPlace = logPlace(record)
    fillSubject(from: record, into: &event)
    try fillResult(from: record, into: &event)
    if ProviderRisk.isMarked(record, &self) { event.flags.insert(.providerRisk) }
  }

  /// Person or workload. `Not Available` is no name; a record that names neither is refused.
  private mutating func fillPrincipal(from record: borrowing RecordScanner, into event: inout Event) throws(Refusal) {
    let isWorkload = event.flow == .servicePrincipal || event.flow == .managedIdentity
    if !isWorkload {
      event.user = userName(record[.user])
      note(id: record[.userID], isNamed: event.user, in: record[.user])
      if event.user.isNone { event.user = userName(record[.userID]) }
      if event.user.isNone { event.user = userName(record[.fallbackUser]) }
    }
    if event.user.isNone, isWorkload || record[.servicePrincipalID]?.present != nil {
      event.user = workloadName(record)
      event.flags.insert(.workload)
      if event.flow == .unknown { event.flow = .servicePrincipal }
    }
    guard !event.user.isNone else { throw Refusal(.identity, "neither a user nor a service principal is named") }
    if isGuest(record) { event.flags.insert(.guest) }
  }

  /// A sign-in name or object id, case-folded; none for the ways in which Microsoft writes that there is none.
  mutating func userName(_ cell: Cell?) -> Symbol { Symbol(index: userAnswer(cell) >> 1) }

  /// The directory writes a guest's own name before `#EXT#`.
  mutating func isGuestName(_ cell: Cell?) -> Bool { userAnswer(cell) & 1 != 0 }

  /// The symbol's number twice, and one more for a guest: both are asked of every record, and one answer is one place
  /// in memory.
  private mutating func userAnswer(_ cell: Cell?) -> UInt32 {
    answer(.userName, cell) { context, cell in
      let isGuest: UInt32 = cell.holds("#ext#") ? 1 : 0
      if cell.folds(to: "not available") || cell.folds(to: "00000000-0000-0000-0000-000000000000") { return isGuest }
      if isGuest == 1, let own = AccountName.guest(cell.text) {
        return Array(own.utf8).withUnsafeBytes { context.foldedSymbol(bytes: $0).index } << 1 | isGuest
      }
      return cell.withBytes { bytes in
        let name = context.foldedSymbol(bytes: bytes)
        context.noteNameless(name, bytes)
        return name.index
      } << 1 | isGuest
    }
  }

  /// `sp:` and the application id, which is the same in every tenant, else the service principal's own id.
  private mutating func workloadName(_ record: borrowing RecordScanner) -> Symbol {
    guard let cell = record[.applicationID]?.present ?? record[.servicePrincipalID]?.present else { return .none }
    return workload(cell)
  }

  /// `sp:` and the id of what is no person.
  mutating func workload(_ cell: Cell) -> Symbol {
    Symbol(
      index: answer(.workload, cell) { context, cell in
        cell.withBytes { context.foldedSymbol(bytes: $0, prefix: "sp:").index }
      })
  }

  private mutating func isGuest(_ record: borrowing RecordScanner) -> Bool {
    if record[.isGuest]?.bool == true || record[.userType]?.folds(to: "guest") == true { return true }
    return isGuestName(record[.user])
  }

  private mutating func fillSubject(from record: borrowing RecordScanner, into event: inout Event) {
    event.application = symbol(record[.application])
    if event.application.isNone { event.application = foldedSymbol(record[.applicationID]) }
    event.resource = symbol(record[.resource])
    if event.resource.isNone { event.resource = foldedSymbol(record[.resourceID]) }
    event.device = foldedSymbol(record[.deviceID])
    event.agent = symbol(record[.userAgent])
    event.os = os(record[.os], agent: record[.userAgent])
    event.browser = browser(record[.browser], agent: record[.userAgent])
    event.client = symbol(EntraClient.cell(of: record, &self))
    event.session = stableHash(record[.session])
    event.token = stableHash(record[.token])
    if record[.managed]?.isYes == true { event.flags.insert(.managedDevice) }
    if record[.compliant]?.isYes == true { event.flags.insert(.compliantDevice) }
    if EntraClient.isLegacy(record, &self) { event.flags.insert(.legacyProtocol) }
  }

  private mutating func fillResult(from record: borrowing RecordScanner, into event: inout Event) throws(Refusal) {
    let code = record[.errorCode]?.int ?? record[.result]?.int
    if let code {
      event.code = Int32(truncatingIfNeeded: code)
      event.outcome = EntraOutcome.outcome(of: event.code)
    } else if let word = record[.status]?.present ?? record[.result]?.present {
      event.outcome = try outcome(named: word)
    } else {
      throw Refusal(.summary, "no result of the sign-in")
    }
    event.secondFactor = EntraSecondFactor.state(record, of: event, &self)
    event.flags.formUnion(EntraOutcome.flags(of: event.code))
    if event.secondFactor == .denied { event.flags.formUnion(EntraSecondFactor.refusal(record)) }
  }
}
