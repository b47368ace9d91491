/// The newest version of each browser that the person was seen with. Browsers update themselves and never go back, so that
/// an older one is another computer's.
package struct BrowserVersions: Hashable, Sendable {
  private var entries: [Entry] = []

  package init() {}

  struct Entry: Hashable, Sendable {
    /// Of the browser on its system.
    var key: UInt64
    var major: UInt16
  }

  /// A person has two or three; the one that was added first goes.
  static let capacity = 6

  /// So many major versions behind are more than two computers of one person differ by while both are in use.
  static let behind: UInt16 = 2

  /// Whether the sighting's browser is older than what the person has by now.
  func isOutdated(_ sighting: Sighting) -> Bool {
    guard sighting.browserMajor > 0, let entry = entries.first(where: { $0.key == sighting.browserSystemKey }) else {
      return false
    }
    return sighting.browserMajor + BrowserVersions.behind <= entry.major
  }

  func foresee() { Foresight.ask(entries, bytes: 64) }

  mutating func learn(_ sighting: Sighting) {
    let major = sighting.browserMajor
    guard major > 0 else { return }
    let key = sighting.browserSystemKey
    if let i = entries.firstIndex(where: { $0.key == key }) {
      if major > entries[i].major { entries[i].major = major }
      return
    }
    if entries.count >= BrowserVersions.capacity { entries.removeFirst() }
    entries.append(Entry(key: key, major: major))
  }

  /// The major version that a browser's user agent tells; 0 for other software and for none.
  package static func major(ofAgent agent: String) -> UInt16 {
    for mark in marks {
      guard let start = agent.firstRange(of: mark)?.upperBound else { continue }
      return UInt16(agent[start...].prefix { $0.isNumber }) ?? 0
    }
    return 0
  }

  /// In this order: every browser names those that it wants to be taken for as well.
  private static let marks = [
    "Edg/", "EdgA/", "EdgiOS/", "OPR/", "Firefox/", "FxiOS/", "CriOS/", "Chrome/", "Version/",
  ]
}

extension BrowserVersions: Savable {
  package func save(to writer: inout StateWriter) { writer.write(entries) }

  package init(from reader: inout StateReader) throws(StateError) { entries = try reader.readList(of: Entry.self) }
}

extension BrowserVersions.Entry: Savable {
  package func save(to writer: inout StateWriter) {
    writer.write(key: key)
    writer.write(UInt64(major))
  }

  package init(from reader: inout StateReader) throws(StateError) {
    key = try reader.readKey()
    major = try reader.read(UInt16.self)
  }
}
