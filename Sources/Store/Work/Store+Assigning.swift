package import Events

extension Store {
  /// Gives a case to somebody; an empty name leaves it to nobody.
  package func assign(
    _ prefix: String, to name: String, by who: String, now: Timestamp, seen revision: Int? = nil
  ) throws {
    try change(prefix, by: who, at: now, seen: revision) { change in
      try change.assign(to: name)
      try change.note("assigned", name.isEmpty ? "nobody" : name)
    }
  }

  package func note(_ text: String, onCase prefix: String, by who: String, now: Timestamp) throws {
    try change(prefix, by: who, at: now) { try $0.note("note", text) }
  }

  /// Ticks steps of the playbook, or takes the ticks back. Steps that are as wanted already change nothing.
  package func check(
    _ steps: [String], undoing: Bool = false, inCase prefix: String, by who: String, now: Timestamp,
    seen revision: Int? = nil
  ) throws {
    try change(prefix, by: who, at: now, seen: revision) { change in
      for step in Set(steps).sorted() where (change.work.check(ofStep: step) != nil) == undoing {
        try undoing ? change.untick(step) : change.tick(step)
        try change.note(undoing ? "unchecked" : "checked", step)
      }
    }
  }

  /// Access is stopped. `open` are the steps of containment that nobody ticked.
  package func contain(
    _ prefix: String, leaving open: [String], by who: String, note: String, now: Timestamp, seen revision: Int? = nil
  ) throws {
    try change(prefix, by: who, at: now, seen: revision) { change in
      try change.requireOpen()
      try change.setState(.contained)
      try change.settleReminders(["contain-on-suspicion"])
      let rest = open.isEmpty ? "" : "without " + open.joined(separator: ", ")
      try change.note("contained", [rest, note].filter { !$0.isEmpty }.joined(separator: "; "))
    }
  }
}
