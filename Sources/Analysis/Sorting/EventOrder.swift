package import Events

extension Event {
  /// The one order of the pipeline: time, then identity; the place in the inputs only decides which of two copies of
  /// one record is kept.
  package static func precedes(_ a: Event, _ b: Event) -> Bool {
    if a.time != b.time { return a.time < b.time }
    if a.id != b.id { return a.id < b.id }
    return a.isRead(before: b)
  }

  /// By its place in the inputs.
  func isRead(before other: Event) -> Bool {
    (origin.input, origin.record) < (other.origin.input, other.origin.record)
  }
}
