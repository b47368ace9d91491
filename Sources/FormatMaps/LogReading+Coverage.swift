package import Events
internal import Formats

/// How much of a log's beginning is understood: for each thing that detections look at, how many events have it, and
/// which keys of the log no field takes.
extension LogReading {
  package struct Coverage: Sendable {
    /// As maps and `words(of:)` call it.
    package var name: String
    package var count: Int
    /// Of how many events.
    package var total: Int

    /// Rounded down, so that 100 is all of them.
    package var percent: Int { total == 0 ? 0 : count * 100 / total }
  }

  package func coverage(of events: [Event]) -> [Coverage] {
    let tests: [(String, (Event) -> Bool)] = [
      ("user", { !$0.user.isNone }), ("address", { $0.address != 0 }), ("place", { $0.logPlace != 0 }),
      ("device", { !$0.device.isNone }), ("user-agent", { !$0.agent.isNone }), ("session", { $0.session != 0 }),
      ("application", { !$0.application.isNone }), ("second-factor", { $0.secondFactor != .unknown }),
      ("flow", { $0.flow != .unknown }),
    ]
    return tests.map { Coverage(name: $0, count: events.count(where: $1), total: events.count) }
  }

  private static let sampledForKeys = 200

  /// Keys and columns of the sample that no field of the recognised formats takes, in the order of the log; nothing for
  /// a log that no map describes.
  package var unusedKeys: [String] {
    let formats = recognition.formats.compactMap { $0 as? DescribedFormat }
    guard !formats.isEmpty, formats.count == recognition.formats.count else { return [] }
    var unused: [String] = []
    var met: Set<String> = []
    for record in sample.records(atMost: LogReading.sampledForKeys) {
      let isColumn = record.shape != .object
      for value in record.values where met.insert(value.path).inserted {
        let isUsed = formats.contains { $0.fields.uses(value.path, isColumn: isColumn) }
        if !isUsed { unused.append(value.path) }
      }
    }
    return unused
  }
}
