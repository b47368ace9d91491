internal import Events

extension MinutesBySeverity {
  init?(_ value: Value) {
    guard let fields = Fields(value, known: ["low", "medium", "high", "critical"]) else { return nil }
    let minutes = ["low", "medium", "high", "critical"].map { fields.required($0)?.count() }
    guard let low = minutes[0], let medium = minutes[1], let high = minutes[2], let critical = minutes[3] else {
      return nil
    }
    guard low >= medium, medium >= high, high >= critical else {
      value.complain("a louder severity has more time than a quieter one", advice: "let the minutes shrink")
      return nil
    }
    self.init(low: low, medium: medium, high: high, critical: critical)
  }
}

extension ContainFirst {
  /// Reads `true`, `false` or `{severity: high, stage: persistence}`.
  init?(_ value: Value) {
    switch value.word {
    case "true": self = .always
    case "false": self = .never
    case .some:
      value.complain("‘contain-first’ is neither true, false nor a condition", advice: "write {severity: high}")
      return nil
    case nil: self.init(condition: value)
    }
  }

  private init?(condition value: Value) {
    guard let fields = Fields(value, known: ["severity", "stage"]) else { return nil }
    let severity = fields.optional("severity")?.severity()
    let stage = fields.optional("stage")?.stage()
    guard severity != nil || stage != nil else {
      value.complain("the condition has no part", advice: "give severity, stage or both")
      return nil
    }
    self = .from(severity: severity, stage: stage)
  }
}

extension Value {
  fileprivate func severity() -> Severity? {
    guard let name = string() else { return nil }
    if let severity = Severity(name: name) { return severity }
    let known = Severity.allCases.map(\.name).joined(separator: ", ")
    complain("unknown severity ‘\(name)’", advice: "use one of: \(known)")
    return nil
  }

  fileprivate func stage() -> Stage? {
    guard let name = string() else { return nil }
    if let stage = Stage.allCases.first(where: { $0.name == name }) { return stage }
    let known = Stage.allCases.map(\.name).joined(separator: ", ")
    complain("unknown stage ‘\(name)’", advice: "use one of: \(known)")
    return nil
  }
}
