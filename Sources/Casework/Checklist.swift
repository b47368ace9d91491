package import Events
package import Playbooks

/// The steps of a case's playbook as a list to be ticked: containment, recovery, closing, escalation.
package struct Checklist: Sendable {
  package var sections: [Section]

  package struct Section: Sendable {
    package var id: PlaybookSection
    package var steps: [Step<String>]
  }

  /// Sections without a step are left out.
  package init(_ rendered: RenderedPlaybook) {
    let playbook = rendered.playbook
    let all = [
      Section(id: .contain, steps: playbook.contain), Section(id: .recover, steps: playbook.recover),
      Section(id: .close, steps: playbook.close), Section(id: .escalate, steps: playbook.escalate),
    ]
    sections = all.filter { !$0.steps.isEmpty }
  }

  package subscript(section: PlaybookSection) -> [Step<String>] { sections.first { $0.id == section }?.steps ?? [] }

  /// Every step's id, in the order of the list.
  package var ids: [String] { sections.flatMap { $0.steps.map(\.id) } }

  /// The step that a person means: by its id, or by section and number, `contain.2`. Nil for none.
  package func id(of name: String) -> String? {
    if ids.contains(name) { return name }
    let parts = name.split(separator: ".")
    guard parts.count == 2, let section = sections.first(where: { $0.id.rawValue == parts[0] }),
      let number = Int(parts[1]), section.steps.indices.contains(number - 1)
    else { return nil }
    return section.steps[number - 1].id
  }

  /// Ids of a section's steps that nobody has ticked.
  package func open(_ section: PlaybookSection, _ work: CaseWork) -> [String] {
    self[section].map(\.id).filter { work.check(ofStep: $0) == nil }
  }
}
