import Casework
import Events
import Reports
import Store

/// Closing a case: with its verdict, and where a trip or a VPN explains it, with what is expected from now on.
struct Resolution {
  let desk: Desk
  let item: Case
  let verdict: CaseVerdict
  let who: String
  var note = ""
  /// Of the case as it was looked at; nil for as it is.
  var revision: Int?
  /// Until when it is expected; nil leaves no expectation.
  var until: Timestamp?
  /// Empty for where the doubted sign-ins came from.
  var countries: [Country] = []

  /// What would be expected; nil where nothing is.
  func expectation(now: Timestamp) throws -> Expectation? {
    guard let until, !item.user.isEmpty else { return nil }
    switch verdict {
    case .expectedTravel:
      let expectation = try Expectation.travel(
        of: item, to: countries, until: until, in: desk.store, owner: who, now: now)
      if expectation.countries.isEmpty { throw WrongRequest("say where: --countries, for example --countries ES,PT") }
      return expectation
    case .knownVPN:
      return try Expectation.vpn(of: item, until: until, in: desk.store, owner: who, now: now)
    case .confirmedSafe, .sharedAccount, .compromised, .policyViolation, .unresolved: return nil
    }
  }

  /// What somebody should know before an expectation is kept.
  func preview(_ expectation: Expectation) throws -> String {
    let hidden = try desk.preview(expectation)
    let lines = hidden.prefix(5).map { finding in
      terminalText("  \(readable(finding.time)) UTC \(finding.detection): \(finding.verdict.title.text(desk.language))")
    }
    let more = hidden.count > lines.count ? ["  " + say("and more", "med flera")] : []
    let always = item.findings.filter { Expectation.neverHidden.contains($0.detection) }
    let warning =
      always.isEmpty
      ? []
      : [
        say("Told all the same, now and later: ", "Visas ändå, nu och senare: ")
          + Set(always.map(\.detection)).sorted().joined(separator: ", ") + "."
      ]
    let count = hidden.count
    let head = say(
      "\(what(expectation)). In the last 30 days it would have kept back \(Count.findings(count, desk.language))\(count == 0 ? "." : ":")",
      "\(what(expectation)). De senaste 30 dagarna hade det hållit inne \(Count.findings(count, desk.language))\(count == 0 ? "." : ":")"
    )
    return ([head] + lines + more + warning + caution(expectation)).joined(separator: "\n")
  }

  /// Closes the case; says what was done.
  func carryOut(leaving expectation: Expectation?, now: Timestamp) throws -> String {
    let ruling = try desk.store.resolve(
      item.id, as: verdict, by: who, note: note, leaving: expectation, now: now, seen: revision)
    let kept = expectation.map { "; " + say("expectation ", "förväntan ") + $0.id } ?? ""
    return "\(ruling.caseID): \(verdict.rawValue)" + kept
  }

  private func what(_ expectation: Expectation) -> String {
    let all =
      expectation.countries.map(\.code) + expectation.asns.map { "AS\($0)" } + expectation.labels
      + expectation.addresses
    let conditions = terminalText(all.joined(separator: ", "))
    let day = readable(expectation.until).prefix(16)
    return say(
      "Expected of \(terminalText(item.user)): \(conditions), until \(day) UTC",
      "Väntas av \(terminalText(item.user)): \(conditions), till \(day) UTC")
  }

  /// Longer than the playbooks let anybody decide alone: 30 days of a journey, 90 of a private VPN.
  private func caution(_ expectation: Expectation) -> [String] {
    let days = verdict == .knownVPN ? 90.0 : 30
    guard expectation.created.seconds(until: expectation.until) > days * 86_400 else { return [] }
    return [
      say(
        "Longer than \(Int(days)) days: ask the manager or the customer first.",
        "Längre än \(Int(days)) dagar: fråga chefen eller kunden först.")
    ]
  }

  private func say(_ english: String, _ swedish: String) -> String {
    Phrase(english, sv: swedish).text(desk.language)
  }
}
