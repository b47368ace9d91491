import Casework
import Events
import Playbooks
import Testing

@Suite("The steps of a playbook as a list to be ticked")
struct ChecklistTests {
  @Test("every step of every playbook has an id of its own, and is found by section and number as well")
  func ids() throws {
    for playbook in try PlaybookLibrary().playbooks {
      let item = try #require(Case(findings: [made("a")]))
      var facts = try #require(
        PlaybookFacts(
          case: item, provider: PlaybookFacts.Provider(name: "Nordan IT"), language: .english,
          localTime: { $0.description }))
      facts.affected = ["anna.berg@fjordbygg.example"]
      let checklist = Checklist(
        try playbook.render(facts, severity: .high, stage: .access, language: .english))
      #expect(Set(checklist.ids).count == checklist.ids.count, "\(playbook.id)")
      for section in checklist.sections {
        for (i, step) in section.steps.enumerated() {
          #expect(checklist.id(of: "\(section.id.rawValue).\(i + 1)") == step.id)
          #expect(checklist.id(of: step.id) == step.id)
        }
      }
      #expect(checklist.id(of: "contain.0") == nil && checklist.id(of: "nothing") == nil)
    }
  }
}
