internal import Events

/// How many wrong passwords from elsewhere come at a tenant on a usual day: what goes on all the time is the noise of the
/// internet and no attack on this tenant.
struct FailureLevel: Hashable, Sendable {
  /// By day modulo eight: today, and the seven days before.
  private var counts: [UInt32] = Array(repeating: 0, count: 8)
  /// Days since 1970; `.min` before the first event.
  private var first = Int32.min
  private var today = Int32.min

  /// So many days have to be known before anything is called usual.
  static let learningDays: Int32 = 3

  /// To be called for every event of the tenant, for days without a failure count too.
  @inline(__always)
  mutating func turn(to hour: Int32) {
    if hour / 24 > today { turn(toDay: hour / 24) }
  }

  @inline(never)
  private mutating func turn(toDay day: Int32) {
    if first == .min { first = day }
    let gone = today == .min ? 8 : min(8, day - today)
    for passed in 0..<gone { counts[Int(floorModulo(Int64(day - passed), 8))] = 0 }
    today = day
  }

  mutating func note() { counts[Int(floorModulo(Int64(today), 8))] &+= 1 }

  /// In so many seconds of a usual day, by the median of the last seven; 0 while fewer than three days are known.
  func usual(in seconds: Double) -> Double {
    let known = min(7, today - first)
    guard first != .min, known >= FailureLevel.learningDays else { return 0 }
    let days = (1...known).map { counts[Int(floorModulo(Int64(today - $0), 8))] }.sorted()
    return Double(days[days.count / 2]) * seconds / 86_400
  }
}

extension FailureLevel: Savable {
  func save(to writer: inout StateWriter) {
    writer.write(Int64(first))
    writer.write(Int64(today))
    for count in counts { writer.write(UInt64(count)) }
  }

  init(from reader: inout StateReader) throws(StateError) {
    first = try reader.read(Int32.self)
    today = try reader.read(Int32.self)
    for i in counts.indices { counts[i] = try reader.read(UInt32.self) }
  }
}
