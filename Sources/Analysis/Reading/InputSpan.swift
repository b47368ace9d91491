import Events

/// How many records an input holds, and between which times: by the first and the last event of each of its chunks, which
/// is enough to see where it ends and in which order it stands.
struct InputSpan: Sendable {
  let format: String
  private(set) var records = 0
  private(set) var earliest: Timestamp?
  private(set) var latest: Timestamp?
  private var first: (number: UInt32, time: Timestamp)?
  private var last: (number: UInt32, time: Timestamp)?

  init(format: String) { self.format = format }

  /// - Parameter number: of the chunk's first record.
  mutating func add(_ events: [Event], records count: Int, from number: UInt32) {
    records += count
    guard let start = events.first?.time, let end = events.last?.time else { return }
    earliest = min(earliest ?? start, start, end)
    latest = max(latest ?? start, start, end)
    if number < first?.number ?? .max { first = (number, start) }
    if number >= last?.number ?? 0 { last = (number, end) }
  }

  mutating func merge(_ other: InputSpan) {
    records += other.records
    for time in [other.earliest, other.latest].compactMap(\.self) {
      earliest = min(earliest ?? time, time)
      latest = max(latest ?? time, time)
    }
    if let theirs = other.first, theirs.number < first?.number ?? .max { first = theirs }
    if let theirs = other.last, theirs.number >= last?.number ?? 0 { last = theirs }
  }

  /// Newest first, as portals write, is missing what is before it when it is cut. Nil where the file begins and ends
  /// nearer to the middle than to an end of its time, as what is in no order.
  var missing: Account.Cut.Side? {
    guard let earliest, let latest, let first, let last else { return nil }
    let span = earliest.seconds(until: latest)
    let way = first.time.seconds(until: last.time)
    if abs(way) * 2 < span || span == 0 { return nil }
    return way < 0 ? .before : .after
  }
}
