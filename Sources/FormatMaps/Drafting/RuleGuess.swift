internal import Events
internal import Formats

/// Rules guessed from the texts of what says how an attempt ended and which act it was.
struct RuleGuess {
  /// The paths behind the fields `result` and `action`, if the sample has such.
  private(set) var result: SampledPath?
  private(set) var action: SampledPath?
  private var reason: SampledPath?
  /// Texts of the result, each with the acts and reasons that stand beside it in some record.
  private var beside: [String: Set<String>] = [:]
  private var resultField: String { result == nil ? "action" : "result" }

  init(_ records: [SampleRecord], _ paths: [SampledPath], reason: String?) {
    let few = paths.filter { (1...24).contains($0.distinct.count) }
    let acts = few.filter(RuleGuess.isAct)
    action = acts.first { $0.distinct.contains(where: ActGuess.isSignIn) }
    result = RuleGuess.result(few)
    self.reason = few.first { $0.path == reason && $0.distinct.count <= 16 }
    if result?.path == action?.path { result = nil }
    if result == nil, action == nil { action = acts.first }
    note(records)
  }

  /// The type or name of a thing within the record says nothing of the act, but for that of an event.
  private static func isAct(_ path: SampledPath) -> Bool {
    let names = path.names
    let isGeneral = ["type", "name", "category"].contains(names.leaf)
    if isGeneral, !names.parent.isEmpty, !FieldSynonyms.acts.contains(names.parent) { return false }
    return FieldSynonyms.acts.contains(names.leaf) || FieldSynonyms.acts.contains(names.whole)
  }

  private mutating func note(_ records: [SampleRecord]) {
    let wanted = [action?.path, reason?.path].compactMap(\.self)
    for record in records {
      guard let text = record.values.first(where: { $0.path == (result ?? action)?.path })?.text else { continue }
      beside[text, default: []].formUnion(record.values.filter { wanted.contains($0.path) }.map(\.text))
    }
  }

  private static func result(_ paths: [SampledPath]) -> SampledPath? {
    let told = { (path: SampledPath) in path.distinct.count { OutcomeGuess($0, isTruth: isTruth(path)) != nil } }
    let named = paths.filter { names(of: $0).contains(where: FieldSynonyms.results.contains) && told($0) > 0 }
    if let best = named.max(by: { told($0) < told($1) }) { return named.first { told($0) == told(best) } }
    return paths.first { $0.distinct.count > 1 && told($0) == $0.distinct.count && !$0.mostly(ValueKind.isNumber) }
  }

  private static func names(of path: SampledPath) -> [String] { [path.names.leaf, path.names.whole] }

  private static func isTruth(_ path: SampledPath) -> Bool {
    ["success", "succeeded", "ok", "granted", "allowed"].contains(path.names.leaf)
  }

  /// Texts of the result by what they seem to say, in a fixed order.
  private var verdicts: [(guess: OutcomeGuess, texts: [String])] {
    guard let path = result ?? action else { return [] }
    var groups: [OutcomeGuess: [String]] = [:]
    for text in path.distinct where RuleGuess.isTestable(text) {
      if let guess = OutcomeGuess(text, isTruth: RuleGuess.isTruth(path)) { groups[guess, default: []].append(text) }
    }
    return RuleGuess.sorted(groups)
  }

  private static func sorted(_ groups: [OutcomeGuess: [String]]) -> [(guess: OutcomeGuess, texts: [String])] {
    let sorted = groups.sorted {
      ($0.key.outcome.rawValue, $0.key.secondFactor.rawValue) < ($1.key.outcome.rawValue, $1.key.secondFactor.rawValue)
    }
    return sorted.map { ($0.key, $0.value.sorted()) }
  }

  /// A star would stand for anything.
  private static func isTestable(_ text: String) -> Bool { !text.contains("*") && text.utf8.count <= 80 }

  /// Acts of the log that are no sign-ins, where it tells sign-ins by a name.
  private var otherActs: [String] {
    guard let action, action.distinct.contains(where: ActGuess.isSignIn) else { return [] }
    return action.distinct.filter {
      !ActGuess.isSignIn($0) && RuleGuess.isTestable($0) && (result != nil || OutcomeGuess($0) == nil)
    }.sorted()
  }

  var tellsSecondFactor: Bool { rules.contains { $0.contains("second-factor") } }
  var tellsActs: Bool { !otherActs.isEmpty }

  /// Lines of YAML under `rules:`.
  var rules: [String] { acts + reasons + outcomes + [rest] }

  private var acts: [String] {
    let acts = otherActs
    if acts.isEmpty { return [] }
    let failures = verdicts.filter { $0.guess.outcome != .granted }.flatMap(\.texts).filter {
      !(beside[$0] ?? []).isDisjoint(with: acts)
    }
    let failed =
      result == nil || failures.isEmpty
      ? []
      : [
        "  - when: {action: \(MapText.list(acts)), result: \(MapText.list(failures))}", "    kind: operation",
        "    outcome: other-failure",
      ]
    return ["  # check: these acts were taken for something other than sign-ins"] + failed + [
      "  - when: {action: \(MapText.list(acts))}", "    kind: operation", "    outcome: granted",
    ]
  }

  private var reasons: [String] {
    let failures = verdicts.filter { $0.guess.outcome == .badPassword }.flatMap(\.texts)
    guard let reason, result != nil || action != nil, !failures.isEmpty else { return [] }
    var groups: [OutcomeGuess: [String]] = [:]
    let told = failures.reduce(into: Set<String>()) { $0.formUnion(beside[$1] ?? []) }
    for text in reason.distinct where RuleGuess.isTestable(text) && told.contains(text) {
      groups[OutcomeGuess(reason: text), default: []].append(text)
    }
    return RuleGuess.sorted(groups).flatMap { guess, texts in
      ["  - when: {\(resultField): \(MapText.list(failures)), reason: \(MapText.list(texts))}"] + effects(guess)
    }
  }

  private var outcomes: [String] {
    verdicts.flatMap { guess, texts in ["  - when: {\(resultField): \(MapText.list(texts))}"] + effects(guess) }
  }

  private func effects(_ guess: OutcomeGuess) -> [String] {
    let outcome = MapWords.word(for: guess.outcome, in: MapWords.outcomes)
    let factor = MapWords.word(for: guess.secondFactor, in: MapWords.secondFactors)
    return ["    outcome: \(outcome)  # check: guessed from the text"]
      + (guess.secondFactor == .unknown ? [] : ["    second-factor: \(factor)"])
  }

  private var rest: String {
    let path = result ?? action
    let others = (path?.distinct ?? []).filter { OutcomeGuess($0) == nil && !otherActs.contains($0) }.sorted().prefix(8)
    let seen = others.isEmpty ? "whatever else comes" : "also for " + MapText.comment(others.joined(separator: ", "))
    return "  - outcome: other-failure  # check: \(path == nil ? "nothing found that tells the outcome" : seen)"
  }
}
