import Analysis
import ArgumentParser
import Events
import Reports
import Store

extension Cases {
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "One case: what happened, why it is believed, what speaks against it, whom to call, what to ask.")
    @Argument(help: "The case's id, or the beginning of it.") var id: String
    @OptionGroup var options: DeskOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let desk = try options.reading(language: output.language)
      let item = try desk.store.findCase(id)
      var call = try desk.call(item)
      call.reach = try ReachSurvey.reach(of: item, in: desk.store)
      call.elsewhere = try desk.store.elsewhere(item)
      try desk.addCampaign(of: item, to: &call)
      call.status = try desk.status(item)
      let sheet = CasePage.sheet(
        item, call, renderCommand: options.command(["playbook", "render", item.id], language: output.language))
      switch output.format {
      case .table: try output.deliver(sheet.terminal(style: output.style))
      case .markdown: try output.deliver(sheet.markdown)
      case .html: try output.deliver(sheet.html(call.language))
      case .json: try output.deliver(call.json.pretty + "\n")
      case .ndjson: try output.deliver(call.json.line + "\n")
      case .csv: try output.deliver(FindingTable.table(item.findings, language: call.language).csv)
      }
    }
  }

  struct History: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Who did what with a case, and when.")
    @Argument(help: "The case's id, or the beginning of it.") var id: String
    @OptionGroup var options: DeskOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let desk = try options.reading(language: output.language)
      let entries = try desk.store.entries(ofCase: desk.store.findCase(id).id)
      let table = CaseHistoryTable.table(entries)
      try output.deliver(table.render(output.format, language: desk.language, style: output.style))
    }
  }
}
