import Analysis
import ArgumentParser
import Enrichment
import Events
import FormatMaps
import Formats
import Policy
import Reports
import Store

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "A letter to a customer about a month: what was watched, what was found, how people sign in, what to do.",
    discussion: """
      Written for whoever leads the company, from the store's history and the history of its cases. Without --since \
      and --until it is about the last whole month in the store, held against the month before. Days and months are those \
      of the customer's time zone: --time-zone, else the tenant's in the policy, else the policy's, else UTC.
      """)
  @Argument(
    help: ArgumentHelp("Where to: .html prints well, .md is Markdown, .json for programs.", valueName: "file"))
  var file: String
  @Option(help: "Whose letter; needed where the store has several tenants.") var tenant: String?
  @Option(help: "html, markdown or json; default what the file's name says.") var format: Output?
  @Option(name: .long, help: "en or sv; default the tenant's in the policy.") var language: Language?
  @OptionGroup var range: RangeOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var config: PolicyOptions
  @OptionGroup var time: TimeZoneOptions

  func run() throws {
    let format = try chosenFormat()
    try TextFile.check(file)
    let store = try store.reading()
    let policy = try config.policy()
    let name = try chosenTenant(store)
    let surroundings = try config.surroundings(policy)
    let tenant = policy.tenant(named: name)
    let clock = try time.clock(otherwise: tenant?.timeZone ?? "", policy.timeZone)
    let days = LocalDays { clock.offset(at: $0) }
    let review = try CustomerReview.take(
      store, tenant: name, since: range.since.map { $0.midnight(days) }, until: range.until.map { $0.midnight(days) },
      days: days, surroundings: surroundings)
    guard var review else { throw WrongRequest("the store has no history of \(name)") }
    for index in review.cases.indices { review.cases[index].item = review.cases[index].item.withMaskedNumbers }
    review.silences = review.silences.map(\.withMaskedNumbers)
    let letter = CustomerLetter(
      review: review, provider: policy.provider, clock: clock,
      zone: time.name(otherwise: tenant?.timeZone ?? "", policy.timeZone),
      language: language ?? tenant?.language ?? policy.language ?? .english,
      countryName: { surroundings.countries.name($0) },
      logName: { id in LogName(title: FormatMaps.builtInCatalogue.named(id)?.title ?? id).phrase })
    try TextFile.write(text(letter, format), to: file)
    Terminal.note("\(file): \(letter.title)")
  }

  private func text(_ letter: CustomerLetter, _ format: Output) -> String {
    switch format {
    case .json, .ndjson: letter.json.pretty + "\n"
    case .markdown, .table, .csv: letter.sheet.markdown
    case .html: letter.sheet.html(letter.language)
    }
  }

  private func chosenFormat() throws -> Output {
    let endings: [(String, Output)] = [
      (".html", .html), (".htm", .html), (".md", .markdown), (".markdown", .markdown), (".json", .json),
    ]
    let known = format ?? endings.first { file.lowercased().hasSuffix($0.0) }?.1
    guard let known, [.html, .markdown, .json].contains(known) else {
      throw WrongRequest("a report is html, markdown or json: say which with --format, or end the file's name in .html")
    }
    return known
  }

  private func chosenTenant(_ store: Store) throws -> String {
    let all = try store.tenantsWithHistory().sorted()
    if let tenant {
      guard all.contains(tenant) else { throw WrongRequest(Suggestion.unknown("tenant", tenant, known: all)) }
      return tenant
    }
    guard let only = all.first, all.count == 1 else {
      throw WrongRequest(
        all.isEmpty
          ? "the store has no history to report on"
          : "the store has \(all.count) tenants: say whose report with --tenant (\(all.prefix(12).joined(separator: ", ")))"
      )
    }
    return only
  }
}

extension Moment {
  /// A day begins at the customer's midnight.
  fileprivate func midnight(_ days: LocalDays) -> Timestamp { isDay ? days.start(ofDay: time.day) : time }
}
