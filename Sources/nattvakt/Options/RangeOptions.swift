import ArgumentParser
import Events
import Formats

/// A stretch of event time.
struct RangeOptions: ParsableArguments {
  @Option(
    name: .long,
    help:
      "Only from this moment on: 2026-10-14 (midnight UTC; the customer's own for a report), 2026-10-14T08:00:00Z or 2026-10-14T10:00:00+02:00."
  )
  var since: Moment?

  @Option(name: .long, help: "Only before this moment.")
  var until: Moment?

  func validate() throws {
    if let since, let until, since.time >= until.time { throw ValidationError("--since must be before --until") }
  }
}

/// A moment as a person types it, in UTC where no zone is given.
struct Moment: ExpressibleByArgument {
  let time: Timestamp
  /// Whether only a day was typed.
  let isDay: Bool

  init?(argument: String) {
    isDay = argument.count == 10
    let text = isDay ? argument + "T00:00:00Z" : argument
    let parser = TimeParser(decided: nil, fallback: .monthFirst, zone: .utc)
    var copy = text
    let parsed: Timestamp? = copy.withUTF8 { bytes in
      do { return try parser.timestamp(UnsafeRawBufferPointer(bytes)) } catch { return nil }
    }
    guard let parsed else { return nil }
    time = parsed
  }
}

/// Until when something holds: a whole day, in UTC, or a moment in full.
struct LastMoment: ExpressibleByArgument {
  let time: Timestamp

  init?(argument: String) {
    guard let moment = Moment(argument: argument) else { return nil }
    time = moment.isDay ? moment.time.adding(seconds: 86_400 - 0.001) : moment.time
  }
}
