internal import Mustache

/// One name in the tree of facts, as Mustache walks it: `user` is a value and has `user.name` below it.
struct FactScope: MustacheParent, MustacheCustomRenderable {
  var name = ""
  var value: String?
  var children: [String: FactScope] = [:]
  let absences: Absences

  /// The whole tree, with every value quoted for `form`.
  init(_ facts: PlaybookFacts, form: TextForm, absences: Absences) {
    self.init(name: "", absences: absences)
    for variable in Variable.allCases {
      let value = variable.value(in: facts).map(form.quote).flatMap { $0.isEmpty ? nil : $0 }
      insert(value, at: variable.rawValue.split(separator: ".")[...], of: variable.rawValue)
    }
  }

  private init(name: String, absences: Absences) {
    self.name = name
    self.absences = absences
  }

  private mutating func insert(_ value: String?, at path: ArraySlice<Substring>, of name: String) {
    guard let first = path.first.map(String.init) else {
      self.value = value
      return
    }
    children[first, default: FactScope(name: name, absences: absences)].insert(value, at: path.dropFirst(), of: name)
  }

  func child(named name: String) -> Any? { children[name] }

  var isNull: Bool { value == nil }

  var renderText: String {
    if value == nil { absences.names.append(name) }
    return value ?? ""
  }
}

/// One finding's facts made ready for every form of text.
struct Filling {
  let absences = Absences()
  private let prose, shortMessage, powerShell, kql, shell, appliance: FactScope

  init(_ facts: PlaybookFacts) {
    prose = FactScope(facts, form: .prose, absences: absences)
    shortMessage = FactScope(facts, form: .shortMessage, absences: absences)
    powerShell = FactScope(facts, form: .powerShell, absences: absences)
    kql = FactScope(facts, form: .kql, absences: absences)
    shell = FactScope(facts, form: .shell, absences: absences)
    appliance = FactScope(facts, form: .appliance, absences: absences)
  }

  subscript(form: TextForm) -> FactScope {
    switch form {
    case .prose: prose
    case .shortMessage: shortMessage
    case .powerShell: powerShell
    case .kql: kql
    case .shell: shell
    case .appliance: appliance
    }
  }
}

/// The variables that one rendering asked for and the facts did not hold: one list, seen from the whole tree.
final class Absences {
  var names: [String] = []
}
