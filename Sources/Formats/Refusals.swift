/// The refusals of one chunk or of one input: all counted by reason, the first five of each kept with their places.
package struct Refusals: Equatable, Sendable {
  package static let kept = 5

  private var counts = [Int](repeating: 0, count: Refusal.Reason.allCases.count)
  private var places = [[Refusal]](repeating: [], count: Refusal.Reason.allCases.count)

  package init() {}

  package var total: Int { counts.reduce(0, +) }
  package func count(of reason: Refusal.Reason) -> Int { counts[Int(reason.rawValue)] }
  /// In order of their record numbers.
  package func first(of reason: Refusal.Reason) -> [Refusal] { places[Int(reason.rawValue)] }

  package mutating func add(_ refusal: Refusal) {
    let slot = Int(refusal.reason.rawValue)
    counts[slot] += 1
    if places[slot].count < Refusals.kept { places[slot].append(refusal) }
  }

  /// Adds those of another chunk of the same input; the result does not depend on the order of merging.
  package mutating func merge(_ other: Refusals) {
    for slot in counts.indices {
      counts[slot] += other.counts[slot]
      let all = (places[slot] + other.places[slot]).sorted { $0.record < $1.record }
      places[slot] = Array(all.prefix(Refusals.kept))
    }
  }
}
