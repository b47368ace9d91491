internal import Baselines
import Events

/// A case that takes findings until 72 hours have passed since its last.
struct OpenCase: Hashable {
  var id: String
  var lastSeen: Timestamp

  static let window = 72.0 * 3_600

  /// The case that a finding at `time` belongs to: the open one, or a new one with this id, which then is open.
  static func join(_ open: inout OpenCase?, or newID: @autoclosure () -> String, at time: Timestamp) -> String {
    if let known = open, known.lastSeen.seconds(until: time) <= OpenCase.window {
      open?.lastSeen = max(known.lastSeen, time)
      return known.id
    }
    let new = OpenCase(id: newID(), lastSeen: time)
    open = new
    return new.id
  }
}

extension OpenCase: Savable {
  func save(to writer: inout StateWriter) {
    writer.write(id)
    writer.write(lastSeen)
  }

  init(from reader: inout StateReader) throws(StateError) {
    id = try reader.readText()
    lastSeen = try reader.readTimestamp()
  }
}
