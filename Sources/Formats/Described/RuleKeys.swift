internal import CByteScan

/// Tells the records of one format apart by what its rules see of them. For one task.
///
/// Its tables are memory of its own and no arrays, because all of them are gone through for every record.
struct RuleKeys: ~Copyable {
  /// Fields of few texts that some rule asks about.
  private let few: UnsafeMutableBufferPointer<Field>
  /// Fields of many texts, of which only the answers to conditions count.
  private let manifold: UnsafeMutableBufferPointer<Manifold>
  private let conditions: UnsafeMutableBufferPointer<Range<Int>>
  private let tests: TextTestTable
  /// The answers about texts met lately, by the lowest bits of their hash.
  private let known: UnsafeMutableBufferPointer<Known>

  private struct Manifold {
    var field: Field
    /// In `conditions`, whose ranges are of `tests`.
    var conditions: Range<Int>
    /// Where there is no text at all, which is the commonest case.
    var answersOfNone: UInt64
    /// Whether to look for the text in `known` is cheaper than to test it.
    var isCostly: Bool
  }

  private struct Known {
    var text: UInt64 = 0
    var answers: UInt64 = 0
  }

  /// Texts that are remembered: more than a log has reasons, fewer than it has users. A power of two.
  private static let room = 1_024

  init(_ rules: [FormatDescription.Rule]) {
    let asked = rules.flatMap { $0.when + $0.unless }
    few = RuleKeys.copy(Set(asked.map(\.field)).filter { !$0.isManifold }.sorted { $0.rawValue < $1.rawValue })
    var (all, ranges, manifold): ([TextTest], [Range<Int>], [Manifold]) = ([], [], [])
    for field in Set(asked.map(\.field)).filter(\.isManifold).sorted(by: { $0.rawValue < $1.rawValue }) {
      let first = ranges.count
      var (answers, about): (UInt64, [[TextTest]]) = (0, [])
      for condition in asked where condition.field == field && !about.contains(condition.tests) {
        about.append(condition.tests)
        ranges.append(all.count..<all.count + condition.tests.count)
        all += condition.tests
        answers = RuleKeys.joined(answers, condition.tests.contains(.isMissing))
      }
      manifold.append(
        Manifold(
          field: field, conditions: first..<ranges.count, answersOfNone: answers,
          isCostly: about.joined().contains { !$0.isCheap } || about.count > 2))
    }
    self.manifold = RuleKeys.copy(manifold)
    conditions = RuleKeys.copy(ranges)
    tests = TextTestTable(all)
    known = .allocate(capacity: RuleKeys.room)
    known.initialize(repeating: Known())
  }

  deinit {
    // All of them hold trivial values.
    few.deallocate()
    manifold.deallocate()
    conditions.deallocate()
    known.deallocate()
  }

  private static func copy<Element>(_ array: [Element]) -> UnsafeMutableBufferPointer<Element> {
    let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: array.count)
    _ = copy.initialize(from: array)
    return copy
  }

  /// What stands for everything that the rules see of the record.
  func key(of record: borrowing RecordScanner) -> UInt64 {
    // Spread out, because a `ValueCache` knows no small numbers apart.
    var key = UInt64(bitPattern: Int64(record.pattern + 2)) &* 0x9E37_79B9_7F4A_7C15
    for field in few { key = record[field]?.hash(seed: key) ?? (key &* 0x9E37_79B9_7F4A_7C15 &+ 1) }
    for question in manifold {
      let given = record[question.field].map { answers(question, $0) } ?? question.answersOfNone
      key = (key ^ given) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    }
    return key
  }

  @inline(__always)
  private func answers(_ question: Manifold, _ cell: Cell) -> UInt64 {
    if !question.isCostly { return tested(question, cell) }
    let text = cell.hash(seed: UInt64(question.field.rawValue) &+ 1)
    let place = Int(truncatingIfNeeded: text) & (RuleKeys.room - 1)
    if known[place].text == text { return known[place].answers }
    let answers = tested(question, cell)
    known[place] = Known(text: text, answers: answers)
    return answers
  }

  private func tested(_ question: Manifold, _ cell: Cell) -> UInt64 {
    cell.withBytes { bytes in
      let text = bytes.trimmed
      var answers: UInt64 = 0
      for i in question.conditions { answers = RuleKeys.joined(answers, tests.holds(conditions[i], of: text)) }
      return answers
    }
  }

  @inline(__always)
  private static func joined(_ answers: UInt64, _ holds: Bool) -> UInt64 {
    answers &* 0x100_0000_01B3 &+ (holds ? 2 : 3)
  }
}

extension TextTest {
  /// Whether it looks at a place or two of the text only.
  fileprivate var isCheap: Bool {
    switch self {
    case .equals, .prefix, .suffix, .isThere, .isMissing: true
    case .contains, .ordered: false
    }
  }
}
