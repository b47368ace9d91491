internal import Events

/// The rules of a described format, made ready: what a record's fields give is worked out once per distinct
/// combination of the texts that the rules look at.
struct RuleSet: Sendable {
  let rules: [FormatDescription.Rule]
  /// Fields of few texts that some rule asks about.
  private let few: [Field]
  /// Conditions on fields of many texts, each of which counts as a text of two values.
  private let manifold: [Manifold]
  private let tests: TextTestTable
  /// Tells the answers of one format from those of another.
  private let seed: UInt64

  private struct Manifold {
    var field: Field
    /// In the table.
    var tests: Range<Int>
    /// Where there is no text at all, which is the commonest case.
    var holdsOfNone: Bool
  }

  init(_ rules: [FormatDescription.Rule], id: String) {
    self.rules = rules
    let asked = rules.flatMap { $0.when + $0.unless }
    few = Set(asked.map(\.field)).filter { !$0.isManifold }.sorted { $0.rawValue < $1.rawValue }
    var conditions: [FormatDescription.Condition] = []
    for condition in asked where condition.field.isManifold && !conditions.contains(condition) {
      conditions.append(condition)
    }
    var tests = TextTestTable()
    manifold = conditions.map {
      Manifold(field: $0.field, tests: tests.add($0.tests), holdsOfNone: $0.tests.contains(.isMissing))
    }
    self.tests = tests
    seed = StableHash.of(id)
  }

  /// What stands for everything that the rules see of the record.
  func key(of record: borrowing RecordScanner) -> UInt64 {
    var key = seed &+ UInt64(bitPattern: Int64(record.pattern))
    for field in few { key = record[field]?.hash(seed: key) ?? (key &* 0x9E37_79B9_7F4A_7C15 &+ 1) }
    for condition in manifold {
      let holds = record[condition.field].map { tests.holds(condition.tests, of: $0) } ?? condition.holdsOfNone
      key = key &* 0x100_0000_01B3 &+ (holds ? 2 : 3)
    }
    return key
  }

  /// What rules give to a record, after what its pattern gave.
  func effects(of record: borrowing RecordScanner, after first: Effects) -> Effects {
    var effects = first
    for rule in rules where rule.patterns?.contains(record.pattern) != false && rule.holds(of: record) {
      // What an earlier rule knows what to make of is not left out by a later one.
      if rule.effects.skip != nil, effects.outcome != nil || effects.kind != nil { continue }
      effects.complete(from: rule.effects)
      if effects.skip != nil { break }
    }
    return effects
  }
}

extension FormatDescription.Rule {
  func holds(of record: borrowing RecordScanner) -> Bool {
    for condition in when where !condition.holds(of: record) { return false }
    for condition in unless where condition.holds(of: record) { return false }
    return true
  }
}

extension FormatDescription.Condition {
  @inline(__always)
  func holds(of record: borrowing RecordScanner) -> Bool {
    let cell = record[field]
    return tests.contains { $0.holds(of: cell) }
  }
}
