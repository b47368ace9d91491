/// When a person signs in: a circular histogram of the 168 hours of the UTC week, decaying.
package struct WeekHours: Hashable, Sendable {
  /// Empty until something is learned, then 168 weights.
  private var weights: [Float] = []
  package private(set) var total: Float = 0

  package init() {}

  /// `hour` is hours since 1970 (a Thursday); one hour counts once, as `Memory` counts.
  package mutating func learn(hour: Int32) {
    if weights.isEmpty { weights = Array(repeating: 0, count: 168) }
    weights[WeekHours.index(hour)] += 1
    total += 1
  }

  package mutating func decay(by factor: Float) {
    weights.withUnsafeMutableBufferPointer { weights in
      for i in weights.indices { weights[i] *= factor }
    }
    total *= factor
  }

  /// The share of sign-ins in the hour of the week and its two neighbours on either side, with one sign-in spread evenly
  /// over the week added, so that nothing is impossible: (near + 5/168) / (total + 1).
  package func share(near hour: Int32) -> Double {
    let centre = WeekHours.index(hour)
    var near: Float = 0
    if !weights.isEmpty {
      for offset in 0..<5 { near += weights[(centre + 166 + offset) % 168] }
    }
    return (Double(near) + 5.0 / 168) / (Double(total) + 1)
  }

  private static func index(_ hour: Int32) -> Int { Int(((hour + 72) % 168 + 168) % 168) }
}

extension WeekHours: Savable {
  /// Hours without weight are left out: most people sign in during some 50 of the 168.
  package func save(to writer: inout StateWriter) {
    writer.write(total)
    writer.write(UInt64(weights.count { $0 != 0 }))
    for (i, weight) in weights.enumerated() where weight != 0 {
      writer.write(UInt64(i))
      writer.write(weight)
    }
  }

  package init(from reader: inout StateReader) throws(StateError) {
    total = try reader.readFloat()
    let count = try reader.readCount()
    if count > 0 { weights = Array(repeating: 0, count: 168) }
    for _ in 0..<count {
      let start = reader.position
      let i = try reader.readUInt64()
      guard i < 168 else { throw StateError(.invalidValue("hour"), at: start) }
      weights[Int(i)] = try reader.readFloat()
    }
  }
}
