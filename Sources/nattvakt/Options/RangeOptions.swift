import ArgumentParser
import Events
import Formats

/// A stretch of event time.
struct RangeOptions: ParsableArguments {
  @Option(
    name: .long,
    help: "Only from this moment on (2026-10-14 or 2026-10-14T08:00:00Z); what came before is not learned from either.")
  var since: Moment?

  @Option(name: .long, help: "Only before this moment.")
  var until: Moment?
}

/// A moment as a person types it, in UTC where no zone is given.
struct Moment: ExpressibleByArgument {
  let time: Timestamp

  init?(argument: String) {
    let text = argument.count == 10 ? argument + "T00:00:00Z" : argument
    let parser = TimeParser(decided: nil, fallback: .monthFirst, zone: .utc)
    var copy = text
    let parsed: Timestamp? = copy.withUTF8 { bytes in
      do { return try parser.timestamp(UnsafeRawBufferPointer(bytes)) } catch { return nil }
    }
    guard let parsed else { return nil }
    time = parsed
  }
}
