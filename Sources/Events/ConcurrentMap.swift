internal import Dispatch
internal import Synchronization

extension Array where Element: Sendable {
  /// `transform` of each element in the order of the elements, on all cores; for elements whose transformation is worth
  /// a switch between threads, some ten microseconds.
  package func concurrentMap<Value: Sendable>(_ transform: @Sendable (Element) -> Value) -> [Value] {
    let results = Mutex([Value?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let value = transform(self[index])
      results.withLock { $0[index] = value }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
