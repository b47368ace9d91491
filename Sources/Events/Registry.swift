internal import Synchronization

/// Distinct values of a run as dense numbers, 0 for "none": addresses, places as a log gave them, and what databases know
/// of addresses. What is costly to know about such a value is then worked out once and kept in an array beside it.
package final class Registry<Value: Hashable & Sendable>: Sendable {
  private let state: Mutex<State>

  private struct State {
    var values: [Value] = []
    var indices: [Value: UInt32] = [:]
  }

  package init() { state = Mutex(State()) }

  @specialized(where Value == IPAddress)
  @specialized(where Value == Place)
  @specialized(where Value == AddressFacts)
  package func index(of value: Value) -> UInt32 {
    state.withLock { state in
      if let known = state.indices[value] { return known }
      state.values.append(value)
      let index = UInt32(state.values.count)
      state.indices[value] = index
      return index
    }
  }

  /// The value of index 1 first.
  package var values: [Value] { state.withLock { $0.values } }

  package func value(at index: UInt32) -> Value? {
    index == 0 ? nil : state.withLock { $0.values[Int(index) - 1] }
  }
}
