package import Events
internal import Formats
internal import Settings

/// Reads rules, and what rules and patterns give.
enum RuleReader {
  static func rule(_ value: Setting) -> FormatDescription.Rule {
    let given = value.fields(MapKeys.rule)
    var rule = FormatDescription.Rule()
    rule.when = given["when"].map(conditions) ?? []
    rule.unless = given["unless"].map(conditions) ?? []
    rule.effects = effects(given)
    if rule.effects == Effects() { value.problem("gives nothing: expected \(MapKeys.effects.joined(separator: ", "))") }
    return rule
  }

  static func effects(_ given: [String: Setting]) -> Effects {
    var effects = Effects()
    effects.outcome = given["outcome"].flatMap { MapReader.choice($0, MapWords.outcomes) }
    effects.secondFactor = given["second-factor"].flatMap { MapReader.choice($0, MapWords.secondFactors) }
    effects.flow = given["flow"].flatMap { MapReader.choice($0, MapWords.flows) }
    effects.kind = given["kind"].flatMap { MapReader.choice($0, MapWords.kinds) }
    for flag in given["flags"]?.orOne ?? [] {
      if let flag = MapReader.choice(flag, MapWords.flags) { effects.flags.insert(flag) }
    }
    effects.constants = given["set"]?.namedValues.compactMap(constant) ?? []
    effects.uses = given["use"]?.namedValues.compactMap(use) ?? []
    effects.skip = given["skip"]?.text
    return effects
  }

  /// Fields of an event that take a constant.
  private static let constants: [Field] = [
    .application, .resource, .clientApp, .os, .browser, .deviceID, .operation, .target,
  ]

  private static func constant(_ name: String, _ value: Setting) -> Effects.Constant? {
    guard let field = MapReader.field(name, value), let text = value.text else { return nil }
    if constants.contains(field) { return Effects.Constant(field, text) }
    value.problem(
      "'\(name)' takes no constant",
      suggestion: "those that do are \(constants.compactMap(\.mapName).joined(separator: ", "))")
    return nil
  }

  private static func use(_ name: String, _ value: Setting) -> Effects.Use? {
    guard let field = MapReader.field(name, value), let source = value.text, let from = MapReader.field(source, value)
    else { return nil }
    return Effects.Use(field, from: from)
  }

  private static func conditions(_ value: Setting) -> [FormatDescription.Condition] {
    value.namedValues.compactMap { name, tests in
      guard let field = MapReader.field(name, tests) else { return nil }
      if tests.isNothing { return FormatDescription.Condition(field, [.isMissing]) }
      return FormatDescription.Condition(field, MapReader.texts(tests).map { TextTest($0) })
    }
  }
}

/// The words of maps for what an event says.
package enum MapWords {
  package static let outcomes: [(String, Outcome)] = [
    ("granted", .granted), ("password-right", .passwordRight), ("bad-password", .badPassword),
    ("other-failure", .otherFailure),
  ]
  package static let secondFactors: [(String, SecondFactor)] = [
    ("not-required", .notRequired), ("satisfied", .satisfied), ("previously-satisfied", .previouslySatisfied),
    ("interrupted", .interrupted), ("denied", .denied), ("unknown", .unknown),
  ]
  package static let flows: [(String, Flow)] = [
    ("interactive", .interactive), ("non-interactive", .nonInteractive), ("service-principal", .servicePrincipal),
    ("managed-identity", .managedIdentity), ("unknown", .unknown),
  ]
  package static let kinds: [(String, Event.Kind)] = [("sign-in", .signIn), ("operation", .operation)]
  package static let flags: [(String, Event.Flags)] = [
    ("managed-device", .managedDevice), ("compliant-device", .compliantDevice), ("guest", .guest),
    ("workload", .workload), ("provider-risk", .providerRisk), ("legacy-protocol", .legacyProtocol),
    ("unknown-user", .unknownUser), ("locked", .locked), ("disabled-account", .disabledAccount),
    ("reported-by-user", .reportedByUser), ("device-code", .deviceCode), ("unanswered", .unanswered),
  ]

  static func word<Value: Equatable>(for value: Value, in words: [(String, Value)]) -> String {
    words.first { $0.1 == value }?.0 ?? ""
  }
}
