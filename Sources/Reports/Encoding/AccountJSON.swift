package import Events

extension JSON {
  package static func account(_ account: Account) -> JSON {
    .object([
      ("files", .integer(account.files)), ("bytes", .integer(Int(account.bytes))),
      ("records", .integer(account.records)), ("events", .integer(account.events)),
      ("eventsByFormat", counts(account.eventsByFormat)), ("duplicates", .integer(account.duplicates)),
      ("late", .integer(account.late)), ("outsideRange", .integer(account.outsideRange)),
      ("undated", .integer(account.undated)),
      ("refused", .object(account.refusals.sorted { $0.key < $1.key }.map { ($0.key, refused($0.value)) })),
      ("lateByFormat", .object(account.lateByFormat.sorted { $0.key < $1.key }.map { ($0.key, late($0.value)) })),
      ("cuts", .array(account.cuts.map(cut))),
      ("problems", .array(account.problems.map(problem))), ("skipped", .array(account.skipped.map(problem))),
      ("first", .time(account.first)), ("last", .time(account.last)), ("tenants", .integer(account.tenants)),
      ("users", .integer(account.users)), ("addresses", .integer(account.addresses)),
      ("findings", .integer(account.findings)), ("cases", .integer(account.cases)),
      ("seconds", .number(account.seconds)),
    ])
  }

  private static func counts(_ values: [String: Int]) -> JSON {
    .object(values.sorted { $0.key < $1.key }.map { ($0.key, .integer($0.value)) })
  }

  private static func refused(_ value: Account.Refused) -> JSON {
    .object([("count", .integer(value.count)), ("first", .strings(value.places))])
  }

  private static func late(_ value: Account.Late) -> JSON {
    .object([("events", .integer(value.events)), ("seconds", .number(value.seconds))])
  }

  private static func cut(_ value: Account.Cut) -> JSON {
    .object([
      ("path", .string(value.path)), ("records", .integer(value.records)), ("limit", .string(value.limit.rawValue)),
      ("missing", value.missing.map { .string($0.rawValue) } ?? .null), ("edge", .time(value.edge)),
    ])
  }

  private static func problem(_ value: Account.Problem) -> JSON {
    .object([("path", .string(value.path)), ("reason", .string(value.reason))])
  }
}
