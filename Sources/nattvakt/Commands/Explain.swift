import ArgumentParser
import Events
import Policy
import Reports
import Store

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "How the score of a case came about, line by line.",
    discussion: """
      Each line of evidence has a weight in natural log-odds: 0.7 doubles the odds of an attack, 1.4 makes them four \
      times, 3 twenty times; negative ones speak for the innocent story. Their sum is the confidence.
      """)
  @Argument(help: "The case's id, or the beginning of it.") var id: String
  @OptionGroup var store: StoreOptions
  @OptionGroup var config: PolicyOptions
  @OptionGroup var time: TimeZoneOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let reading = try store.reading()
    let item = try reading.findCase(id)
    let policy = try config.policy()
    let language = output.language ?? policy.language ?? .english
    let explanation = Explanation(
      item, ruling: try reading.ruling(ofCase: item.id), entries: try reading.entries(ofCase: item.id),
      thresholds: policy.rules(tenant: item.tenant, user: item.user).thresholds,
      clock: try time.clock(otherwise: policy.timeZone), language: language)
    switch output.format {
    case .table: try output.deliver(explanation.sheet.terminal(style: output.style))
    case .markdown: try output.deliver(explanation.sheet.markdown)
    case .html: try output.deliver(explanation.sheet.html(language))
    case .json: try output.deliver(explanation.json.pretty + "\n")
    case .ndjson: try output.deliver(explanation.json.line + "\n")
    case .csv: try output.deliver(explanation.table.csv)
    }
  }
}
