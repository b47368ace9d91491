import Analysis
import ArgumentParser
import Events
import Policy
import Reports
import Store

struct Cases: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The queue of cases, and one case as the technician needs it.",
    subcommands: [List.self, Show.self, Resolve.self, Reopen.self, History.self],
    defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Cases, the gravest first.")
    @Option(help: "Only this tenant.") var tenant: String?
    @Option(help: "Only this user.") var user: String?
    @Option(help: "Only this state: new, contacting, contained or resolved.") var state: Case.State?
    @Option(help: "Only cases at least this severe; default medium.") var minSeverity: Severity?
    @OptionGroup var range: RangeOptions
    @OptionGroup var store: StoreOptions
    @OptionGroup var config: PolicyOptions
    @OptionGroup var time: TimeZoneOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let policy = try config.policy()
      let language = output.language ?? policy.language ?? .english
      let filter = CaseFilter(
        tenant: tenant, user: user?.lowercased(), state: state, minSeverity: minSeverity ?? .medium,
        since: range.since?.time,
        until: range.until?.time)
      let cases = try store.reading().cases(filter)
      switch output.format {
      case .json: try output.deliver(JSON.array(cases.map { .caseSummary($0, language: language) }).pretty + "\n")
      case .ndjson: try output.deliver(cases.map { JSON.caseSummary($0, language: language).line + "\n" }.joined())
      case .table where cases.isEmpty: Terminal.note(Phrase("No cases.", sv: "Inga ärenden.").text(language))
      case .table:
        let clock = try time.clock(otherwise: policy.timeZone)
        try output.deliver(CaseQueue(cases, clock: clock, language: language).terminal(style: output.style))
      case .csv, .markdown:
        let table = CaseTable.table(cases, clock: .utc, language: language)
        try output.deliver(table.render(output.format, language: language, style: output.style))
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "One case: what happened, why it is believed, what speaks against it, whom to call, what to ask.")
    @Argument(help: "The case's id, or the beginning of it.") var id: String
    @OptionGroup var store: StoreOptions
    @OptionGroup var config: PolicyOptions
    @OptionGroup var playbooks: PlaybookOptions
    @OptionGroup var time: TimeZoneOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let reading = try store.reading()
      let item = try reading.findCase(id)
      var call = try Call(
        item, policy: config.policy(), library: playbooks.library(), time: time, language: output.language)
      call.reach = try ReachSurvey.reach(of: item, in: reading)
      call.elsewhere = try reading.elsewhere(item)
      var sheet = sheet(item, call)
      try addCampaign(of: item, reading, to: &sheet)
      switch output.format {
      case .table: try output.deliver(sheet.sheet.terminal(style: output.style))
      case .markdown: try output.deliver(sheet.sheet.markdown)
      case .json: try output.deliver(call.json.pretty + "\n")
      case .ndjson: try output.deliver(call.json.line + "\n")
      case .csv: try output.deliver(FindingTable.table(item.findings, language: call.language).csv)
      }
    }

    /// The people of a campaign, or the campaign that a person's case is part of.
    private func addCampaign(of item: Case, _ store: Store, to sheet: inout CaseSheet) throws {
      let policy = try config.policy()
      sheet.members = try store.members(of: item).map { member in
        let contact = policy.contact(user: member.user)
        return CampaignMember(member, name: contact?.name ?? "", phone: contact?.phone ?? "")
      }
      sheet.campaign = try store.campaign(of: item)?.id ?? ""
    }

    private func sheet(_ item: Case, _ call: Call) -> CaseSheet {
      var sheet = CaseSheet(item, playbook: call.rendered, clock: call.clock, language: call.language)
      (sheet.note, sheet.isPrivileged) = (call.rules.note, call.rules.isPrivileged)
      sheet.reach = call.reach ?? Reach()
      sheet.elsewhere = call.elsewhere ?? []
      let folders = playbooks.folders.map { (name: "--playbooks", value: Optional($0)) }
      sheet.renderCommand = CommandText.text(
        ["playbook", "render", item.id],
        options: [
          ("--store", store.store), ("--config", config.config), ("--time-zone", time.timeZone),
          ("--language", output.language?.rawValue),
        ] + folders)
      return sheet
    }
  }
}

extension Case.State: ExpressibleByArgument {}
