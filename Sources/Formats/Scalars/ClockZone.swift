/// The offset from UTC of clock times that name none, with the changes of summer time.
package struct ClockZone: Sendable, Equatable {
  /// A change of the offset: `moment` in UTC seconds since 1970, `offset` in seconds east of UTC from then on.
  package struct Change: Sendable, Equatable {
    package var moment: Int64
    package var offset: Int64
    package init(moment: Int64, offset: Int64) {
      self.moment = moment
      self.offset = offset
    }
  }

  package static let utc = ClockZone(offset: 0)

  private var offset: Int64
  private var changes: [Change]

  /// `offset` holds before the first of `changes`, which are in order of time.
  package init(offset: Int64, changes: [Change] = []) {
    self.offset = offset
    self.changes = changes
  }

  /// UTC seconds of a clock time given as if it were UTC. In the hour that autumn repeats, the earlier moment; in the
  /// hour that spring leaves out, the moment an hour later on the clock.
  package func utc(clock seconds: Int64) -> Int64 {
    var inForce = offset
    for change in changes {
      // What the clock skips is before the change, and so is what it shows for the first of two times.
      if seconds - max(inForce, change.offset) < change.moment { break }
      inForce = change.offset
    }
    return seconds - inForce
  }
}
