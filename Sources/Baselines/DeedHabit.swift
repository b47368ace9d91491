package import Events

/// Which kinds of audit acts a person does, on how many days: an administrator's everyday work is told from a first time.
package struct DeedHabit: Hashable, Sendable {
  /// At most one for each kind of act.
  private var entries: [Entry] = []

  package init() {}

  /// After so many days without it an act is new again.
  static let memoryInDays: Int32 = 90

  struct Entry: Hashable, Sendable {
    var act: UInt8
    /// Distinct days, at most 255.
    var days: UInt8
    var lastDay: Int32
  }

  /// Whether the person did such an act on so many days or more.
  package func isUsual(_ act: Act, days: UInt8 = 2, at hour: Int32) -> Bool {
    entries.contains { entry in
      entry.act == act.rawValue && entry.days >= days && hour / 24 - entry.lastDay <= DeedHabit.memoryInDays
    }
  }

  package mutating func note(_ sighting: Sighting) {
    let (act, day) = (sighting.act.rawValue, sighting.hour / 24)
    guard let i = entries.firstIndex(where: { $0.act == act }) else {
      return entries.append(Entry(act: act, days: 1, lastDay: day))
    }
    if day > entries[i].lastDay {
      if entries[i].days < .max { entries[i].days += 1 }
      entries[i].lastDay = day
    }
  }
}

extension DeedHabit: Savable {
  package func save(to writer: inout StateWriter) { writer.write(entries) }
  package init(from reader: inout StateReader) throws(StateError) { entries = try reader.readList(of: Entry.self) }
}

extension DeedHabit.Entry: Savable {
  func save(to writer: inout StateWriter) {
    writer.write(UInt64(act))
    writer.write(UInt64(days))
    writer.write(Int64(lastDay))
  }

  init(from reader: inout StateReader) throws(StateError) {
    act = try reader.read(UInt8.self)
    days = try reader.read(UInt8.self)
    lastDay = try reader.read(Int32.self)
  }
}
