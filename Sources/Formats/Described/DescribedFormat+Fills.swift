extension DescribedFormat {
  /// Whether some path, pattern, rule or constant may give the field a value.
  package func fills(_ field: Field) -> Bool {
    let patterns = description.lines?.patterns ?? []
    let effects = description.rules.map(\.effects) + patterns.map(\.effects)
    return description.fields.contains { $0.field == field }
      || patterns.contains { $0.pattern.fills(field) }
      || effects.contains { effects in effects.uses.contains { $0.field == field } }
  }
}

extension LinePattern {
  fileprivate func fills(_ wanted: Field) -> Bool {
    parts.contains { part in
      if case .value(let field, _) = part { return field == wanted }
      // Pairs may hold whatever the fields name, and those are asked before.
      return false
    }
  }
}
