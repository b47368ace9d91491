package import Events

extension JSON {
  /// What was done after the suspicious sign-ins of a case.
  package static func reach(_ reach: Reach) -> JSON {
    .object([
      ("deeds", .array(reach.deeds.map(deed))), ("signIns", .integer(reach.signIns)),
      ("applications", .object(reach.applications.map { ($0.name, .integer($0.count)) })),
      ("addresses", .strings(reach.addresses)), ("timeline", .array(reach.timeline.map(entry))),
      ("omitted", .integer(reach.omitted)),
    ])
  }

  private static func deed(_ deed: Reach.Deed) -> JSON {
    .object([
      ("operation", .string(deed.operation)), ("count", .integer(deed.count)), ("first", .time(deed.first)),
      ("last", .time(deed.last)), ("targets", .strings(deed.targets)),
    ])
  }

  private static func entry(_ entry: Reach.Entry) -> JSON {
    .object([
      ("time", .time(entry.time)), ("join", .string(entry.join.rawValue)), ("operation", .text(entry.operation)),
      ("target", .text(entry.target)), ("application", .text(entry.application)), ("address", .text(entry.address)),
      ("outcome", .string(entry.outcome.name)), ("format", .text(entry.format)),
    ])
  }
}
