internal import Baselines
import Events
internal import Store

/// A log that was found silent by the clock, while no event has told whether that holds: the log goes on later and so
/// confirms it, or brings what was missing and so refutes it.
struct SilenceAlarm: Sendable {
  /// Of the finding.
  var id: String
  var log: WatchedLog
  /// The last event before the silence.
  var last: EventID

  private static let scope = "silence"

  static func load(_ store: Store) throws -> [SilenceAlarm] {
    var alarms: [SilenceAlarm] = []
    try store.forEachState(tenant: "") { state in
      guard state.scope == scope else { return }
      var reader = StateReader(state.bytes)
      let log = WatchedLog(tenant: try reader.readText(), key: try reader.readKey())
      alarms.append(SilenceAlarm(id: state.key, log: log, last: try reader.readEventID()))
    }
    return alarms
  }

  func save(to checkpoint: Checkpoint) throws {
    var writer = StateWriter()
    writer.write(log.tenant)
    writer.write(key: log.key)
    writer.write(last)
    try checkpoint.setState(writer.bytes, scope: SilenceAlarm.scope, tenant: "", key: id)
  }

  private func forget(_ checkpoint: Checkpoint) throws {
    try checkpoint.removeState(scope: SilenceAlarm.scope, tenant: "", key: id)
  }

  /// What has become of alarms with events that came: an alarm among the findings `told` by events is one of those from
  /// now on; one whose log has gone on without it was none, and its finding is dropped as if it had never been. Answers
  /// those that were none.
  static func settle(
    _ alarms: [SilenceAlarm], told: Set<String>, lastEvent: (WatchedLog) -> EventID?, _ store: Store,
    _ checkpoint: Checkpoint
  ) throws -> [Finding] {
    var refuted: [Finding] = []
    for alarm in alarms {
      if told.contains(alarm.id) {
        try alarm.forget(checkpoint)
      } else if let last = lastEvent(alarm.log), last != alarm.last {
        try alarm.forget(checkpoint)
        guard let finding = try store.findings(ids: [alarm.id]).first else { continue }
        try checkpoint.remove(finding, from: try store.storedCase(finding.caseID))
        refuted.append(finding)
      }
    }
    return refuted
  }
}

extension Finding {
  /// The finding of an alarm, when what was missing has come after all, with the event at `time`.
  func refuted(at time: Timestamp) -> Finding {
    var finding = self
    finding.ended = time
    finding.verdict.title = Phrase("A log has come late", sv: "En logg kom för sent")
    finding.verdict.summary = Phrase(
      "What a log seemed to lack has come after all: nothing is missing, and the case is dropped.",
      sv: "Det som såg ut att fattas i en logg har kommit till slut: inget saknas, och ärendet stryks.")
    return finding
  }
}
