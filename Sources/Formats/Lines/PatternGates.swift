internal import CByteScan

/// What tells at a glance that a message is not of a pattern: its first bytes, and pairs of bytes that it has not.
struct PatternGates: ~Copyable {
  private struct Gate {
    var opening: UInt64
    var mask: UInt64
    var marks: TextSketch.Marks
  }

  private let gates: [Gate]
  private let sketch = TextSketch()
  /// The first eight bytes of the message at hand.
  private var word: UInt64 = 0
  private var isSketched = false

  init(_ patterns: [LinePattern]) {
    let marks = TextSketch.marks(for: patterns.map { TextSketch.pairs(of: $0.texts) })
    gates = zip(patterns, marks).map { pattern, marks in
      var (opening, mask): (UInt64, UInt64) = (0, 0)
      for (i, byte) in pattern.opening.prefix(8).enumerated() {
        opening |= UInt64(byte) << UInt64(8 * i)
        mask |= 0xFF << UInt64(8 * i)
      }
      return Gate(opening: opening, mask: mask, marks: marks)
    }
  }

  /// The message that `next` is asked about; eight bytes behind it can be read.
  mutating func begin(_ message: UnsafeRawBufferPointer) {
    word = message.assumingMemoryBound(to: UInt8.self).baseAddress.map { nv_load8($0).littleEndian } ?? 0
    isSketched = false
  }

  /// The number of the next pattern from `start` on that may take the message; nil where there is none.
  mutating func next(from start: Int, for message: UnsafeRawBufferPointer) -> Int? {
    for number in start..<max(start, gates.count) where word & gates[number].mask == gates[number].opening {
      if !isSketched {
        sketch.take(message)
        isSketched = true
      }
      if sketch.mayHave(gates[number].marks) { return number }
    }
    return nil
  }
}
