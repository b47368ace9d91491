import Events
import Playbooks
import Policy
import Reports

/// A case with its playbook filled in: from the case, the contact book, and whose language and time are used.
struct Call {
  /// The reader's.
  let language: Language
  let clock: LocalClock
  /// Nil for a case without findings.
  let rendered: RenderedPlaybook?
  /// What the policy says of the person.
  let rules: PersonPolicy
  /// The numbers on file.
  let person: PlaybookFacts.Person
  /// Whether the contact book has the person among those whom playbooks call executives.
  let isVIP: Bool
  /// Whether the call goes by the playbook's branch for executives.
  var isExecutive: Bool { rules.isPrivileged || isVIP }
  private let item: Case
  /// What was done after the suspicious sign-ins; nil where that was not looked for.
  var reach: Reach?
  /// Other customers at whom the same hand was; nil where that was not looked for, as in what a customer gets.
  var elsewhere: [Elsewhere]?
  /// Of a campaign: its people, in the order in which they are called.
  var members: [CampaignMember] = []
  /// The campaign's case that this one is part of; empty for none.
  var campaign = ""
  /// What people have done with the case; nil where that was not looked for.
  var status: WorkStatus?

  /// `language` overrules everything; else the page is in the policy's, and what is said to the person in their own,
  /// which is the contact's, else the tenant's. `caller` is the technician's name, as it is said on the telephone.
  init(
    _ item: Case, policy: Policy, library: PlaybookLibrary, time: TimeZoneOptions, language: Language?,
    caller: String = "", isMasked: Bool = false
  ) throws {
    self.item = item
    let contact = policy.contact(user: item.user)
    let reader = language ?? policy.language ?? .english
    let spoken = language ?? contact?.language ?? policy.tenant(named: item.tenant)?.language ?? reader
    let clock = try time.clock(
      otherwise: contact?.timeZone ?? "", policy.tenant(named: item.tenant)?.timeZone ?? "", policy.timeZone)
    self.language = reader
    self.clock = clock
    isVIP = contact?.isVIP ?? false
    rules = policy.rules(tenant: item.tenant, user: item.user)
    guard let lead = item.lead, let playbook = library[lead.playbook] else {
      (rendered, person) = (nil, PlaybookFacts.Person())
      return
    }
    let facts = { (language: Language) in
      CallFacts(
        item: item, lead: lead, policy: policy, clock: clock, language: language, now: WallClock.now,
        party: playbook.contact.party, caller: caller, isMasked: isMasked)
    }
    person = facts(reader).facts?.contact ?? PlaybookFacts.Person()
    let render = { (language: Language) throws -> RenderedPlaybook? in
      try facts(language).facts.map {
        try playbook.render($0, severity: item.severity, stage: item.stage, language: language)
      }
    }
    let own = try render(reader)
    rendered = spoken == reader ? own : try render(spoken).map { own?.speaking($0) } ?? own
  }

  var json: JSON {
    let work = status.map { [("work", JSON.work($0))] } ?? []
    let reach =
      (reach.map { [("reach", JSON.reach($0))] } ?? [])
      + (elsewhere.map { [("elsewhere", JSON.elsewhere($0))] } ?? [])
    guard let rendered else { return .case(item, language: language) }
    return .object(
      [
        ("schema", .integer(JSON.schema)), ("case", .case(item, language: language)), ("playbook", .playbook(rendered)),
      ] + reach + work)
  }
}
