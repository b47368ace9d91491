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
    let caseID = join(FindingID.case(finding: id), at: sighting.event.time)
    return FindingDraft(
      id: id, rule: rule, verdict: verdict, sighting: sighting, tenant: tenant, user: user, caseID: caseID)
  }

  /// A case takes findings until 72 hours have passed since its last.
  struct OpenCase: Hashable {
    var id: String
    var lastSeen: Timestamp
    static let window = 72.0 * 3_600
  }

  /// The case that a finding at `time` belongs to: the open one, or a new one with this id.
  mutating func join(_ newID: @autoclosure () -> String, at time: Timestamp) -> String {
    if let open = openCase, open.lastSeen.seconds(until: time) <= OpenCase.window {
      openCase?.lastSeen = max(open.lastSeen, time)
      return open.id
    }
    let id = newID()
    openCase = OpenCase(id: id, lastSeen: time)
    return id
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
      if let openCase {
        writer.write(openCase.id)
        writer.write(openCase.lastSeen)
      }
    }

    init(from reader: inout StateReader) throws(StateError) {
      state = try PersonState(from: &reader)
      if try reader.readBool() {
        openCase = OpenCase(id: try reader.readText(), lastSeen: try reader.readTimestamp())
      }
    }
  }
}
