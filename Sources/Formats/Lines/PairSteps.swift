internal import CByteScan

/// The order in which the lines of one log have had their pairs, so that the next key is compared, not looked up.
///
/// As `Shapes`, of which it is one without objects: a step is the text from behind one value to the next, `" user=`.
/// What such a text leads to depends on the delimiter between pairs too, so only lines of one delimiter take steps.
struct PairSteps: ~Copyable {
  private var shapes = Shapes(nodes: 1)
  /// Of the lines that take steps, which is that of the first line.
  private var delimiter: UInt8?
  private var isBegun = false

  /// Where a line begins; 0, from which no steps lead, for one of another delimiter.
  mutating func start(delimiter: UInt8?) -> Int {
    if !isBegun { (self.delimiter, isBegun) = (delimiter, true) }
    return self.delimiter == delimiter ? shapes.start(of: 0) : 0
  }

  /// The step that follows `step` if the text at `place`, of which 48 bytes can be read, is one that did so before,
  /// else 0.
  @inline(__always)
  func next(after step: Int, at place: Bytes) -> Int { shapes.next(after: step, at: place) }

  /// Of the step's text, in bytes.
  @inline(__always)
  func length(_ step: Int) -> Int { Int(shapes.steps[step].length) }

  /// What the step's key means.
  @inline(__always)
  func column(_ step: Int) -> CSVColumns.Column {
    let child = Int(shapes.steps[step].child)
    return child < 0
      ? CSVColumns.Column(node: -1, mounts: 0) : CSVColumns.Column(node: child >> 8, mounts: child & 0xFF)
  }

  /// Remembers that the text from `place` to `value` follows `step`. Returns its step, or 0 where it has none.
  mutating func learn(after step: Int, _ place: Bytes, _ value: Bytes, _ column: CSVColumns.Column) -> Int {
    // Nodes are numbered in 16 bits, and mounts are at most `RecordScanner.deepest`.
    let child = column.node < 0 ? -1 : column.node << 8 | column.mounts
    return shapes.learn(after: step, of: 0, place, value, child: child)
  }
}
