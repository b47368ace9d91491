internal import Events

/// The account of a run as the store keeps it.
struct EncodedAccount: Codable {
  static let schema = 1

  var schema: Int
  var files, records, events: Int
  var bytes: Int64
  var eventsByFormat: [String: Int]
  var duplicates, late, outsideRange: Int
  var refusals: [String: Refused]
  var problems, skipped: [Problem]
  /// Absent in what earlier versions wrote.
  var cuts: [Cut]?
  var lateByFormat: [String: Late]?
  var first, last: Int64?
  var users, tenants, addresses, findings, cases: Int
  var seconds: Double

  struct Refused: Codable {
    var count: Int
    var places: [String]

    init(_ refused: Account.Refused) {
      count = refused.count
      places = refused.places
    }

    var refused: Account.Refused {
      var refused = Account.Refused()
      refused.count = count
      refused.places = places
      return refused
    }
  }

  struct Problem: Codable {
    var path, reason: String

    init(_ problem: Account.Problem) {
      path = problem.path
      reason = problem.reason
    }

    var problem: Account.Problem { Account.Problem(path: path, reason: reason) }
  }

  struct Late: Codable {
    var events: Int
    var seconds: Double

    init(_ late: Account.Late) { (events, seconds) = (late.events, late.seconds) }

    var late: Account.Late {
      var late = Account.Late()
      (late.events, late.seconds) = (events, seconds)
      return late
    }
  }

  struct Cut: Codable {
    var path, limit: String
    var records: Int
    var missing: String?
    var edge: Int64

    init(_ cut: Account.Cut) {
      (path, limit, records) = (cut.path, cut.limit.rawValue, cut.records)
      (missing, edge) = (cut.missing?.rawValue, cut.edge.microseconds)
    }

    /// Nil for a limit that only a later version knows.
    var cut: Account.Cut? {
      guard let limit = ExportLimit(rawValue: limit) else { return nil }
      return Account.Cut(
        path: path, records: records, limit: limit, missing: missing.flatMap { Account.Cut.Side(rawValue: $0) },
        edge: Timestamp(microseconds: edge))
    }
  }

  init(_ account: Account) {
    schema = EncodedAccount.schema
    (files, records, events) = (account.files, account.records, account.events)
    bytes = account.bytes
    eventsByFormat = account.eventsByFormat
    (duplicates, late, outsideRange) = (account.duplicates, account.late, account.outsideRange)
    refusals = account.refusals.mapValues(Refused.init)
    (problems, skipped) = (account.problems.map(Problem.init), account.skipped.map(Problem.init))
    cuts = account.cuts.map(Cut.init)
    lateByFormat = account.lateByFormat.mapValues(Late.init)
    (first, last) = (account.first?.microseconds, account.last?.microseconds)
    (users, tenants, addresses) = (account.users, account.tenants, account.addresses)
    (findings, cases) = (account.findings, account.cases)
    seconds = account.seconds
  }

  var account: Account {
    var account = Account()
    (account.files, account.records, account.events) = (files, records, events)
    account.bytes = bytes
    account.eventsByFormat = eventsByFormat
    (account.duplicates, account.late, account.outsideRange) = (duplicates, late, outsideRange)
    account.refusals = refusals.mapValues(\.refused)
    (account.problems, account.skipped) = (problems.map(\.problem), skipped.map(\.problem))
    account.cuts = (cuts ?? []).compactMap(\.cut)
    account.lateByFormat = (lateByFormat ?? [:]).mapValues(\.late)
    account.first = first.map { Timestamp(microseconds: $0) }
    account.last = last.map { Timestamp(microseconds: $0) }
    (account.users, account.tenants, account.addresses) = (users, tenants, addresses)
    (account.findings, account.cases) = (findings, cases)
    account.seconds = seconds
    return account
  }
}
