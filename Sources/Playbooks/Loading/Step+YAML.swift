extension Step<Template> {
  /// `undo` is demanded by the sections that need it, when they are put together.
  init?(_ value: Value, id: String) {
    guard let fields = Fields(value, known: ["kind", "id", "for", "what", "why", "how", "verify", "undo"]) else {
      return nil
    }
    let (what, why, verify) = (fields.text("what"), fields.text("why"), fields.text("verify"))
    let undo = fields.optionalText("undo")
    let how = fields.optional("how").map { $0.list(Way.init) } ?? []
    let systems = fields.optional("for")?.list { $0.choice(of: "system", as: IdentitySystem.self) } ?? []
    guard let what, let why, let verify, let how else { return nil }
    self.init(id: id, systems: systems, what: what, why: why, how: how, verify: verify, undo: undo)
  }
}

extension Look<Template> {
  init?(_ value: Value, id: String) {
    let known = ["kind", "id", "what", "why", "how", "fields", "frame", "tells"]
    guard let fields = Fields(value, known: known) else { return nil }
    let (what, why) = (fields.text("what"), fields.text("why"))
    let (frame, tells) = (fields.text("frame"), fields.text("tells"))
    let how = fields.required("how")?.list(Way.init)
    let columns = fields.required("fields")?.list { $0.string() }
    guard let what, let why, let frame, let tells, let how, let columns else { return nil }
    self.init(id: id, what: what, why: why, how: how, fields: columns, frame: frame, tells: tells)
  }
}

extension Way<Template> {
  /// Reads `tool: command or path`, one pair.
  init?(_ value: Value) {
    guard let pairs = value.pairs() else { return nil }
    guard let (key, text) = pairs.first, pairs.count == 1 else {
      value.complain("one tool is expected here", advice: "start each tool with its own ‘- ’")
      return nil
    }
    guard let tool = key.choice(of: "tool", as: Tool.self),
      let template = Template(text, at: key.place, form: tool.form)
    else { return nil }
    self.init(tool: tool, text: template)
  }
}
