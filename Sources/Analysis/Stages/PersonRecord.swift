internal import Baselines
internal import Detections
import Events

/// What is kept of one person of one tenant: the state that judges, and the case that is open.
struct PersonRecord {
  let user: Symbol
  /// Position of the tenant in the survey.
  let tenant: Int
  private var state = PersonState()
  private var openCase: OpenCase?
  /// Whether the person was seen since the state was saved last.
  private(set) var hasChanged = false
  /// From the operator's policy, asked for once a run; not saved.
  var policy = PersonPolicy()

  init(user: Symbol, tenant: Int) {
    self.user = user
    self.tenant = tenant
  }

  /// The person will be judged soon.
  func foresee() { state.foresee() }

  mutating func judge(_ sighting: Sighting, in context: Context) -> [(rule: Rule, verdict: Verdict)] {
    hasChanged = true
    return state.observe(sighting, in: context)
  }

  mutating func draft(
    of rule: Rule, _ verdict: Verdict, _ sighting: Sighting, tenant: String, _ names: SymbolNames
  ) -> FindingDraft {
    let user = names[user]
    let id = FindingID.finding(rule.id, tenant: tenant, user: user, events: verdict.events)
    let caseID = OpenCase.join(&openCase, or: FindingID.case(finding: id), at: sighting.event.time)
    return FindingDraft(
      id: id, rule: rule, verdict: verdict, sighting: sighting, tenant: tenant, user: user, caseID: caseID)
  }

}

extension PersonRecord {
  mutating func noteSaved() { hasChanged = false }

  /// What a later run needs: the state that judges, and the open case.
  func saved() -> [UInt8] { Kept(state: state, openCase: openCase).saved() }

  init(user: Symbol, tenant: Int, saved bytes: [UInt8]) throws(StateError) {
    self.user = user
    self.tenant = tenant
    let kept = try Kept(saved: bytes)
    state = kept.state
    openCase = kept.openCase
  }

  private struct Kept: Savable {
    var state: PersonState
    var openCase: OpenCase?

    init(state: PersonState, openCase: OpenCase?) {
      self.state = state
      self.openCase = openCase
    }

    func save(to writer: inout StateWriter) {
      state.save(to: &writer)
      writer.write(openCase != nil)
      openCase?.save(to: &writer)
    }

    init(from reader: inout StateReader) throws(StateError) {
      state = try PersonState(from: &reader)
      openCase = try reader.readBool() ? try OpenCase(from: &reader) : nil
    }
  }
}
