internal import Baselines
internal import CByteScan
internal import Detections
import Events
internal import Store

/// One tenant while it is analysed: its addresses (stage 1) and its habits.
struct TenantRecord {
  private var state = TenantState()
  private var watch = TenantWatch()
  private var cases = TenantCases()
  private var sources: [SourceRecord] = []
  /// Position in `sources` by index in the run's registry of addresses.
  private var positions = IndexTable()

  private struct SourceRecord {
    let address: UInt32
    var state = SourceState()
    var hasChanged = false
  }

  /// Learns from one event, in order of time; answers what was known before it. `source` is the position of its address.
  mutating func observe(_ sighting: Sighting, source: Int) -> (source: SourceFacts, habits: TenantHabits) {
    state.observe(sighting)
    var facts = learnSource(sighting, at: source)
    // Asked here, where the habits of the hour are at hand: a batch goes through those of many hours.
    if sighting.opensDoor { facts.isTenants = state.habits.isOwn(sighting.whereabouts) }
    return (facts, state.habits)
  }

  /// What the event, of which `observe` told what was known before, shows of the tenant as a whole.
  mutating func drafts(of sighting: Sighting, in context: Context, tenant: String) -> [FindingDraft] {
    watch.observe(sighting, in: context).map { found in
      let id = FindingID.finding(found.rule.id, tenant: tenant, user: "", events: found.verdict.events)
      let caseID = cases.join(found.subject, or: FindingID.case(finding: id), at: sighting.event.time)
      return FindingDraft(
        id: id, rule: found.rule, verdict: found.verdict, sighting: sighting, tenant: tenant, user: "", caseID: caseID)
    }
  }

  /// The address at `source` will be asked about soon.
  func foresee(_ source: Int) {
    sources.withUnsafeBufferPointer { sources in
      guard source < sources.count, let start = sources.baseAddress else { return }
      nv_foresee(start + source)
    }
  }

  private mutating func learnSource(_ sighting: Sighting, at i: Int) -> SourceFacts {
    if sighting.event.address == 0 { return SourceFacts() }
    let facts = sources[i].state.facts(at: sighting.event.time)
    sources[i].state.observe(sighting)
    sources[i].hasChanged = true
    return facts
  }

  /// Where the tenant keeps an address; 0 for none.
  mutating func position(of address: UInt32) -> Int {
    if address == 0 { return 0 }
    if let known = positions[UInt64(address)] { return known }
    add(SourceRecord(address: address))
    return sources.count - 1
  }

  private mutating func add(_ source: SourceRecord) {
    positions.set(sources.count, for: UInt64(source.address))
    sources.append(source)
  }
}

extension TenantRecord {
  mutating func restoreHabits(_ saved: [UInt8]) throws {
    let kept = try Kept(saved: saved)
    (state, watch, cases) = (kept.state, kept.watch, kept.cases)
  }

  mutating func restoreSource(_ saved: [UInt8], address: UInt32) throws {
    add(SourceRecord(address: address, state: try SourceState(saved: saved)))
  }

  var savedHabits: [UInt8] { Kept(state: state, watch: watch, cases: cases).saved() }

  private struct Kept: Savable {
    var state: TenantState
    var watch: TenantWatch
    var cases: TenantCases

    init(state: TenantState, watch: TenantWatch, cases: TenantCases) {
      (self.state, self.watch, self.cases) = (state, watch, cases)
    }

    func save(to writer: inout StateWriter) {
      state.save(to: &writer)
      watch.save(to: &writer)
      cases.save(to: &writer)
    }

    init(from reader: inout StateReader) throws(StateError) {
      state = try TenantState(from: &reader)
      watch = try TenantWatch(from: &reader)
      cases = try TenantCases(from: &reader)
    }
  }

  /// Hands out the state of every address that was seen in this run, as bytes.
  func forEachChangedSource(_ save: (_ address: UInt32, [UInt8]) throws -> Void) rethrows {
    for source in sources where source.hasChanged { try save(source.address, source.state.saved()) }
  }

  mutating func noteSaved() {
    for i in sources.indices { sources[i].hasChanged = false }
  }
}
