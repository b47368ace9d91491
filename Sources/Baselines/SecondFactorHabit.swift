package import Events

/// How often a person's interactive sign-ins carry a second factor; decaying.
package struct SecondFactorHabit: Hashable, Sendable {
  private var strong: Float = 0
  private var single: Float = 0

  package init() {}

  package mutating func learn(_ factor: SecondFactor) {
    switch factor {
    case .satisfied, .previouslySatisfied: strong += 1
    case .notRequired: single += 1
    case .unknown, .interrupted, .denied: break
    }
  }

  package mutating func decay(by factor: Float) {
    strong *= factor
    single *= factor
  }

  /// At least 19 of 20 sign-ins, and at least 20 of them: a single factor is then out of the ordinary.
  package var isUsual: Bool { strong + single >= 20 && strong >= 0.95 * (strong + single) }
}

extension SecondFactorHabit: Savable {
  package func save(to writer: inout StateWriter) {
    writer.write(strong)
    writer.write(single)
  }

  package init(from reader: inout StateReader) throws(StateError) {
    strong = try reader.readFloat()
    single = try reader.readFloat()
  }
}
