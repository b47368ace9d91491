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
  /// What campaigns are recognised by, where the finding may be part of one.
  var suspect: Suspect?
  /// Cases of other people that it gathers.
  var related: [String] = []
  /// Of what became suspicious at another time than that of the event that told so.
  var moment: Timestamp?
  /// When it ended, of what lasts.
  var ended: Timestamp?

  /// Events that name the finding, where it goes on to grow; else all that it rests on.
  var identity: [EventID]?
  /// Of a finding about no person: what tells its case from the tenant's others.
  var subject: UInt64?

  /// What the finding is dated.
  var time: Timestamp { moment ?? sighting.event.time }

  /// In the order of the pipeline; of one event's findings, by detection.
  static func precedes(_ a: FindingDraft, _ b: FindingDraft) -> Bool {
    let (x, y) = (a.sighting.event, b.sighting.event)
    return (x.time, x.id, a.rule.id, a.id) < (y.time, y.id, b.rule.id, b.id)
  }

  /// The id that the same finding has under another name of its tenant.
  func id(inTenant name: String) -> String {
    FindingID.finding(rule.id, tenant: name, user: user, events: identity ?? verdict.events)
  }
}
