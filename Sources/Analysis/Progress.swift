internal import Synchronization

/// How far a run is, for whoever shows it: written by the pipeline, read from another task.
package final class Progress: Sendable {
  private let current = Mutex(State())

  package init() {}

  package struct State: Sendable {
    package var phase = Phase.reading
    package var readBytes: Int64 = 0
    /// Zero when it cannot be known (standard input).
    package var totalBytes: Int64 = 0
    package var events = 0
    /// How many events there are to analyse; zero while they are read.
    package var expectedEvents = 0

    package init() {}

    /// How much of the phase is done, 0 to 1; nil when it cannot be known.
    package var share: Double? {
      switch phase {
      case .reading: totalBytes > 0 ? min(Double(readBytes) / Double(totalBytes), 1) : nil
      case .analysing: expectedEvents > 0 ? min(Double(events) / Double(expectedEvents), 1) : nil
      }
    }
  }

  package enum Phase: Sendable {
    case reading, analysing

    package var name: String {
      switch self {
      case .reading: "reading"
      case .analysing: "analysing"
      }
    }
  }

  package var state: State { current.withLock { $0 } }

  func update(_ change: (inout State) -> Void) { current.withLock { change(&$0) } }
}
