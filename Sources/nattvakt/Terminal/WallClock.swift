import Events

#if canImport(Glibc)
  import Glibc
#endif

/// The clock on the wall: read here alone, and never by what decides about events.
enum WallClock {
  /// `NATTVAKT_NOW` stands in for it where it is set, so that a test or a rehearsal can be an evening long.
  static var now: Timestamp {
    if let text = Terminal.variable("NATTVAKT_NOW"), let moment = Moment(argument: text) { return moment.time }
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000)
  }
}
