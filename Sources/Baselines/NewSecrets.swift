package import Events

/// Programs and accounts of a tenant that were given a secret, a certificate or a key lately: what signs in with it soon
/// after may be whoever made it.
package struct NewSecrets: Hashable, Sendable {
  private var entries: [Entry] = []

  package init() {}

  /// Seconds for which a secret is new.
  package static let memory = 86_400.0
  static let capacity = 64

  struct Entry: Hashable, Sendable {
    var key: UInt64
    var time: Timestamp
  }

  package mutating func note(_ key: UInt64, at time: Timestamp) {
    guard key != 0 else { return }
    entries.removeAll { $0.key == key || $0.time.seconds(until: time) > NewSecrets.memory }
    if entries.count >= NewSecrets.capacity { entries.removeFirst() }
    entries.append(Entry(key: key, time: time))
  }

  /// Whether one of the two was given one within the day before `time`.
  package func holds(_ user: UInt64, _ application: UInt64, at time: Timestamp) -> Bool {
    entries.contains { entry in
      (entry.key == user || entry.key == application)
        && (0...NewSecrets.memory).contains(entry.time.seconds(until: time))
    }
  }
}

extension NewSecrets: Savable {
  package func save(to writer: inout StateWriter) { writer.write(entries) }
  package init(from reader: inout StateReader) throws(StateError) { entries = try reader.readList(of: Entry.self) }
}

extension NewSecrets.Entry: Savable {
  func save(to writer: inout StateWriter) {
    writer.write(key: key)
    writer.write(time)
  }

  init(from reader: inout StateReader) throws(StateError) {
    key = try reader.readKey()
    time = try reader.readTimestamp()
  }
}
