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
  var standard = PersonStandard.none
  /// What people said of earlier cases and the state has not taken in yet, the earliest first; asked for once a run.
  var rulings: [Ruling] = [] {
    didSet { hasRulings = !rulings.isEmpty }
  }
  private var hasRulings = false
  /// The latest event that was judged.
  private var judgedTo = Timestamp(microseconds: .min)

  init(user: Symbol, tenant: Int) {
    self.user = user
    self.tenant = tenant
  }

  /// The person will be judged soon.
  mutating func foresee() { state.foresee() }

  mutating func judge(_ sighting: Sighting, in context: Context) -> [(rule: Rule, verdict: Verdict)] {
    if sighting.act == .rightsReceived, !hasChanged, !hasRulings { return judgeReceived(sighting, in: context) }
    hasChanged = true
    if hasRulings { applyRulings(before: sighting.event.time) }
    judgedTo = max(judgedTo, sighting.event.time)
    return state.observe(sighting, in: context)
  }

  /// Somebody of whom nothing else is known may be a group or a role, and is kept only for what is found.
  private mutating func judgeReceived(_ sighting: Sighting, in context: Context) -> [(rule: Rule, verdict: Verdict)] {
    let found = state.observe(sighting, in: context)
    if found.isEmpty { return [] }
    hasChanged = true
    judgedTo = max(judgedTo, sighting.event.time)
    return found
  }

  /// Each once: at the first event after the moment from which it holds.
  private mutating func applyRulings(before time: Timestamp) {
    while let next = rulings.first, next.from < time {
      if judgedTo <= next.from { state.apply(next) }
      rulings.removeFirst()
    }
  }

  /// Ids of expectations that kept findings of the person back.
  mutating func takeHits() -> [String] { state.takeHits() }

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
  func saved() -> [UInt8] { Kept(state: state, openCase: openCase, judgedTo: judgedTo).saved() }

  init(user: Symbol, tenant: Int, saved bytes: [UInt8]) throws(StateError) {
    self.user = user
    self.tenant = tenant
    let kept = try Kept(saved: bytes)
    state = kept.state
    openCase = kept.openCase
    judgedTo = kept.judgedTo
  }

  private struct Kept: Savable {
    var state: PersonState
    var openCase: OpenCase?
    var judgedTo: Timestamp

    init(state: PersonState, openCase: OpenCase?, judgedTo: Timestamp) {
      self.state = state
      self.openCase = openCase
      self.judgedTo = judgedTo
    }

    func save(to writer: inout StateWriter) {
      state.save(to: &writer)
      writer.write(openCase != nil)
      openCase?.save(to: &writer)
      writer.write(judgedTo)
    }

    init(from reader: inout StateReader) throws(StateError) {
      state = try PersonState(from: &reader)
      openCase = try reader.readBool() ? try OpenCase(from: &reader) : nil
      judgedTo = try reader.readTimestamp()
    }
  }
}
