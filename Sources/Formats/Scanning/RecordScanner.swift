/// Reads one record after another through a `FieldMap`: each is passed over once, what nobody wants is skipped by its
/// structure, and what the map wants is a `Cell` in its field's slot.
///
/// One scanner serves one task. The bytes handed in must be followed by 64 more that can be read, whatever they hold.
/// A record may be malformed in any way: the scan ends in a `ScanError`, or passes over damage in parts that it skips.
package struct RecordScanner: ~Copyable {
  let trie: Trie
  var shapes: Shapes
  var scratch = Scratch()

  private let slots: UnsafeMutablePointer<Slot>
  /// Number of the scan; a slot of another scan is empty.
  private var scan: UInt32 = 0

  /// The text being scanned: the record, or one that stood in it as a string.
  var start: Bytes
  var end: Bytes
  /// Objects and arrays open around the present one, in all texts.
  var depth = 0
  /// Texts around the present one.
  var embedding = 0

  /// Number of the pattern that took the message of the last line; -1 where none did.
  var pattern = -1
  /// Whether the last record was a line of text and no object.
  var isLine = false
  /// How many equal lines the last one stands for.
  package internal(set) var repeats = 1

  /// Columns of the header for which the last CSV row had no cell.
  package internal(set) var missingCells = 0

  /// Objects and arrays that are entered may lie this deep in each other, JSON in strings included.
  static let deepest = 128
  /// JSON in a string in JSON in a string, this often.
  static let deepestEmbedding = 8

  package init(_ map: FieldMap) {
    trie = Trie(map)
    shapes = Shapes(nodes: map.nodes.count)
    slots = .allocate(capacity: Field.allCases.count)
    slots.initialize(repeating: Slot(), count: Field.allCases.count)
    start = scratch.empty
    end = scratch.empty
  }

  deinit {
    // Slots are trivial values.
    slots.deallocate()
  }

  /// What the last record says of `field`; nil where it says nothing, JSON null or an empty text.
  package subscript(field: Field) -> Cell? {
    @inline(__always) get { slots[Int(field.rawValue)].cell(in: scan) }
  }
}

extension RecordScanner {
  /// The value of a field, and how good the place is where it stood.
  private struct Slot {
    private var start: Bytes?
    private var count: UInt32 = 0
    private var scan: UInt32 = 0
    private var preference: UInt16 = 0
    private var kind = Cell.Kind.string
    private var escaping = Cell.Escaping.none

    @inline(__always)
    func cell(in scan: UInt32) -> Cell? {
      guard self.scan == scan, let start else { return nil }
      return Cell(start, start + Int(count), kind, escaping)
    }

    /// Takes `cell` unless the slot has one of the same scan that is at least as good.
    @inline(__always)
    mutating func offer(_ cell: Cell, _ preference: UInt16, in scan: UInt32) {
      if self.scan == scan, self.preference <= preference { return }
      start = cell.start
      count = UInt32(truncatingIfNeeded: cell.count)
      kind = cell.kind
      escaping = cell.escaping
      self.preference = preference
      self.scan = scan
    }
  }

  /// Makes all slots empty and `range` the text.
  mutating func begin(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "a record lies within its chunk")
    scratch.reset()
    depth = 0
    embedding = 0
    missingCells = 0
    pattern = -1
    isLine = false
    repeats = 1
    if scan == UInt32.max {
      slots.update(repeating: Slot(), count: Field.allCases.count)
      scan = 0
    }
    scan += 1
    let base = bytes.assumingMemoryBound(to: UInt8.self).baseAddress ?? scratch.empty
    start = base + range.lowerBound
    end = base + range.upperBound
  }

  /// Hands a scalar to the leaves of `node`, `mounts` deep.
  @inline(__always)
  func fill(_ node: Int, with cell: Cell, mounts: Int) {
    let first = Int(trie.nodes[node].leafStart)
    for place in first..<(first + Int(trie.nodes[node].leafCount)) {
      let leaf = trie.leaves[place]
      slots[Int(leaf.field)].offer(cell, preference(of: leaf, mounts: mounts), in: scan)
    }
  }

  /// Hands a value that no path leads to, such as one of a pattern, to its field.
  @inline(__always)
  func fill(_ field: Field, with cell: Cell) { slots[Int(field.rawValue)].offer(cell, 0, in: scan) }

  /// Puts another value, or none, in the place of a field's.
  func replace(_ field: Field, with cell: Cell?) {
    slots[Int(field.rawValue)] = Slot()
    if let cell { fill(field, with: cell) }
  }

  /// Hands an object or array to those leaves of `node` that want it as it is.
  func fillRaw(_ node: Int, with cell: Cell, mounts: Int) {
    let first = Int(trie.nodes[node].leafStart)
    for place in first..<(first + Int(trie.nodes[node].leafCount)) {
      let leaf = trie.leaves[place]
      if leaf.isRaw { slots[Int(leaf.field)].offer(cell, preference(of: leaf, mounts: mounts), in: scan) }
    }
  }

  /// Lower is better: the deeper mount, then the earlier path. `mounts` never passes `deepest`.
  @inline(__always)
  private func preference(of leaf: FieldMap.Leaf, mounts: Int) -> UInt16 {
    UInt16(truncatingIfNeeded: RecordScanner.deepest - mounts) << 8 | UInt16(leaf.rank)
  }

  func error(_ reason: ScanError.Reason, at place: Bytes) -> ScanError { ScanError(reason, at: place - start) }
}
