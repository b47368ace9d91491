internal import Events
internal import Foundation

/// What people did with cases: who did what when stays, under pseudonyms, and what they wrote goes, for it may hold
/// anything.
extension Disguise {
  /// In the place of what somebody wrote.
  static let leftOut = TextPseudonyms.leftOut

  func ruling(_ stored: EncodedRuling) -> EncodedRuling {
    var made = stored
    (made.caseID, made.campaign) = (names.caseID(stored.caseID), stored.campaign.map(names.caseID))
    (made.tenant, made.user) = (names.tenant(stored.tenant), names.person(stored.user))
    made.events = stored.events.map(eventID)
    made.addresses = stored.addresses.map(names.address).sorted()
    return made
  }

  func expectation(_ stored: EncodedExpectation) -> EncodedExpectation {
    var made = stored
    (made.id, made.caseID) = (names.expectationID(stored.id), names.caseID(stored.caseID))
    (made.tenant, made.users) = (stored.tenant.map(names.tenant), stored.users.map(names.person))
    made.group = names.made("group", stored.group)
    made.labels = stored.labels.map { names.operatorName($0) }
    made.addresses = stored.addresses.map(names.address)
    made.reason = written(stored.reason)
    made.owner = names.staff(stored.owner)
    return made
  }

  /// The number goes as a whole, and so does whom the technician spoke to.
  func attempt(_ stored: EncodedAttempt) -> EncodedAttempt {
    var made = stored
    made.who = names.staff(stored.who)
    made.number = stored.number.isEmpty ? "" : "•••"
    (made.doubt, made.answeredBy, made.note) = (
      written(stored.doubt), written(stored.answeredBy), written(stored.note)
    )
    made.answer = id(stored.answer, "answer")
    return made
  }

  func account(_ stored: EncodedAccount) -> EncodedAccount {
    var made = stored
    made.eventsByFormat = renamed(stored.eventsByFormat) { $0 + $1 }
    made.lateByFormat = stored.lateByFormat.map { renamed($0) { first, _ in first } }
    made.refusals = [:]
    for (reason, refused) in stored.refusals {
      let name = names.words.cover(reason) ? reason : Disguise.leftOut
      made.refusals[name, default: EncodedAccount.Refused(Account.Refused())].count += refused.count
    }
    (made.problems, made.skipped) = ([], [])
    made.cuts = stored.cuts?.map { cut in
      var cut = cut
      cut.path = names.input(cut.path)
      return cut
    }
    return made
  }

  private func renamed<Value>(_ values: [String: Value], _ join: (Value, Value) -> Value) -> [String: Value] {
    Dictionary(values.map { (id($0.key, "format"), $0.value) }, uniquingKeysWith: join)
  }

  func step(_ text: String) -> String { id(text, "step") }

  func written(_ text: String) -> String { text.isEmpty ? "" : Disguise.leftOut }
}

extension Disguise {
  /// A line of a case's history: what is known to be no free text stays.
  func entry(kind: String, text: String) -> (kind: String, text: String) {
    let text =
      switch kind {
      case "assigned": names.staff(text)
      case "checked", "unchecked": step(text)
      case "called": listed(text, upTo: ",") { ContactAttempt.Line(rawValue: $0) != nil }
      case "answered": listed(text, upTo: ";", isAnswer)
      case "contained": listed(text.replacing("without ", with: ""), upTo: ";", names.words.hasID)
      case "resolved": resolved(text)
      case "merged", "split", "reopened": arranged(text)
      case "expectation": names.expectationID(String(text.prefix { $0 != ":" }))
      case "note": written(text)
      case "forgotten": forgotten(text)
      default: Disguise.leftOut
      }
    return (Disguise.kinds.contains(kind) ? kind : "other", text)
  }

  private static let kinds: Set<String> = [
    "assigned", "checked", "unchecked", "called", "answered", "contained", "resolved", "merged", "split", "reopened",
    "expectation", "note", "forgotten",
  ]

  /// The parts before what was written freely, as far as they are what they should be.
  private func listed(_ text: String, upTo mark: Character, _ isKnown: (String) -> Bool) -> String {
    let head = String(text.prefix { $0 != mark })
    let parts = head.components(separatedBy: ", ").filter { !$0.isEmpty && isKnown($0) }
    let whole = parts.joined(separator: ", ")
    if whole == text || (whole.isEmpty && text.isEmpty) { return whole }
    return [whole, Disguise.leftOut].filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private func isAnswer(_ part: String) -> Bool {
    names.words.hasID(part) || Country(code: part)?.code == part
      || part.wholeMatch(of: /until [0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil
  }

  /// In the store's own history it tells of whom; in a case's, what the person is called there.
  private func forgotten(_ text: String) -> String {
    guard var stored = try? StoredJSON.value(EncodedForgetting.self, text) else { return Disguise.leftOut }
    (stored.tenant, stored.pseudonym) = (names.tenant(stored.tenant), names.person(stored.pseudonym))
    stored.why = written(stored.why)
    return (try? StoredJSON.text(stored)) ?? Disguise.leftOut
  }

  /// "compromised: what was said", or "compromised, with K7M2P9QX".
  private func resolved(_ text: String) -> String {
    let verdict = String(text.prefix { $0 != ":" && $0 != "," })
    guard CaseVerdict(rawValue: verdict) != nil else { return Disguise.leftOut }
    let rest = text.dropFirst(verdict.count)
    if rest.isEmpty { return verdict }
    if let found = rest.wholeMatch(of: /, with ([0-9A-Za-z]{8})/) {
      return "\(verdict), with \(names.caseID(String(found.output.1)))"
    }
    return "\(verdict): \(Disguise.leftOut)"
  }

  /// The sentences that the store itself writes, with the ids of cases in them.
  private func arranged(_ text: String) -> String {
    if text.isEmpty || text == "a new finding joined it" { return text }
    if let found = text.wholeMatch(of: /([0-9A-Za-z]{8}) into this case/) {
      return "\(names.caseID(String(found.output.1))) into this case"
    }
    if let found = text.wholeMatch(of: /([0-9]{1,6} of its findings into|from|with) ([0-9A-Za-z]{8})/) {
      return "\(found.output.1) \(names.caseID(String(found.output.2)))"
    }
    return Disguise.leftOut
  }
}
