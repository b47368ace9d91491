internal import Baselines
internal import Events

extension CampaignWatch {
  /// A campaign that has been told, and takes in whoever else the same hand reaches.
  struct Open: Hashable, Sendable {
    /// Of what they have in common, and of how many they were: twice as many are told anew.
    let key: UInt64
    /// The events that it was told with: its finding is named by them, however it grows.
    let identity: [EventID]
    let told: Timestamp
    var severity: Severity
    /// In order of time, those included that the last day no longer has.
    var members: [Suspect]

    /// False for a sign-in of somebody's case that it has already.
    mutating func add(_ suspect: Suspect) -> Bool {
      let isKnown = members.contains { $0.userKey == suspect.userKey && $0.caseID == suspect.caseID }
      if isKnown || members.count >= CampaignWatch.capacity { return false }
      members.append(suspect)
      return true
    }
  }
}

extension CampaignWatch.Open: Savable {
  func save(to writer: inout StateWriter) {
    writer.write(key: key)
    writer.write(UInt64(identity.count))
    for event in identity { writer.write(event) }
    writer.write(told)
    writer.write(severity)
    writer.write(members)
  }

  init(from reader: inout StateReader) throws(StateError) {
    key = try reader.readKey()
    var events: [EventID] = []
    for _ in 0..<(try reader.readCount()) { events.append(try reader.readEventID()) }
    identity = events
    told = try reader.readTimestamp()
    severity = try reader.readSeverity()
    members = try reader.readList(of: Suspect.self)
  }
}
