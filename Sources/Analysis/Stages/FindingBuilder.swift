internal import Baselines
internal import Detections
import Events
internal import Policy
internal import Store

/// Completes findings with what only the records tell: the log's own ids, where the records stand, and the sign-in that
/// is doubted where it is not the one that decided.
struct FindingBuilder {
  private let vocabulary: Vocabulary
  private let surroundings: Surroundings
  /// Where an earlier sign-in is doubted.
  private var book: AddressBook
  /// Numbers for the address book, which tells tenants apart by them.
  private var tenants: [String: Int] = [:]
  /// Records that findings rest on, as far as this run saw them.
  private var seen: [EventID: Record] = [:]
  /// A bit for each of them by the low half of its identity, because nearly every event of a run is none of them.
  private var wanted: [UInt64]

  private struct Record {
    var event: Event?
    var idText: String
    var source: Finding.Source?
  }

  init(drafts: [FindingDraft], vocabulary: Vocabulary, surroundings: Surroundings) {
    self.vocabulary = vocabulary
    self.surroundings = surroundings
    book = AddressBook(surroundings, vocabulary)
    for event in drafts.flatMap(\.verdict.events) { seen[event] = Record(event: nil, idText: "", source: nil) }
    var words = 64
    while words < seen.count { words *= 2 }
    wanted = Array(repeating: 0, count: words)
    for event in seen.keys { wanted[word(of: event)] |= 1 << (event.low & 63) }
  }

  private func word(of event: EventID) -> Int { Int(truncatingIfNeeded: event.low >> 6) & (wanted.count - 1) }

  var isEmpty: Bool { seen.isEmpty }

  /// Takes note of an event if a finding rests on it, in whatever order they come; of two copies of a record, of the
  /// one that was judged.
  mutating func note(_ event: borrowing Event) {
    if wanted[word(of: event.id)] >> (event.id.low & 63) & 1 != 0, let record = seen[event.id] {
      note(copy event, over: record)
    }
  }

  private mutating func note(_ event: Event, over record: Record) {
    if let known = record.event {
      let isEqual = !event.tellsMore(than: known, vocabulary) && !known.tellsMore(than: event, vocabulary)
      guard isEqual ? event.isRead(before: known) : event.tellsMore(than: known, vocabulary) else { return }
    }
    let source = vocabulary.inputs.value(at: event.origin.input).map {
      Finding.Source(file: $0, record: Int(event.origin.record))
    }
    seen[event.id] = Record(event: event, idText: event.id(in: vocabulary.symbols), source: source)
  }

  /// Whether a record that the draft rests on has not been met.
  func isIncomplete(_ draft: FindingDraft) -> Bool { draft.verdict.events.contains(where: isMissing) }

  /// The records that the draft rests on and that have not been met.
  func missing(_ draft: FindingDraft) -> [EventID] { draft.verdict.events.filter(isMissing) }

  private func isMissing(_ event: EventID) -> Bool { seen[event]?.idText.isEmpty ?? true }

  mutating func finding(_ draft: FindingDraft) -> Finding {
    let records = draft.verdict.events.map { id in (id, seen[id]) }
    var finding = Finding(
      id: draft.id, detection: draft.rule.id, playbook: draft.rule.playbook, techniques: draft.rule.techniques,
      tenant: draft.tenant, user: draft.user, time: draft.time, verdict: draft.verdict,
      occasion: occasion(of: draft), caseID: draft.caseID,
      eventIDs: records.map { id, record in record.map(\.idText).flatMap { $0.isEmpty ? nil : $0 } ?? id.guid },
      sources: records.compactMap { $0.1?.source })
    if draft.user.isEmpty, draft.rule.scope != .tenant {
      finding.affected = affected(records.compactMap { $0.1?.event })
    }
    finding.related = draft.related
    finding.ended = draft.ended
    return finding
  }

  private func affected(_ events: [Event]) -> [String] {
    var names: [String] = []
    for event in events where !event.user.isNone && names.count < 50 {
      let name = vocabulary.symbols[event.user]
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  private mutating func occasion(of draft: FindingDraft) -> Occasion {
    if draft.rule.scope == .tenant { return noOccasion(draft) }
    guard let doubted = draft.verdict.doubted, doubted != draft.sighting.event.id, let event = seen[doubted]?.event
    else { return occasion(draft.sighting.event, draft.sighting.whereabouts) }
    return occasion(event, whereabouts(of: event, in: draft.tenant))
  }

  private mutating func whereabouts(of event: Event, in tenant: String) -> Whereabouts {
    book.learnAddresses()
    let number = tenants[tenant] ?? tenants.count
    tenants[tenant] = number
    let position = book.position(of: event, tenant: number, policy: surroundings.policy, tenantName: tenant)
    return book[position]
  }

  /// A finding about a log is about no sign-in in it, only about the log.
  private func noOccasion(_ draft: FindingDraft) -> Occasion {
    var occasion = Occasion(
      time: draft.verdict.firstSeen, address: "", country: "", region: "", city: "", coordinates: nil,
      disputedPlace: "", belief: .unknown, network: Network(), application: "", device: "", os: "", browser: "",
      client: "", outcome: .otherFailure, code: 0, secondFactor: .unknown)
    let last = draft.verdict.events.last.flatMap { seen[$0]?.event }
    occasion.format = last.map { vocabulary.symbols[$0.format] } ?? ""
    return occasion
  }

  private func occasion(_ event: Event, _ whereabouts: Whereabouts) -> Occasion {
    let place = whereabouts.place
    var occasion = Occasion(
      time: event.time, address: whereabouts.address?.description ?? "", country: place?.country.code ?? "",
      region: place?.region ?? "", city: place?.city ?? "", coordinates: place?.coordinates,
      disputedPlace: whereabouts.otherPlace.map(FindingBuilder.text) ?? "", belief: whereabouts.belief,
      network: whereabouts.network, application: vocabulary.symbols[event.application],
      device: vocabulary.symbols[event.device],
      os: vocabulary.symbols[event.os], browser: vocabulary.symbols[event.browser],
      client: vocabulary.symbols[event.client], outcome: event.outcome,
      code: Int(event.code), secondFactor: event.secondFactor)
    occasion.format = vocabulary.symbols[event.format]
    occasion.operation = vocabulary.symbols[event.operation]
    if !event.operation.isNone { occasion.target = vocabulary.symbols[event.target] }
    return occasion
  }

  private static func text(_ place: Place) -> String {
    [place.city, place.country.code].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
