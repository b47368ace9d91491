import ArgumentParser

#if canImport(Glibc)
  import Glibc
#endif

/// Exit status: 0 done, 1 findings at or above `--fail-on`, 2 some input could not be read or the command is wrong.
@main
enum Entry {
  static func main() async {
    Allocation.prepare()
    Terminal.prepare()
    do {
      var command = try await Nattvakt.asyncParseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let status as ExitStatus {
      exit(status.code)
    } catch {
      finish(with: error)
    }
  }

  private static func finish(with error: any Error) -> Never {
    let code = Nattvakt.exitCode(for: error)
    let message = Nattvakt.fullMessage(for: error)
    if code == .success {
      Terminal.print(message)
      exit(0)
    }
    if !message.isEmpty { Terminal.complain(message.hasPrefix("Error: ") ? String(message.dropFirst(7)) : message) }
    exit(2)
  }
}

/// Ends a command that has already said what there was to say.
struct ExitStatus: Error {
  var code: Int32
  static let findings = ExitStatus(code: 1)
  static let failure = ExitStatus(code: 2)
}
