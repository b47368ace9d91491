/// Something in an input that is no record and was not read: counted and placed, never silently dropped.
package struct FramingProblem: Hashable, Sendable {
  package let kind: Kind
  /// Number of the record concerned, or of the one that follows.
  package let record: UInt32
  /// In the decompressed content.
  package let offset: UInt64
  package let length: UInt64

  package enum Kind: String, CaseIterable, Sendable {
    /// The input holds nothing but white space.
    case empty
    /// A record longer than the limit; it keeps its number.
    case recordTooLong = "record too long"
    /// The input ends within a record, or before an array is closed.
    case truncated
    /// A row whose quoted cell has no end in the whole input. Its line is given up and keeps its number; the lines after
    /// it are read as rows.
    case unclosedQuote = "unclosed quote"
    /// Bytes between records that are neither separators nor records.
    case strayBytes = "stray bytes between records"
    /// A comma too many between elements of an array.
    case strayComma = "stray comma"
    /// No comma between two elements of an array.
    case missingComma = "missing comma"
  }

  package init(_ kind: Kind, record: UInt32, offset: UInt64, length: UInt64) {
    self.kind = kind
    self.record = record
    self.offset = offset
    self.length = length
  }
}

/// The problems of one input: all counted, the first few kept with their places.
package struct FramingProblems: Hashable, Sendable {
  /// In the order of the content, at most `kept`.
  package private(set) var first: [FramingProblem] = []
  private var counts = [Int](repeating: 0, count: FramingProblem.Kind.allCases.count)

  package static let kept = 20

  package init() {}

  package var isEmpty: Bool { first.isEmpty }

  package func count(of kind: FramingProblem.Kind) -> Int {
    FramingProblem.Kind.allCases.firstIndex(of: kind).map { counts[$0] } ?? 0
  }

  mutating func add(_ problem: FramingProblem) {
    if let index = FramingProblem.Kind.allCases.firstIndex(of: problem.kind) { counts[index] += 1 }
    if first.count < FramingProblems.kept { first.append(problem) }
  }
}
