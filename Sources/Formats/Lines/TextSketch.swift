/// Which pairs of neighbouring bytes a text has, as a set that errs to one side: a pair that it denies is not there.
///
/// Of a hundred patterns, a line's sketch leaves the one or two that are worth a try.
struct TextSketch: ~Copyable {
  /// A bit a pair, and one behind them that is always set.
  private let words: UnsafeMutablePointer<UInt64>
  private static let size = 4_096

  /// A few pairs that a text must have; of a text too short for pairs, the bit that is always set.
  typealias Marks = SIMD8<UInt16>
  static let noMarks = Marks(repeating: UInt16(TextSketch.size))

  init() {
    words = .allocate(capacity: TextSketch.size / 64 + 1)
    words.initialize(repeating: .max, count: TextSketch.size / 64 + 1)
  }

  deinit { words.deallocate() }

  func take(_ text: UnsafeRawBufferPointer) {
    words.update(repeating: 0, count: TextSketch.size / 64)
    guard var last = text.first else { return }
    for i in 1..<max(1, text.count) {
      let pair = TextSketch.pair(last, text[i])
      words[pair >> 6] |= 1 << UInt64(truncatingIfNeeded: pair & 63)
      last = text[i]
    }
  }

  @inline(__always)
  func mayHave(_ marks: Marks) -> Bool {
    for i in 0..<8 where words[Int(marks[i]) >> 6] & (1 << UInt64(marks[i] & 63)) == 0 { return false }
    return true
  }

  @inline(__always)
  func mayHave(_ mark: UInt16) -> Bool { words[Int(mark) >> 6] & (1 << UInt64(mark & 63)) != 0 }

  @inline(__always)
  private static func pair(_ a: UInt8, _ b: UInt8) -> Int { (Int(a) << 5 ^ Int(b)) & (size - 1) }

  /// The pairs of all of `texts`, each once.
  static func pairs(of texts: [[UInt8]]) -> Set<UInt16> {
    Set(texts.flatMap { text in zip(text, text.dropFirst()).map { UInt16(pair($0, $1)) } })
  }

  /// For each set of pairs those that fewest of the others have.
  static func marks(for sets: [Set<UInt16>]) -> [Marks] {
    var frequency = [Int](repeating: 0, count: size)
    for pairs in sets { for pair in pairs { frequency[Int(pair)] += 1 } }
    return sets.map { pairs in
      let rarest = pairs.sorted { (frequency[Int($0)], $0) < (frequency[Int($1)], $1) }.prefix(8)
      guard let first = rarest.first else { return noMarks }
      var marks = Marks(repeating: first)
      for (i, pair) in rarest.enumerated() { marks[i] = pair }
      return marks
    }
  }
}
