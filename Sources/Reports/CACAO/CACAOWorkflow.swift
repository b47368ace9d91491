/// The steps of a CACAO playbook as they are strung together: each with its identifier, and those that follow it.
struct CACAOWorkflow {
  private(set) var steps: [(id: String, step: JSON)] = []
  let identify: CACAOIdentifier
  let agent: String

  init(identify: CACAOIdentifier, agent: String) {
    (self.identify, self.agent) = (identify, agent)
  }

  /// What a person does, in words and with what to paste.
  struct Act {
    /// Unique in the document.
    var key: String
    var name: String
    var description = ""
    var command: String
    var targets: [String] = []
    /// Milliseconds before it, and within which it should be done.
    var delay: Int?
    var timeout: Int?
    var results: [String] = []
    /// What became of it in a case; nil for a playbook in general.
    var outcome: JSON?
  }

  /// Adds the acts one after the other before `next`, and answers where they begin.
  mutating func chain(_ acts: [Act], then next: String) -> String {
    var next = next
    for act in acts.reversed() {
      let id = identify("action", act.key)
      var members: [(String, JSON)] = [("type", .string("action")), ("name", .string(act.name))]
      if !act.description.isEmpty { members.append(("description", .string(act.description))) }
      if let delay = act.delay { members.append(("delay", .integer(max(1, delay)))) }
      if let timeout = act.timeout { members.append(("timeout", .integer(timeout))) }
      let command = JSON.object([("type", .string("manual")), ("command", .string(act.command))])
      members += [("on_completion", .string(next)), ("commands", .array([command])), ("agent", .string(agent))]
      if !act.targets.isEmpty { members.append(("targets", .strings(act.targets))) }
      if !act.results.isEmpty { members.append(("out_args", .strings(act.results))) }
      if let outcome = act.outcome { members.append(("step_extensions", .object([(CACAORun.id, outcome)]))) }
      steps.append((id, .object(members)))
      next = id
    }
    return next
  }

  /// An end of its own for every branch.
  mutating func end(_ key: String) -> String { add("end", key, []) }

  mutating func start(_ next: String) -> String { add("start", "start", [("on_completion", .string(next))]) }

  /// All of `branches`, in any order, then `next`; one alone needs no fork.
  mutating func parallel(_ key: String, name: String, branches: [[Act]], then next: String) -> String {
    guard branches.count > 1 else { return chain(branches.first ?? [], then: next) }
    let starts = branches.enumerated().map { number, acts in chain(acts, then: end("\(key).\(number).end")) }
    return add(
      "parallel", key, name: name, [("on_completion", .string(next)), ("next_steps", .strings(starts))])
  }

  mutating func choice(_ key: String, name: String, if condition: String, do acts: [Act], then next: String) -> String {
    if acts.isEmpty { return next }
    let inside = chain(acts, then: end(key + ".end"))
    return add(
      "if-condition", key, name: name,
      [("on_completion", .string(next)), ("condition", .string(condition)), ("on_true", .string(inside))])
  }

  mutating func choices(
    _ key: String, name: String, of variable: String, _ cases: [(value: String, acts: [Act])], then next: String
  ) -> String {
    let branches = cases.map { value, acts in (value, JSON.string(chain(acts, then: end("\(key).\(value).end")))) }
    return add(
      "switch-condition", key, name: name,
      [("on_completion", .string(next)), ("switch", .string(variable)), ("cases", .object(branches))])
  }

  private mutating func add(_ type: String, _ key: String, name: String = "", _ members: [(String, JSON)]) -> String {
    let id = identify(type, key)
    let head: [(String, JSON)] = [("type", .string(type))] + (name.isEmpty ? [] : [("name", .string(name))])
    steps.append((id, .object(head + members)))
    return id
  }
}
