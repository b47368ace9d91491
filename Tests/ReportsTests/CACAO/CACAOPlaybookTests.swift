import Events
import Foundation
import Testing

@testable import Playbooks
@testable import Reports

@Suite("Playbooks as CACAO 2.0")
struct CACAOPlaybookTests {
  private let schema: JSONSchema
  private let library: PlaybookLibrary

  init() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Schema/cacao-2.0.json")
    schema = try JSONSchema(Data(contentsOf: file))
    library = try PlaybookLibrary()
  }

  private func document(
    _ playbook: Playbook<Template>, _ facts: PlaybookFacts, _ severity: Severity, _ language: Language,
    for item: Case? = nil
  ) throws -> [String: Any] {
    let references = FactReferences(facts)
    let rendered = try playbook.render(references.facts, severity: severity, stage: .access, language: language)
    let time = Timestamp(seconds: 1_791_936_000)
    let export = CACAOPlaybook(rendered, references: references, for: item, time: time, language: language)
    return try JSONObject.parse(export.json.line)
  }

  /// Every playbook in every language, for everything known and nothing known, contained first and not.
  private func all(_ check: (String, [String: Any]) throws -> Void) throws {
    for playbook in library.playbooks {
      for language in Language.allCases {
        for example in ExampleFacts.examples(for: playbook.contact.party) {
          for severity in [Severity.low, .critical] {
            let place = "\(playbook.id), \(language), \(example.name), \(severity)"
            try check(place, try document(playbook, example.facts, severity, language))
          }
        }
      }
    }
  }

  @Test("are valid, all of them, in every language")
  func valid() throws {
    try all { place, document in
      let violations = schema.violations(of: document)
      #expect(violations.isEmpty, "\(place): \(violations.prefix(3))")
    }
  }

  @Test("lead from the start to every step, and name no step, agent or target that is not there")
  func references() throws {
    try all { place, document in
      let steps = try #require(document["workflow"] as? [String: [String: Any]])
      let agents = try #require(document["agent_definitions"] as? [String: Any])
      let targets = try #require(document["target_definitions"] as? [String: Any])
      var (met, left): (Set<String>, [String]) = ([], [try #require(document["workflow_start"] as? String)])
      while let id = left.popLast() {
        guard met.insert(id).inserted else { continue }
        let step = try #require(steps[id], "\(place): \(id) is nowhere")
        let single = ["on_completion", "on_true"].compactMap { step[$0] as? String }
        left += single + (step["next_steps"] as? [String] ?? [])
        left += (step["cases"] as? [String: String] ?? [:]).values
        if let agent = step["agent"] as? String { #expect(agents[agent] != nil, "\(place): \(agent)") }
        for target in step["targets"] as? [String] ?? [] { #expect(targets[target] != nil, "\(place): \(target)") }
      }
      #expect(met == Set(steps.keys), "\(place): nothing leads to \(Set(steps.keys).subtracting(met))")
    }
  }

  @Test("declare every variable that a text refers to")
  func variables() throws {
    try all { place, document in
      let declared = try #require(document["playbook_variables"] as? [String: Any])
      let text = String(decoding: try JSONSerialization.data(withJSONObject: document), as: UTF8.self)
      let used = Set(text.matches(of: /__[a-z][a-z_]*__(?=:value)/).map { String($0.output) })
      #expect(used.isSubset(of: declared.keys), "\(place): \(used.subtracting(declared.keys))")
      #expect(used.contains("__answer__") && used.contains("__tenant__"))
    }
  }

  @Test("are valid for every system, with its commands, a label and an identifier of its own")
  func systems() throws {
    var ids: Set<String> = []
    for system in IdentitySystem.allCases {
      for id in ["new-country", "log-gap"] {
        let playbook = try #require(library[id])
        var facts = ExampleFacts.examples(for: playbook.contact.party)[0].facts
        facts.system = system
        let references = FactReferences(facts)
        let rendered = try playbook.render(references.facts, severity: .high, stage: .access, language: .english)
        let time = Timestamp(seconds: 1_791_936_000)
        let export = CACAOPlaybook(rendered, references: references, system: system, time: time, language: .english)
        let document = try JSONObject.parse(export.json.line)
        #expect(schema.violations(of: document).isEmpty, "\(id), \(system)")
        #expect((document["labels"] as? [String])?.contains("system-\(system.rawValue)") == true)
        #expect(ids.insert(try #require(document["id"] as? String)).inserted)
        guard id == "new-country" else { continue }
        #expect(export.json.line.contains("Revoke-MgUserSignInSession") == (system == .microsoft))
        #expect(export.json.line.contains("Clear User Sessions") == (system == .okta))
      }
    }
  }

  @Test("give the same identifiers again, and no identifier to two things")
  func identifiers() throws {
    var owners: [String: String] = [:]
    for playbook in library.playbooks {
      let facts = ExampleFacts.examples(for: playbook.contact.party)[0].facts
      for language in Language.allCases {
        let (one, two) = try (
          document(playbook, facts, .high, language), document(playbook, facts, .high, language)
        )
        let ids = try #require(one["workflow"] as? [String: Any]).keys + [try #require(one["id"] as? String)]
        #expect(Set(ids) == Set(try #require(two["workflow"] as? [String: Any]).keys + [two["id"] as? String ?? ""]))
        for id in ids.map({ String($0.suffix(36)) }) {
          #expect(owners.updateValue("\(playbook.id) \(language)", forKey: id) == nil, "\(playbook.id): \(id)")
        }
      }
    }
  }

  @Test("let the answers decide what is done, and the timers wait as long as the playbook says")
  func flow() throws {
    let playbook = try #require(library["new-country"])
    let document = try document(playbook, ExampleFacts.full.facts, .high, .english)
    let steps = try #require(document["workflow"] as? [String: [String: Any]])
    let answers = try #require(steps.values.first { $0["type"] as? String == "switch-condition" })
    let cases = try #require(answers["cases"] as? [String: String])
    #expect(Set(cases.keys) == Set(playbook.contact.answers.map(\.id.rawValue)))
    let gates = steps.values.compactMap { $0["condition"] as? String }
    #expect(gates.contains { $0.contains("'not-me'") && !$0.contains("'it-was-me'") })
    var waits: [Int] = []
    var next = cases["no-answer"]
    while let step = next.flatMap({ steps[$0] }) {
      if let delay = step["delay"] as? Int { waits.append(delay) }
      next = step["on_completion"] as? String
    }
    #expect(waits.reduce(0, +) == (playbook.contact.timers.map { $0.after[.high] }.max() ?? 0) * 60_000)
    #expect(waits.count == playbook.contact.timers.count)
  }

  @Test("of a case hold its values, and of telephone numbers the last two digits alone")
  func ofCase() throws {
    let item = SampleCase.plain
    let playbook = try #require(library["new-country"])
    let document = try document(playbook, ExampleFacts.full.facts, item.severity, .english, for: item)
    #expect(schema.violations(of: document).isEmpty)
    let variables = try #require(document["playbook_variables"] as? [String: [String: Any]])
    #expect(variables["__user__"]?["value"] as? String == ExampleFacts.full.facts.user)
    #expect(variables["__contact_phone__"]?["value"] as? String == "+•• •• ••• •• 05")
    let text = String(decoding: try JSONSerialization.data(withJSONObject: document), as: UTF8.self)
    #expect(!text.contains("174 06 05"))
  }

  @Test("are refused by the check where something is wrong")
  func refused() throws {
    let good = try document(library.playbooks[0], ExampleFacts.full.facts, .high, .english)
    for (key, value) in [("spec_version", "cacao-1.0" as Any), ("severity", 101), ("id", "playbook--1"), ("extra", 1)] {
      var bad = good
      bad[key] = value
      #expect(!schema.violations(of: bad).isEmpty, "\(key)")
    }
  }
}
