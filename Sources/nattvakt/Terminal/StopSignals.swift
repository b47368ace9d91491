import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// What the system asks of a program that runs on and on: SIGTERM and SIGINT to stop, SIGHUP to read its settings anew.
final class StopSignals {
  private final class Asked: Sendable {
    let stop = Atomic(false)
    let reload = Atomic(false)
  }

  private let asked = Asked()
  /// Kept, because a source that nobody refers to is cancelled.
  private let sources: [any DispatchSourceSignal]

  init() {
    sources = [SIGTERM, SIGINT, SIGHUP].map { [asked] number in
      // Without this the default action would come first, and end the program.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        if number == SIGHUP {
          asked.reload.store(true, ordering: .relaxed)
        } else {
          asked.stop.store(true, ordering: .relaxed)
        }
      }
      source.resume()
      return source
    }
  }

  var isStopAsked: Bool { asked.stop.load(ordering: .relaxed) }

  /// True once for each time that it was asked.
  func takeReload() -> Bool { asked.reload.exchange(false, ordering: .relaxed) }
}
