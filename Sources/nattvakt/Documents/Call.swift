import Events
import Playbooks
import Policy
import Reports

/// A case with its playbook filled in: from the case, the contact book, and whose language and time are used.
struct Call {
  let language: Language
  let clock: LocalClock
  /// Nil for a case without findings.
  let rendered: RenderedPlaybook?
  private let item: Case

  /// `language` overrules the person's own, which overrules the tenant's and the policy's.
  init(
    _ item: Case, policy: Policy, library: PlaybookLibrary, time: TimeZoneOptions, language: Language?
  ) throws {
    self.item = item
    let contact = policy.contact(user: item.user)
    let language = language ?? policy.language ?? .english
    let clock = try time.clock(
      otherwise: contact.flatMap { $0.timeZone.isEmpty ? nil : $0.timeZone } ?? policy.timeZone)
    self.language = language
    self.clock = clock
    guard let lead = item.lead, let playbook = library[lead.playbook] else {
      rendered = nil
      return
    }
    let facts = CallFacts(item: item, lead: lead, policy: policy, clock: clock, language: language)
    rendered = try facts.facts.map {
      try playbook.render($0, severity: item.severity, stage: item.stage, language: language)
    }
  }

  var json: JSON {
    guard let rendered else { return .case(item, language: language) }
    return .object([
      ("schema", .integer(JSON.schema)), ("case", .case(item, language: language)), ("playbook", .playbook(rendered)),
    ])
  }
}
