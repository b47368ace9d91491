package import Events
package import Playbooks

/// A playbook in the form of OASIS CACAO Security Playbooks 2.0: every step manual, the person who is called as the
/// target, the answers as a switch, the timers as delays, and what a case fills in as variables.
package struct CACAOPlaybook {
  private let rendered: RenderedPlaybook
  private let references: FactReferences
  private let item: Case?
  private let run: CACAORun?
  private let system: IdentitySystem?
  private let time: Timestamp
  private let answersTitle: String
  private let words: Words
  private let identify: CACAOIdentifier

  /// `rendered` has been filled in with the facts of `references`; `item` is the case whose values it holds, nil for the
  /// playbook in general, whose variables then have none, and `run` what became of it there. `system` names the one that
  /// a general playbook was written for, where somebody chose it. `time` is that of the export.
  package init(
    _ rendered: RenderedPlaybook, references: FactReferences, for item: Case? = nil, run: CACAORun? = nil,
    system: IdentitySystem? = nil, time: Timestamp, language: Language
  ) {
    self.rendered = rendered
    self.references = references
    (self.item, self.run, self.system) = (item, run, system)
    self.time = time
    answersTitle = Phrase("What was answered", sv: "Vad svaret blev").text(language)
    words = Words(language)
    let document = "\(rendered.playbook.id)/\(language.rawValue)/\(item?.id ?? "")"
    identify = CACAOIdentifier(document: document + (system.map { "/" + $0.rawValue } ?? ""))
  }

  package var json: JSON {
    var workflow = CACAOWorkflow(identify: identify, agent: technician)
    let start = fill(&workflow)
    let playbook = rendered.playbook
    let members: [(String, JSON)] = [
      ("type", .string("playbook")), ("spec_version", .string("cacao-2.0")),
      ("id", .string(identify("playbook", "playbook"))), ("name", .string(title)),
      ("description", .string(playbook.meaning)),
      ("playbook_types", .strings(["investigation", "mitigation", "notification", "remediation"])),
      ("created_by", .string(CACAOIdentifier(document: "nattvakt")("identity", "author"))),
      ("created", .time(item?.opened ?? time)), ("modified", .time(max(time, item?.opened ?? time))),
      ("labels", .strings(labels)),
    ]
    let severity = item.map { [("severity", JSON.integer(CACAOPlaybook.number($0.severity)))] } ?? []
    return .object(
      members + severity + [
        ("playbook_variables", .object(variables)), ("workflow_start", .string(start)),
        ("workflow", .object(workflow.steps.map { ($0.id, $0.step) }.sorted { $0.0 < $1.0 })),
        ("agent_definitions", .object([(technician, agent)])),
        ("target_definitions", .object([(person, target)])),
      ] + outcome)
  }

  /// What became of it, and how that is to be read.
  private var outcome: [(String, JSON)] {
    guard let run else { return [] }
    return [
      ("playbook_extensions", .object([(CACAORun.id, run.json)])),
      ("extension_definitions", .object([(CACAORun.id, CACAORun.definition)])),
    ]
  }

  private var labels: [String] {
    rendered.playbook.detections + ["nattvakt", "version-\(rendered.playbook.version)"]
      + (system.map { ["system-" + $0.rawValue] } ?? [])
  }

  /// With what tells it from others of the same playbook.
  private var title: String {
    let which = item?.id ?? system.map(words.system)
    return which.map { "\(rendered.playbook.title) (\($0))" } ?? rendered.playbook.title
  }
  private var technician: String { identify("individual", "technician") }
  private var person: String { identify("individual", "person") }

  private var agent: JSON {
    .object([("type", .string("individual")), ("name", .string("technician"))])
  }

  /// Never with an address for mail: the mailbox may be the attacker's.
  private var target: JSON {
    let facts = references.facts
    let party = rendered.playbook.contact.party
    let name =
      switch party {
      case .person: facts.contact.name ?? facts.userName ?? facts.user
      case .owner: facts.contact.name ?? facts.contact.customerContact ?? ""
      case .company: facts.contact.customerContact ?? ""
      }
    let numbers =
      party != .company
      ? [
        ("first", facts.contact.phone), ("second", facts.contact.secondPhone), ("deputy", facts.contact.deputyPhone),
        ("manager", facts.contact.managerPhone), ("customer", facts.contact.customerPhone),
      ]
      : [
        ("customer", facts.contact.customerPhone), ("second", facts.contact.secondPhone),
        ("deputy", facts.contact.deputyPhone),
      ]
    let phones = numbers.compactMap { key, number in number.map { (key, JSON.string($0)) } }
    let contact: [(String, JSON)] = phones.isEmpty ? [] : [("phone", .object(phones))]
    return .object([
      ("type", .string("individual")), ("name", .string(name.isEmpty ? facts.tenant : name)),
      ("description", .string(rendered.playbook.contact.numbers)),
      ("contact", .object(contact + [("contact_details", .string(rendered.playbook.contact.channel))])),
    ])
  }

  /// Telephone numbers are masked: whoever makes the call has the contact book.
  private var variables: [(String, JSON)] {
    let filled = references.values.map { name, value -> (String, JSON) in
      var members: [(String, JSON)] = [("type", .string("string"))]
      if item != nil {
        members.append(("value", .string(name.hasSuffix("phone__") ? PhoneNumber.masked(value) : value)))
      }
      return (name, .object(members + [("constant", .bool(true)), ("external", .bool(item == nil))]))
    }
    let given = run?.answer.map { [("value", JSON.string($0))] } ?? []
    let answer = JSON.object(
      [("type", .string("string"))] + given + [("constant", .bool(false)), ("external", .bool(false))])
    return filled + [(CACAOPlaybook.answer, answer)]
  }

  private static let answer = "__answer__"

  private static func number(_ severity: Severity) -> Int {
    switch severity {
    case .low: 25
    case .medium: 50
    case .high: 75
    case .critical: 100
    }
  }
}

extension CACAOPlaybook {
  /// From the end to the start, because a step names the one after it; answers the first step.
  private func fill(_ flow: inout CACAOWorkflow) -> String {
    let playbook = rendered.playbook
    var next = flow.end("end")
    let sections: [(PlaybookSection, String, [CACAOWorkflow.Act])] = [
      (.close, words.close, playbook.close.map(act("close"))),
      (.escalate, words.escalate, playbook.escalate.map(act("escalate"))),
      (.recover, words.recover, playbook.recover.map(act("recover"))),
      (.contain, words.contain, rendered.containFirst ? [] : playbook.contain.map(act("contain"))),
    ]
    for (section, name, acts) in sections {
      if let condition = condition(for: section) {
        next = flow.choice("gate." + section.rawValue, name: name, if: condition, do: acts, then: next)
      } else if section == .escalate {
        // No answer leads there: its steps say themselves when they are due.
        next = flow.chain(acts, then: next)
      }
    }
    next = flow.choices(
      "answers", name: answersTitle, of: CACAOPlaybook.answer + ":value",
      playbook.contact.answers.map { ($0.id.rawValue, acts(for: $0)) }, then: next)
    next = flow.chain([call], then: next)
    if rendered.containFirst { next = flow.chain(playbook.contain.map(act("contain")), then: next) }
    next = flow.parallel("look", name: words.lookAt, branches: playbook.lookAt.map { [look($0)] }, then: next)
    return flow.start(next)
  }

  /// Which answers lead into a section; nil for none.
  private func condition(for section: PlaybookSection) -> String? {
    let leading = rendered.playbook.contact.answers.filter { $0.next.contains(section) }
    if leading.isEmpty { return nil }
    return leading.map { "\(CACAOPlaybook.answer):value == '\($0.id.rawValue)'" }.joined(separator: " OR ")
  }

  private var call: CACAOWorkflow.Act {
    let contact = rendered.playbook.contact
    let questions = (contact.questions + contact.evidence).enumerated().map { "\($0 + 1). \($1)" }
    return CACAOWorkflow.Act(
      key: "call", name: words.call,
      description: text([
        contact.numbers, rendered.beforeTheCall, contact.executive, contact.outOfHours, contact.record,
      ]),
      command: text([contact.opening, contact.identity] + questions), targets: [person],
      timeout: rendered.actWithin * 60_000, results: [CACAOPlaybook.answer])
  }

  /// Nobody answers: the timers, each as long after the one before as the playbook has it.
  private func acts(for answer: Answer<String>) -> [CACAOWorkflow.Act] {
    let key = "answer." + answer.id.rawValue
    let first = CACAOWorkflow.Act(
      key: key, name: answer.says, description: words.verdict(answer.verdict), command: answer.act,
      outcome: run?.json(ofAnswer: answer.id))
    guard answer.next.contains(.timers) else { return [first] }
    var elapsed = 0
    return [first]
      + zip(rendered.timers, rendered.playbook.contact.timers).enumerated().map { number, timers in
        let (timer, source) = timers
        defer { elapsed = timer.minutes }
        return CACAOWorkflow.Act(
          key: "\(key).timer.\(number)", name: words.minutes(timer.minutes), command: timer.act, targets: [person],
          delay: (timer.minutes - elapsed) * 60_000, outcome: run?.json(ofTimer: source.id))
      }
  }

  private func look(_ look: Look<String>) -> CACAOWorkflow.Act {
    CACAOWorkflow.Act(
      key: "look." + look.id, name: look.what, description: text([look.why, look.frame, look.tells]),
      command: text([look.what] + ways(look.how)))
  }

  private func act(_ section: String) -> (Step<String>) -> CACAOWorkflow.Act {
    { step in
      CACAOWorkflow.Act(
        key: "\(section).\(step.id)", name: step.what,
        description: text([
          step.why, words.verify + ": " + step.verify, step.undo.map { words.undo + ": " + $0 } ?? "", done(step),
        ]), command: text([step.what] + ways(step.how)), outcome: run?.json(ofStep: step.id))
    }
  }

  /// Also in words, for programs that show no extensions.
  private func done(_ step: Step<String>) -> String {
    run?.tick(ofStep: step.id).map { "\(words.done): \($0.who), \($0.time)" } ?? ""
  }

  private func ways(_ ways: [Way<String>]) -> [String] { ways.map { words.tool($0.tool) + ":\n" + $0.text } }

  private func text(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: "\n\n") }
}
