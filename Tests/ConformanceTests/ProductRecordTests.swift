import Events
import Formats
import Foundation
import Testing

/// Records of identity products and of services that people sign in to, with which detection rules are tried: what
/// fires and what must stay quiet alike must be read.
@Suite("Records that detection rules are tried with", .enabled(if: Corpus.isThere, Comment(rawValue: Corpus.hint)))
struct ProductRecordTests {
  private static let products = [
    "AWS.CloudTrail", "Asana.Audit", "Atlassian.Audit", "Auth0.Events", "Box.Event", "Dropbox.TeamEvent",
    "Duo.Administrator", "Duo.Authentication", "GSuite.ActivityEvent", "GitHub.Audit", "GitHub.Webhook",
    "Gravitational.TeleportAudit", "Notion.AuditLogs", "Okta.SystemLog", "OneLogin.Events", "OnePassword.ItemUsage",
    "OnePassword.SignInAttempt", "Salesforce.RealtimeEvent", "Slack.AuditLogs", "Snowflake.GrantsToRoles",
    "Snowflake.LoginHistory", "Snowflake.QueryHistory", "Tailscale.Audit", "Zendesk.Audit", "Zoom.Operation",
    "Zscaler.ZIA.AdminAuditLog",
  ]

  @Test(
    "every record is an event: those without a time to rely on when they are given one, else refused for that alone")
  func read() throws {
    var comparison = Comparison("panther")
    var timeless = 0
    for labelled in try Corpus.cases("panther") {
      guard let product = product(of: labelled) else { continue }
      var label = Label()
      (label.name, label.format) = ("\(labelled.rule): \(labelled.name)", product)
      label.record = String(decoding: labelled.record, as: UTF8.self)
      let record = try ReadRecord(label.record)
      if record.refusal.hasPrefix("time") {
        #expect(!holdsSoundTime(label.record), "\(label.name): \(record.refusal)")
        comparison.hold(try ReadRecord(label.record, undated: .at(Self.given)), against: label)
        timeless += 1
      } else {
        comparison.hold(record, against: label)
      }
    }
    comparison.report()
    print("conformance panther: \(timeless) records hold no time to rely on")
    #expect(comparison[.read].unmeant.isEmpty)
    #expect(comparison[.read].agreed > 600)
  }

  private static let given = Timestamp(microseconds: 1_773_000_000_000_000)

  /// Rules over several products say which one a record is of in the record.
  private func product(of labelled: Corpus.Case) -> String? {
    guard let fields = try? JSONSerialization.jsonObject(with: labelled.record) as? [String: Any] else { return nil }
    let names = labelled.logTypes.count == 1 ? labelled.logTypes : [fields["p_log_type"] as? String ?? ""]
    return names.first { Self.products.contains($0) }
  }

  /// Whether anything in the record looks like a moment: a date with a clock time, or seconds or milliseconds since
  /// 1970.
  private func holdsSoundTime(_ record: String) -> Bool {
    record.contains(#/20\d\d-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?!\d)|[:"] ?"?1[4-8]\d{8}(\d{3})?(\.\d+)?"?[,}]/#)
  }
}
