import ArgumentParser
import Reports

/// In whose time people read.
struct TimeZoneOptions: ParsableArguments {
  @Option(name: .long, help: "IANA name (Europe/Stockholm) for times that people read; default the policy's, else UTC.")
  var timeZone: String?

  /// The name of the first of `--time-zone` and `otherwise` that is given; else UTC.
  func name(otherwise: String...) -> String {
    ([timeZone ?? ""] + otherwise).first { !$0.isEmpty } ?? "UTC"
  }

  /// The first of `--time-zone` and `otherwise` that is given; an unknown one is refused with its name.
  func clock(otherwise: String...) throws -> LocalClock {
    let name = ([timeZone ?? ""] + otherwise).first { !$0.isEmpty } ?? ""
    guard let clock = LocalClock(zone: name) else {
      throw WrongRequest("\(name) is no time zone that this machine knows; an example is Europe/Stockholm")
    }
    return clock
  }
}
