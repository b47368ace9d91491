internal import Events

/// How an Entra sign-in was made, from whatever the export has of it.
enum EntraFlow {
  /// In this order: the table that the record is from, `signInEventTypes`, `isInteractive`, Defender's `LogonType`, and
  /// the name of the file.
  static func flow(
    of record: borrowing RecordScanner, _ category: EntraCategory?, _ context: inout ReadingContext
  ) -> Flow {
    if let flow = category?.flow { return flow }
    if let flow = named(record[.signInKinds], &context) { return flow }
    if let interactive = record[.isInteractive]?.bool { return interactive ? .interactive : .nonInteractive }
    if let flow = named(record[.logonType], &context) { return flow }
    return context.flowHint
  }

  /// `["interactiveUser"]`, also as a string that holds the list.
  private static func named(_ kinds: Cell?, _ context: inout ReadingContext) -> Flow? {
    let flow = context.answer(.flow, kinds) { _, kinds in
      if kinds.holdsRaw("noninteractiveuser") { return UInt32(Flow.nonInteractive.rawValue) }
      if kinds.holdsRaw("interactiveuser") { return UInt32(Flow.interactive.rawValue) }
      if kinds.holdsRaw("serviceprincipal") { return UInt32(Flow.servicePrincipal.rawValue) }
      return kinds.holdsRaw("managedidentity") ? UInt32(Flow.managedIdentity.rawValue) : 0
    }
    return flow == 0 ? nil : Flow(rawValue: UInt8(flow))
  }
}

extension Cell {
  /// Whether `word` (lower-case ASCII) stands anywhere in the bytes of a value, also of an array or object.
  func holdsRaw(_ word: StaticString) -> Bool { rawBytes.holds(word) }
}
