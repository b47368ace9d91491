internal import Baselines
import Events

/// The open cases of a tenant that are about no one person: a source that attacks, a log that is silent.
struct TenantCases {
  private var open: [UInt64: OpenCase] = [:]

  static let capacity = 256

  mutating func join(_ subject: UInt64, or newID: @autoclosure () -> String, at time: Timestamp) -> String {
    if open.count >= TenantCases.capacity, open[subject] == nil {
      open = open.filter { $0.value.lastSeen.seconds(until: time) <= OpenCase.window }
    }
    return OpenCase.join(&open[subject], or: newID(), at: time)
  }
}

extension TenantCases: Savable {
  func save(to writer: inout StateWriter) {
    let subjects = open.keys.sorted()
    writer.write(UInt64(subjects.count))
    for subject in subjects {
      writer.write(key: subject)
      open[subject]?.save(to: &writer)
    }
  }

  init(from reader: inout StateReader) throws(StateError) {
    for _ in 0..<(try reader.readCount()) {
      let subject = try reader.readKey()
      open[subject] = try OpenCase(from: &reader)
    }
  }
}
