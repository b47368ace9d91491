internal import Events

/// What a format's rules make of records, worked out once per distinct combination of the texts that they look at. For
/// one task.
///
/// Its variables are not checked for exclusive access at run time: nothing that it calls knows it.
final class RuleAnswers {
  private let format: DescribedFormat
  private let keys: RuleKeys
  /// By the key of a record, its place in `conclusions`.
  @exclusivity(unchecked) private var places = ValueCache()
  @exclusivity(unchecked) private var conclusions: [Conclusion] = []

  init(_ format: DescribedFormat) {
    self.format = format
    keys = RuleKeys(format.rules.rules)
  }

  func conclusion(of record: borrowing RecordScanner, _ context: inout ReadingContext) -> Conclusion {
    let key = keys.key(of: record)
    if let known = places.known(key) { return conclusions[Int(known)] }
    var first = Effects()
    if let lines = format.lines, lines.patterns.indices.contains(record.pattern) {
      first = lines.patterns[record.pattern].effects
    }
    let conclusion = Conclusion(format.rules.effects(of: record, after: first), &context)
    conclusions.append(conclusion)
    places.keep(UInt32(conclusions.count - 1), for: key)
    return conclusion
  }
}

/// What the rules give to all records that look the same to them. A class, because it is handed on for each of these.
final class Conclusion {
  let effects: Effects
  private let constants: [(field: Field, symbol: Symbol)]

  init(_ effects: Effects, _ context: inout ReadingContext) {
    self.effects = effects
    var constants: [(field: Field, symbol: Symbol)] = []
    for constant in effects.constants { constants.append((constant.field, context.symbol(constant.text))) }
    self.constants = constants
  }

  /// What stands for a field that the record does not name.
  func constant(_ field: Field) -> Symbol {
    for constant in constants where constant.field == field { return constant.symbol }
    return .none
  }
}
