import Events
import Foundation
import Playbooks
import Testing

@testable import Reports

/// Docs/JSON.md is current: its examples are what is written, and it explains every key.
struct JSONDocumentationTests {
  private static let page = "Docs/JSON.md"

  @Test("the examples are what is written")
  func examples() throws {
    let lead = SampleCase.plain.findings[1]
    try Checkout.expect(JSON.finding(lead, language: .english).pretty + "\n", asExample: "finding", in: Self.page)
    try Checkout.expect(JSON.account(SampleAccount.account).pretty + "\n", asExample: "account", in: Self.page)
    try Checkout.expect(
      JSON.caseSummary(SampleCase.plain, language: .english).pretty + "\n", asExample: "case", in: Self.page)
  }

  @Test("every key is explained")
  func keys() throws {
    let call = try SampleCase.call(SampleCase.plain, .english)
    let documents: [JSON] = [
      .case(SampleCase.plain, language: .english), .caseSummary(SampleCase.plain, language: .english),
      .account(SampleAccount.account), .playbook(call),
    ]
    let page = try Checkout.text(Self.page)
    for document in documents {
      let parsed = try JSONObject.parse(document.line)
      for key in JSONObject.keys(parsed, namesBelow: ["refused", "eventsByFormat", "lateByFormat"]).sorted() {
        #expect(page.contains("| `\(key)` |"), "no row for \(key)")
      }
    }
  }

  @Test("every name of a value is listed")
  func names() throws {
    let page = try Checkout.text(Self.page)
    let names =
      Outcome.allCases.map(\.name) + SecondFactor.allCases.map(\.name) + Belief.allCases.map(\.name)
      + NetworkKinds.all.map(\.name) + Severity.allCases.map(\.name) + Stage.allCases.map(\.name)
      + Case.State.allCases.map(\.rawValue)
    for name in names { #expect(page.contains("`\(name)`"), "\(name) is not listed") }
  }
}

enum SampleAccount {
  static var account: Account {
    var account = Account()
    account.files = 2
    account.bytes = 48_213_004
    account.records = 120_411
    account.events = 120_398
    account.eventsByFormat = ["entra-sign-ins": 98_102, "unified-audit": 22_304]
    account.duplicates = 8
    var late = Account.Late()
    late.add(5_400.5)
    (account.late, account.lateByFormat) = (1, ["unified-audit": late])
    account.cuts = [
      Account.Cut(
        path: "audit.csv", records: 50_000, limit: .purviewSearch, missing: .before,
        edge: Timestamp(seconds: 1_791_360_000))
    ]
    var refused = Account.Refused()
    for place in ["monday.json.gz, record 17: no time", "monday.json.gz, record 90: no time"] { refused.add(place) }
    account.refusals = ["time": refused]
    account.problems = [Account.Problem(path: "tuesday.zip", reason: "the archive ends too early")]
    account.skipped = [Account.Problem(path: "notes.docx", reason: "not a log")]
    account.first = Timestamp(seconds: 1_791_360_000)
    account.last = Timestamp(seconds: 1_791_965_553)
    account.users = 412
    account.tenants = 1
    account.addresses = 1_903
    account.findings = 2
    account.cases = 1
    account.seconds = 1.82
    return account
  }
}
