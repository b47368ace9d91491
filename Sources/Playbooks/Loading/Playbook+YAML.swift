extension Playbook<Template> {
  private static var keys: [String] {
    [
      "id", "version", "title", "detections", "act-within", "contain-first", "meaning", "innocent", "attacker",
      "look-at", "contact", "contain", "recover", "close", "escalate",
    ]
  }

  /// Reads a playbook's file and puts the shared steps in; nil when a part is missing, which `log` then knows.
  init?(_ value: Value, file: SourceFile, shared: inout SharedSteps) {
    guard let fields = Fields(value, known: Self.keys) else { return nil }
    let id = fields.required("id")?.string()
    if let id, id != file.name {
      value.complain("the id ‘\(id)’ differs from the file's name", advice: "make them the same")
    }
    let (title, version) = (fields.text("title"), fields.required("version")?.count())
    let detections = fields.required("detections")?.list { $0.string() }
    let actWithin = fields.required("act-within").flatMap(MinutesBySeverity.init)
    let containFirst = fields.required("contain-first").flatMap(ContainFirst.init)
    let (meaning, innocent, attacker) = (fields.text("meaning"), fields.texts("innocent"), fields.texts("attacker"))
    let contact = fields.required("contact").flatMap { Contact(resolving: $0, shared: &shared) }
    let lookAt = fields.required("look-at")?.list { Look(resolving: $0, shared: &shared, file.name) }
    let contain = fields.steps("contain", needUndo: true, &shared, file.name)
    let recover = fields.steps("recover", needUndo: true, &shared, file.name)
    let close = fields.steps("close", needUndo: false, &shared, file.name)
    let escalate = fields.steps("escalate", needUndo: false, &shared, file.name)
    guard let id, let title, let version, let detections, let actWithin, let containFirst, let meaning, let innocent,
      let attacker, let contact, let lookAt, let contain, let recover, let close, let escalate
    else { return nil }
    self.init(
      id: id, version: version, title: title, detections: detections, actWithin: actWithin, containFirst: containFirst,
      meaning: meaning, innocent: innocent, attacker: attacker, lookAt: lookAt, contact: contact, contain: contain,
      recover: recover, close: close, escalate: escalate)
  }
}

extension Contact<Template> {
  /// The playbook's own block over the shared one that its `use` names.
  fileprivate init?(resolving value: Value, shared: inout SharedSteps) {
    guard let own = ContactParts(value) else { return nil }
    guard let use = value["use"] else {
      self.init(own, at: value)
      return
    }
    guard let id = use.string(), let base = shared.contact(id, at: use) else { return nil }
    self.init(own.over(base), at: value)
  }
}

extension Look<Template> {
  /// A shared look by its id, or one of the playbook's own.
  fileprivate init?(resolving value: Value, shared: inout SharedSteps, _ playbook: String) {
    let line = value.place.line
    let look =
      value.word == nil
      ? Look(value, id: "\(playbook).look-at.\(line)") : value.string().flatMap { shared.look($0, at: value) }
    guard let look else { return nil }
    self = look
  }
}

extension Fields {
  /// The steps of a section: shared ones by id, the playbook's own written out.
  fileprivate func steps(
    _ section: String, needUndo: Bool, _ shared: inout SharedSteps, _ playbook: String
  ) -> [Step<Template>]? {
    guard let items = required(section)?.items() else { return nil }
    if items.isEmpty { value.complain("‘\(section)’ is empty", advice: "give at least one step") }
    return items.enumerated().compactMap { number, item in
      let isOwn = item.word == nil
      let step =
        isOwn
        ? Step(item, id: "\(playbook).\(section).\(number + 1)")
        : item.string().flatMap { shared.step($0, at: item) }
      if needUndo, let step, step.undo == nil {
        item.complain("the step ‘\(step.id)’ has no ‘undo’", advice: "say how to take it back, or that it cannot be")
      }
      return step
    }
  }
}
