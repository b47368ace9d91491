package import Events
package import Playbooks

/// A case as the technician needs it at three in the morning: what happened, why it is believed, what speaks against
/// it, whom to call, what to ask, and what each answer means.
package struct CaseSheet {
  private let item: Case
  private let playbook: RenderedPlaybook?
  private let clock: LocalClock
  private let language: Language
  /// What the operator wrote about the person, and whether the account is a privileged one.
  package var note = ""
  /// What was done after the suspicious sign-ins, as far as it is known.
  package var reach = Reach()
  package var isPrivileged = false
  /// Of a campaign: the cases that it gathers, in the order in which their people are called.
  package var members: [CampaignMember] = []
  /// The campaign's case that this one is part of; empty for none.
  package var campaign = ""
  /// Other customers at whom the same hand was; for the provider's own eyes.
  package var elsewhere: [Elsewhere] = []
  /// What was done with the case so far; nil leaves it out.
  package var status: WorkStatus?
  /// The command that shows the whole playbook of this case.
  package var renderCommand: String

  /// `playbook` is filled in for this case; nil leaves the call out.
  package init(_ item: Case, playbook: RenderedPlaybook?, clock: LocalClock, language: Language) {
    self.item = item
    self.playbook = playbook
    self.clock = clock
    self.language = language
    renderCommand = "nattvakt playbook render \(item.id)"
  }

  package var sheet: Sheet {
    guard let lead = item.lead else { return Sheet(title: heading, sections: []) }
    let call = playbook.map {
      CallSheet(
        $0, renderCommand: renderCommand, isPrivileged: isPrivileged, work: status?.work,
        isContained: item.state == .contained, language: language)
    }
    let first = item.state == .resolved ? closed : call?.inShort
    let why = [happened(lead), believed(lead), against(lead)]
    let sections =
      (first.map { [$0] } ?? []) + (worked.map { [$0] } ?? []) + why + [people, elsewhereToo]
      + (call?.sections ?? []) + [
        others(lead), ReachLines(reach: reach, clock: clock, language: language).section, trail,
      ]
    return Sheet(title: heading, sections: sections).withoutEmptyParts()
  }

  /// Whoever opens a case that is closed need not hurry.
  private var closed: Sheet.Section { Sheet.Section("", [.emphasis(words.resolved(status?.verdict))]) }

  /// Nothing for a case that nobody has touched and that waits for nothing.
  private var worked: Sheet.Section? {
    guard let status, status.work != CaseWork() || status.next != nil else { return nil }
    let answers = playbook?.playbook.contact.answers.map { ($0.id.rawValue, $0.says) } ?? []
    return WorkLines(
      status: status, item: item, clock: clock, language: language,
      answers: Dictionary(answers, uniquingKeysWith: { first, _ in first })
    ).section
  }

  private var words: Words { Words(language) }

  private var heading: Sheet.Line { Sheet.Line(words.heading(item), severity: item.severity) }

  private func happened(_ lead: Finding) -> Sheet.Section {
    let count = item.findings.count - 1
    return Sheet.Section(
      words.whatHappened,
      [
        .emphasis(say(lead.verdict.title)), .paragraph(say(lead.verdict.summary)),
        .pairs(OccasionLines(lead.occasion, clock: clock, language: language).pairs + account + affected),
        .paragraph(count > 0 ? words.moreBelow(count) : ""),
      ])
  }

  private var account: [(name: String, value: String)] {
    [(words.account, isPrivileged ? words.privileged : ""), (words.note, terminalText(note))]
  }

  /// Where their cases are listed, the names stand there.
  private var affected: [(name: String, value: String)] {
    let all = item.affected
    let names = members.isEmpty ? all.prefix(8).map(terminalText).joined(separator: ", ") : ""
    let more = members.isEmpty && all.count > 8 ? ", " + words.andMore(all.count - 8) : ""
    let related = members.isEmpty ? item.members.prefix(12).joined(separator: ", ") : ""
    return [(words.affected, names + more), (words.related, related), (words.campaign, campaign)]
      .filter { !$0.1.isEmpty }
  }

  private var elsewhereToo: Sheet.Section {
    let lines = elsewhere.map { (mark: "•", text: terminalText("\($0.tenant): \($0.cases.joined(separator: ", "))")) }
    return Sheet.Section(words.elsewhere, [.marked(lines)])
  }

  private var people: Sheet.Section {
    Sheet.Section(words.people, [.numbered(members.map { terminalText($0.text(words)) })])
  }

  private func believed(_ lead: Finding) -> Sheet.Section {
    let lines = lead.verdict.evidence.filter { $0.weight > 0 }.sorted { $0.weight > $1.weight }
    return Sheet.Section(
      words.why(confidence: lead.verdict.confidence),
      [
        .marked(lines.map { (mark: "+", text: say($0.text)) }),
        .pairs([
          (words.heldAgainst, say(lead.verdict.baseline)), (words.attacker, say(lead.verdict.attacker)),
        ]),
      ])
  }

  private func against(_ lead: Finding) -> Sheet.Section {
    let lines = lead.verdict.evidence.filter { $0.weight < 0 }.sorted { $0.weight < $1.weight }
    return Sheet.Section(
      words.whatSpeaksAgainst,
      [
        .marked(lines.isEmpty ? [("−", words.nothing)] : lines.map { (mark: "−", text: say($0.text)) }),
        .pairs([(words.innocent, say(lead.verdict.innocent)), (words.otherwise, say(lead.verdict.counterfactual))]),
      ])
  }

  private func others(_ lead: Finding) -> Sheet.Section {
    let rest = item.findings.filter { $0.id != lead.id }
    let lines = rest.prefix(12).map { finding in
      let severity = words.severity(finding.verdict.severity)
      return (mark: "•", text: "\(clock.text(finding.time)), \(severity): \(say(finding.verdict.title))")
    }
    let more = rest.count > lines.count ? words.andMore(rest.count - lines.count) : ""
    return Sheet.Section(words.alsoHere, [.marked(lines), .paragraph(more)])
  }

  /// Where the records stand, for whoever wants to see them.
  private var trail: Sheet.Section {
    var seen: Set<Finding.Source> = []
    let sources = item.findings.flatMap(\.sources).filter { seen.insert($0).inserted }
    let lines = sources.prefix(12).map {
      (mark: "•", text: terminalText("\($0.file), \(words.recordNumber) \($0.record)"))
    }
    let more = sources.count > lines.count ? words.andMore(sources.count - lines.count) : ""
    return Sheet.Section(words.records, [.marked(lines), .paragraph(more)])
  }

  /// On one line: a value with line ends in it must not look like lines of ours.
  private func say(_ phrase: Phrase) -> String { terminalText(phrase.text(language)) }
}
