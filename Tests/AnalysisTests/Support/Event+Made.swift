import Events

extension Event {
  /// An event of a second after the epoch; all that the order of the pipeline looks at.
  static func made(at seconds: Double, id: UInt64, input: UInt32 = 0, record: UInt32 = 0) -> Event {
    let time = Timestamp(microseconds: Int64(seconds * 1_000_000))
    var event = Event(time: time, id: EventID(high: 0, low: id))
    event.origin = Event.Origin(input: input, record: record)
    return event
  }
}
