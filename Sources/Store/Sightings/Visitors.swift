internal import Events

/// Who came from one address, network or device, in bounded memory.
///
/// Of more people than `limit`, those with the smallest hashes of their names stay. Whoever falls out can never come
/// back in, so the ones that stay have full counts, whatever the order and the batches in which visits were added; and
/// how small their hashes are tells how many there were (a k-minimum-values sketch, error about 1/√limit).
struct Visitors: Equatable {
  static let limit = 64

  private(set) var entries: [Entry] = []
  private(set) var isSample = false
  /// Where the names are others than those that the sample was taken by, which say no more how many there were: what
  /// they said before. Zero else.
  private(set) var least = 0

  struct Entry: Equatable {
    var hash: UInt64
    var user: String
    var visits: Visits
  }

  mutating func add(_ user: String, _ visits: Visits) {
    let hash = StableHash.of(user)
    let index = entries.firstIndex { ($0.hash, $0.user) >= (hash, user) } ?? entries.count
    if index < entries.count, entries[index].hash == hash, entries[index].user.utf8.elementsEqual(user.utf8) {
      return entries[index].visits.add(visits)
    }
    if index == Visitors.limit { return isSample = true }
    entries.insert(Entry(hash: hash, user: user, visits: visits), at: index)
    if entries.count > Visitors.limit {
      entries.removeLast()
      isSample = true
    }
  }

  /// How many people there were.
  var count: Int {
    guard isSample, let last = entries.last else { return entries.count }
    let share = Double(last.hash) / Double(UInt64.max)
    return max(least, Int(Double(Visitors.limit - 1) / share))
  }
}

extension Visitors {
  /// The same people under other names; of a sample, how many there were stays known.
  func renamed(_ name: (String) -> String) -> Visitors {
    var made = Visitors()
    for entry in entries { made.add(name(entry.user), entry.visits) }
    (made.isSample, made.least) = (isSample, isSample ? count : 0)
    return made
  }

  mutating func formUnion(_ others: Visitors) {
    for entry in others.entries { add(entry.user, entry.visits) }
    isSample = isSample || others.isSample
    least = max(least, others.least)
  }

  /// Without somebody; false where they were not among those who are kept.
  mutating func remove(_ user: String) -> Bool {
    guard let index = entries.firstIndex(where: { $0.user.utf8.elementsEqual(user.utf8) }) else { return false }
    entries.remove(at: index)
    return true
  }
}

extension Visitors {
  /// The second has a number after the mark of a sample, and is written only where that is not zero.
  private static let version: UInt8 = 2

  var packed: [UInt8] {
    var writer = ByteWriter()
    writer.byte(least > 0 ? Visitors.version : 1)
    writer.byte(isSample ? 1 : 0)
    if least > 0 { writer.varint(least) }
    writer.varint(entries.count)
    for entry in entries {
      writer.text(entry.user)
      writer.signed(entry.visits.first.microseconds)
      writer.signed(entry.visits.last.microseconds &- entry.visits.first.microseconds)
      writer.varint(entry.visits.count)
      writer.varint(entry.visits.granted)
    }
    return writer.bytes
  }

  init(packed: [UInt8]) throws(CodecError) {
    var reader = ByteReader(packed)
    let version = try reader.version(upTo: Visitors.version)
    isSample = try reader.byte() == 1
    if version > 1 { least = Int(clamping: try reader.varint()) }
    for _ in 0..<(try reader.count(of: 5)) {
      let user = try reader.text()
      let visits = try Visitors.visits(&reader)
      entries.append(Entry(hash: StableHash.of(user), user: user, visits: visits))
    }
    try reader.end()
    let rising = zip(entries, entries.dropFirst()).allSatisfy { ($0.hash, $0.user) < ($1.hash, $1.user) }
    guard rising, entries.count <= Visitors.limit else { throw .malformed("visitors out of order") }
  }

  private static func visits(_ reader: inout ByteReader) throws(CodecError) -> Visits {
    let first = Timestamp(microseconds: try reader.signed())
    let last = Timestamp(microseconds: first.microseconds &+ (try reader.signed()))
    guard let count = Int(exactly: try reader.varint()), let granted = Int(exactly: try reader.varint()) else {
      throw .malformed("a count beyond all bounds")
    }
    return Visits(first: first, last: last, count: count, granted: granted)
  }
}
