package import Events

/// The simulator's own random numbers: SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number
/// generators", 2014), begun from a seed and from what the numbers are for. Whoever asks for the same thing of the same
/// seed gets the same numbers on any machine, in any order of asking: nothing is carried from one day to the next.
package struct Chance: Sendable {
  private var state: UInt64

  package init(_ seed: UInt64, _ purpose: StaticString, _ numbers: Int...) {
    var hash = StableHash(seed: seed ^ StableHash.seed)
    hash.add(purpose.description)
    for number in numbers { hash.add(UInt64(bitPattern: Int64(number))) }
    state = hash.value
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// From 0 up to, but not including, 1, in steps of 2⁻⁵³.
  package mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// From 0 to `count - 1`; 0 where there is nothing to choose from.
  package mutating func below(_ count: Int) -> Int {
    count < 2 ? 0 : Int(next().multipliedFullWidth(by: UInt64(count)).high)
  }

  package mutating func whole(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

  package mutating func between(_ low: Double, _ high: Double) -> Double { low + (high - low) * unit() }

  package mutating func happens(_ probability: Double) -> Bool { unit() < probability }

  /// One of `choices`, which must not be empty.
  package mutating func pick<T>(_ choices: [T]) -> T { choices[below(choices.count)] }

  /// One of `choices` by weight.
  package mutating func pick<T>(weighted choices: [(T, Double)]) -> T {
    var rest = unit() * choices.reduce(0) { $0 + $1.1 }
    for (choice, weight) in choices {
      rest -= weight
      if rest < 0 { return choice }
    }
    return choices[choices.count - 1].0
  }

  /// A count with that mean, spread about as Poisson's is: of many small chances, how many came true. No logarithm,
  /// because mathematical libraries differ in its last bit.
  package mutating func count(mean: Double) -> Int {
    let tries = max(8, Int(mean * 4) + 1)
    let probability = mean / Double(tries)
    var count = 0
    for _ in 0..<tries where happens(probability) { count += 1 }
    return count
  }

  /// Bell-shaped around 0 with a standard deviation of 1, within ±3: the sum of twelve halves.
  package mutating func bell() -> Double {
    var sum = -6.0
    for _ in 0..<12 { sum += unit() }
    return max(-3, min(3, sum))
  }

  package mutating func id() -> EventID { EventID(high: next(), low: next()) }

  package mutating func shuffled<T>(_ values: [T]) -> [T] {
    var values = values
    for i in stride(from: values.count - 1, to: 0, by: -1) { values.swapAt(i, below(i + 1)) }
    return values
  }
}
