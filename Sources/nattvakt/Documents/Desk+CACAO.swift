import Events
import Playbooks
import Policy
import Reports
import Store

extension Desk {
  /// A case's playbook with its values and what was done of it so far, as CACAO 2.0; telephone numbers are masked.
  /// `now` is the wall clock's.
  func cacao(_ item: Case, now: Timestamp) throws -> JSON {
    let call = try call(item, isMasked: true)
    guard let lead = item.lead, let playbook = library[lead.playbook],
      let facts = CallFacts(
        item: item, lead: lead, policy: policy, clock: call.clock, language: call.language, now: now,
        party: playbook.contact.party, isMasked: true
      ).facts
    else { throw WrongRequest("the case \(item.id) has no finding, so there is no playbook for it") }
    let references = FactReferences(facts)
    let rendered = try playbook.render(
      references.facts, severity: item.severity, stage: item.stage, language: call.language)
    let run = CACAORun(
      item, work: try store.work(onCase: item.id), verdict: try store.ruling(ofCase: item.id)?.verdict)
    return CACAOPlaybook(
      rendered, references: references, for: item, run: run, time: now, language: call.language
    ).json
  }
}
