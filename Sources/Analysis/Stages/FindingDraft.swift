internal import Baselines
internal import Detections
import Events

/// A finding before the texts of its records are looked up.
struct FindingDraft: Sendable {
  var id: String
  var rule: Rule
  var verdict: Verdict
  var sighting: Sighting
  var tenant: String
  var user: String
  var caseID: String

  /// The id that the same finding has under another name of its tenant.
  func id(inTenant name: String) -> String {
    FindingID.finding(rule.id, tenant: name, user: user, events: verdict.events)
  }
}
