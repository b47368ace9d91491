/// One thing to do, so exact that a tired person can do it.
package struct Step<Text: Sendable>: Sendable {
  /// The shared step's id, or `<playbook>.<section>.<number>` for one of the playbook's own: the key of a checklist.
  package var id: String
  /// Systems that it is for, and those of their kind; empty for all.
  package var systems: [IdentitySystem] = []
  package var what: Text
  package var why: Text
  /// Empty for what is done without a tool (a telephone call, a note).
  package var how: [Way<Text>]
  package var verify: Text
  /// How to take it back; nil outside containment and recovery.
  package var undo: Text?

  package func map<Other>(_ transform: (Text) throws -> Other) rethrows -> Step<Other> {
    Step<Other>(
      id: id, systems: systems, what: try transform(what), why: try transform(why),
      how: try how.map { try $0.map(transform) }, verify: try transform(verify), undo: try undo.map(transform))
  }
}

/// One place to look before anybody is called.
package struct Look<Text: Sendable>: Sendable {
  package var id: String
  package var what: Text
  package var why: Text
  package var how: [Way<Text>]
  /// Columns that decide, as the log names them.
  package var fields: [String]
  /// From when to when.
  package var frame: Text
  /// What each result means.
  package var tells: Text

  package func map<Other>(_ transform: (Text) throws -> Other) rethrows -> Look<Other> {
    Look<Other>(
      id: id, what: try transform(what), why: try transform(why), how: try how.map { try $0.map(transform) },
      fields: fields, frame: try transform(frame), tells: try transform(tells))
  }
}
