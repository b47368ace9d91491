import Casework
import Events
import Playbooks
import Policy
import Reports
import Store

/// A technician's desk: the store, the policy and the playbooks, opened once for a command about cases.
struct Desk {
  let store: Store
  let policy: Policy
  let library: PlaybookLibrary
  let options: DeskOptions
  /// Overrules everything where it is given.
  private let wanted: Language?

  init(_ store: Store, _ options: DeskOptions, language: Language?) throws {
    self.store = store
    self.options = options
    policy = try options.config.policy()
    library = try options.playbooks.library()
    wanted = language
  }

  /// The reader's.
  var language: Language { wanted ?? policy.language ?? .english }

  func clock() throws -> LocalClock { try options.time.clock(otherwise: policy.timeZone) }

  /// Refuses a tenant that neither the store nor the policy knows: a list of nothing would be taken for a quiet night.
  func require(tenant: String?) throws {
    guard let tenant else { return }
    let known = Set(try store.tenants()).union(policy.tenants.map(\.name))
    if known.contains(tenant) { return }
    throw WrongRequest(Suggestion.unknown("tenant", tenant, known: known.sorted()))
  }

  /// `caller` is the technician's name, as it is said on the telephone.
  func call(_ item: Case, caller: String = "", isMasked: Bool = false) throws -> Call {
    try Call(
      item, policy: policy, library: library, time: options.time, language: wanted, caller: caller, isMasked: isMasked)
  }

  /// The case's playbook; a case without one is refused.
  func playbook(_ item: Case, _ call: Call) throws(WrongRequest) -> RenderedPlaybook {
    guard let rendered = call.rendered else {
      throw WrongRequest("the case \(item.id) has no finding, so there is no playbook for it")
    }
    return rendered
  }

  /// Adds the people of a campaign, or the campaign that a person's case is part of.
  func addCampaign(of item: Case, to call: inout Call, isMasked: Bool = false) throws {
    call.members = try store.members(of: item).map { member in
      let contact = policy.contact(user: member.user)
      let phone = contact?.phone ?? ""
      let member = isMasked ? member.withMaskedNumbers : member
      return CampaignMember(member, name: contact?.name ?? "", phone: isMasked ? PhoneNumber.masked(phone) : phone)
    }
    call.campaign = try store.campaign(of: item)?.id ?? ""
  }

  func status(_ item: Case) throws -> WorkStatus {
    try status(Worklist.entry(of: item, in: store, library: library))
  }

  func status(_ entry: Worklist.Entry) throws -> WorkStatus {
    var status = WorkStatus(entry, now: WallClock.now)
    status.verdict = try store.ruling(ofCase: entry.item.id)?.verdict
    return status
  }

  /// A command about the same store, to be pasted.
  func command(_ words: String...) -> String { options.command(words, language: wanted) }

  /// The findings of the last 30 days of what was analysed that an expectation would have kept back.
  func preview(_ expectation: Expectation) throws -> [Finding] {
    let tenants = try expectation.tenant.map { [$0] } ?? store.tenants()
    guard let last = try tenants.compactMap({ try store.watermark(tenant: $0)?.time }).max() else { return [] }
    return try store.preview(
      expectation, groups: { policy.groups(ofUser: $1, tenant: $0) }, since: last.adding(seconds: -30 * 86_400))
  }
}

extension Policy {
  /// Names of the groups that the policy puts a person into.
  func groups(ofUser user: String, tenant: String) -> [String] {
    self.tenant(named: tenant)?.groups.filter { $0.users.contains(user) }.map(\.name) ?? []
  }
}

extension WorkStatus {
  init(_ entry: Worklist.Entry, now: Timestamp) {
    self.init(entry.work, next: entry.deadlines.first.map { ($0.kind, $0.due, $0.text) }, now: now)
  }
}
