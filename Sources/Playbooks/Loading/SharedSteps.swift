/// What `steps/` holds, by id, and which of it some playbook uses.
struct SharedSteps {
  var steps: [String: Step<Template>] = [:]
  var looks: [String: Look<Template>] = [:]
  var contacts: [String: ContactParts] = [:]
  var places: [String: SourcePlace] = [:]
  private(set) var used: Set<String> = []

  enum Kind: String, CaseIterable { case step, look, contact }

  /// Reads one file of `steps/`; `value` is nil for a file whose problems are told already, which is then not told
  /// again by everyone that uses it.
  mutating func add(_ value: Value?, file: SourceFile) {
    places[file.name] = value?.place ?? SourcePlace(file: file.path)
    guard let value else { return }
    guard let kind = value["kind"], let id = value["id"]?.string() else {
      return value.complain("‘kind’ or ‘id’ is missing", advice: "begin with ‘kind: step’ and ‘id: \(file.name)’")
    }
    if id != file.name { value.complain("the id ‘\(id)’ differs from the file's name", advice: "make them the same") }
    switch kind.choice(of: "kind", as: Kind.self) {
    case .step: steps[id] = Step(value, id: id)
    case .look: looks[id] = Look(value, id: id)
    case .contact: contacts[id] = ContactParts(value)
    case nil: return
    }
  }

  mutating func step(_ id: String, at value: Value) -> Step<Template>? { find(id, in: steps, "step", at: value) }
  mutating func look(_ id: String, at value: Value) -> Look<Template>? { find(id, in: looks, "look", at: value) }
  mutating func contact(_ id: String, at value: Value) -> ContactParts? {
    find(id, in: contacts, "contact block", at: value)
  }

  private mutating func find<Part>(_ id: String, in parts: [String: Part], _ what: String, at value: Value) -> Part? {
    used.insert(id)
    if let part = parts[id] { return part }
    let known = parts.keys.sorted().joined(separator: ", ")
    if steps[id] != nil || looks[id] != nil || contacts[id] != nil {
      value.complain("‘\(id)’ is no \(what)", advice: "use one of: \(known)")
    } else if places[id] == nil {
      value.complain("unknown \(what) ‘\(id)’", advice: "use one of: \(known); or add steps/\(id).yaml")
    }
    return nil
  }
}
