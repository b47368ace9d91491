internal import Events

/// A person's day as bytes, in two parts: what happened, and where its records stand. The first depends on nothing but
/// the set of events.
struct PackedDay: Equatable, Sendable {
  var events: [UInt8]
  var origins: [UInt8]
}

/// Packs a person's day, column by column. Version 2 of the first part (version 1 has no column for the format):
/// ```
/// version  count  ids (16 bytes each)  unit of time (0: µs, 1: ms, 2: s)  times (first from midnight, then steps)
/// fourteen key columns, by `HistoryEvent.Column`  address column  id texts (only where an id is no GUID)
/// ```
/// and of the second: version, count, input column, steps of record numbers, steps of offsets.
enum HistoryCodec {
  static let version: UInt8 = 2
  static let originsVersion: UInt8 = 1
  static let units: [Int64] = [1, 1_000, 1_000_000]

  static func pack(_ day: PersonDay) -> PackedDay {
    PackedDay(events: packEvents(day), origins: packOrigins(day.events.map(\.origin)))
  }

  static func unpack(_ packed: PackedDay, day: Int64) throws(CodecError) -> PersonDay {
    var reader = ByteReader(packed.events)
    let (ids, version) = try readIDs(&reader)
    var events = try readTimes(of: ids, day: day, from: &reader)
    for column in HistoryEvent.Column.of(version: version) {
      let keys = try KeyColumn.read(events.count, from: &reader)
      for index in events.indices { events[index][column] = keys[index] }
    }
    let addresses = try AddressColumn.read(events.count, from: &reader)
    for index in events.indices { events[index].address = addresses[index] }
    let texts = try readTexts(of: ids, from: &reader)
    try reader.end()
    let origins = try unpackOrigins(packed.origins, count: events.count)
    for index in events.indices { events[index].origin = origins[index] }
    return PersonDay(day: day, events: events, idTexts: texts)
  }

  /// The ids alone, which stand first.
  static func ids(_ packed: [UInt8]) throws(CodecError) -> [EventID] {
    var reader = ByteReader(packed)
    return try readIDs(&reader).ids
  }
}

extension HistoryCodec {
  private static func packEvents(_ day: PersonDay) -> [UInt8] {
    let events = day.events
    var writer = ByteWriter()
    writer.byte(version)
    writer.varint(events.count)
    for event in events {
      writer.word(event.id.high)
      writer.word(event.id.low)
    }
    writeTimes(events, day: day.day, to: &writer)
    for column in HistoryEvent.Column.allCases { KeyColumn.write(events.map { $0[column] }, to: &writer) }
    AddressColumn.write(events.map(\.address), to: &writer)
    writeTexts(day, to: &writer)
    return writer.bytes
  }

  private static func readIDs(_ reader: inout ByteReader) throws(CodecError) -> (ids: [EventID], version: UInt8) {
    let version = try reader.version(upTo: version)
    let count = try reader.count(of: 16)
    var ids: [EventID] = []
    ids.reserveCapacity(count)
    for _ in 0..<count { ids.append(EventID(high: try reader.word(), low: try reader.word())) }
    return (ids, version)
  }
}

extension HistoryCodec {
  private static func writeTimes(_ events: [HistoryEvent], day: Int64, to writer: inout ByteWriter) {
    let unit = units.last { unit in events.allSatisfy { $0.time.microseconds % unit == 0 } } ?? 1
    writer.byte(UInt8(units.firstIndex(of: unit) ?? 0))
    var previous = midnight(day) / unit
    for event in events {
      let time = event.time.microseconds / unit
      writer.signed(time &- previous)
      previous = time
    }
  }

  private static func readTimes(
    of ids: [EventID], day: Int64, from reader: inout ByteReader
  ) throws(CodecError) -> [HistoryEvent] {
    let scale = Int(try reader.byte())
    guard scale < units.count else { throw .malformed("an unknown unit of time") }
    var time = midnight(day) / units[scale]
    var events: [HistoryEvent] = []
    events.reserveCapacity(ids.count)
    for id in ids {
      time &+= try reader.signed()
      events.append(HistoryEvent(time: Timestamp(microseconds: time &* units[scale]), id: id))
    }
    return events
  }

  private static func midnight(_ day: Int64) -> Int64 { day &* 86_400_000_000 }
}

extension HistoryCodec {
  private static func packOrigins(_ origins: [HistoryEvent.Origin]) -> [UInt8] {
    var writer = ByteWriter()
    writer.byte(originsVersion)
    writer.varint(origins.count)
    KeyColumn.write(origins.map(\.input), to: &writer)
    var previous = HistoryEvent.Origin()
    for origin in origins {
      writer.signed(Int64(origin.record) - Int64(previous.record))
      writer.signed(Int64(bitPattern: origin.offset &- previous.offset))
      previous = origin
    }
    return writer.bytes
  }

  private static func unpackOrigins(_ bytes: [UInt8], count: Int) throws(CodecError) -> [HistoryEvent.Origin] {
    var reader = ByteReader(bytes)
    try reader.version(upTo: originsVersion)
    guard try reader.varint() == UInt64(count) else { throw .malformed("origins of other events") }
    var origins = try KeyColumn.read(count, from: &reader).map { HistoryEvent.Origin(input: $0) }
    var record: Int64 = 0
    var offset: UInt64 = 0
    for index in origins.indices {
      record &+= try reader.signed()
      offset &+= UInt64(bitPattern: try reader.signed())
      origins[index].record = UInt32(truncatingIfNeeded: record)
      origins[index].offset = offset
    }
    try reader.end()
    return origins
  }
}
