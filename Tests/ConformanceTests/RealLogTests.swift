import Events
import Formats
import Testing

@Suite("Real exports", .enabled(if: Corpus.isThere, Comment(rawValue: Corpus.hint)))
struct RealLogTests {
  @Test("every row of a Log Analytics export becomes a sign-in")
  func logAnalytics() throws {
    let read = try ReadInput(file: Corpus.path("real/log-analytics.sign-in_adelete.csv"))
    #expect(read.records == 56 && read.events.count == 56)
    #expect(read.events.allSatisfy { read.symbols[$0.user] == "adelev@m365x816222.onmicrosoft.com" })
    #expect(read.events.count { $0.outcome == .granted } == 53)
    #expect(read.events.allSatisfy { $0.address != 0 && $0.logPlace != 0 && $0.flow == .interactive })
  }

  @Test("an export without a time column has its times in the authentication steps")
  func withoutTimeColumn() throws {
    let read = try ReadInput(file: Corpus.path("real/log-analytics.disable_accounts.csv"))
    #expect(read.records == 4 && read.events.count == 4)
    #expect(read.events.allSatisfy { $0.code == 50057 && $0.time.description.hasPrefix("2021-04-19T12:1") })
  }

  @Test("a summary of a query is not read as sign-ins")
  func summary() throws {
    let read = try ReadInput(file: Corpus.path("real/log-analytics.signinLogs.csv"))
    #expect(read.events.isEmpty)
    #expect(read.problem != nil || read.refusals.total == read.records)
  }

  @Test("rows whose time a spreadsheet destroyed are refused, and say so")
  func damaged() throws {
    let read = try ReadInput(file: Corpus.path("real/damaged.aad_logons.jsonl"))
    #expect(read.records == 86 && read.events.isEmpty)
    #expect(read.refusals.count(of: .time) == 86)
    #expect(read.refusals.first(of: .time).map(\.record) == [1, 2, 3, 4, 5])
    #expect(read.refusals.first(of: .time).allSatisfy { $0.detail == TimeFault.spreadsheet.detail })
  }

  @Test("repeated rows of the unified audit log share their ids")
  func unifiedAudit() throws {
    let read = try ReadInput(file: Corpus.path("real/o365-ual.2021-q1.csv.gz"))
    #expect(read.records == 550 && read.events.count == 550)
    #expect(Set(read.events.map(\.id)).count == 549)
    let failed = read.events.filter { $0.kind == .signIn && $0.outcome != .granted }
    #expect(failed.count == 52)
    #expect(failed.count { $0.outcome == .badPassword } == 39)
    #expect(failed.count { $0.outcome == .passwordRight } == 13)
  }
}
