/// What stands for several cells in their order, those that are missing included, where one question is about all.
struct CellChain {
  private(set) var hash: UInt64
  /// Whether every cell was missing.
  private(set) var isEmpty = true

  init(_ question: Question) { hash = question.rawValue }

  mutating func add(_ cell: Cell?) {
    if let cell {
      hash = cell.hash(seed: hash)
      isEmpty = false
    } else {
      hash = hash &* 0x9E37_79B9_7F4A_7C15 &+ 1
    }
  }
}
