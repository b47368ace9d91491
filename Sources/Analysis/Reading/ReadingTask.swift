import Events
internal import Formats
internal import Store

/// One task's share of the reading: takes chunks until there are no more.
enum ReadingTask {
  struct Result: Sendable {
    var events: SortedEvents
    var records = 0
    var outsideRange = 0
    var undated = 0
    var eventsByFormat: [String: Int] = [:]
    var refusals: [UInt32: Refusals] = [:]
    /// By number of the input.
    var spans: [UInt32: InputSpan] = [:]
  }

  static func run(_ feed: Feed, options: AnalysisOptions, vocabulary: Vocabulary) throws -> Result {
    var sorter = EventSorter(budget: options.memory / max(1, options.jobs), folder: options.temporaryFolder)
    var result = Result(events: SortedEvents(held: [], runs: []))
    var reader: ChunkReader?
    var input: UInt32 = 0
    while let work = feed.next() {
      let format = work.plan.format
      if input != work.plan.number || reader == nil {
        reader = makeReader(work.plan, options: options, vocabulary: vocabulary)
        input = work.plan.number
      }
      guard let batch = reader?.read(work.chunk) else { continue }
      let number = work.chunk.firstRecord
      feed.recycle(work)
      result.spans[input, default: InputSpan(format: format)].add(batch.events, records: batch.records, from: number)
      let events = within(batch.events, options)
      result.records += batch.records
      result.outsideRange += batch.events.count - events.count
      result.undated += batch.undated
      result.eventsByFormat[format, default: 0] += batch.events.count
      if batch.refusals.total > 0 { result.refusals[input, default: Refusals()].merge(batch.refusals) }
      try sorter.add(events)
    }
    result.events = sorter.sorted()
    return result
  }

  static func makeReader(
    _ plan: InputPlan, options: AnalysisOptions, vocabulary: Vocabulary
  ) -> ChunkReader? {
    let stores = ReadingStores(
      symbols: vocabulary.symbols, addresses: vocabulary.addresses, places: vocabulary.places,
      objectNames: vocabulary.objectNames)
    return ChunkReader(
      plan.recognition, sample: plan.sample, input: plan.number,
      options: FormatOptions(tenant: options.tenant, zone: options.zone, year: options.year, undated: options.undated),
      stores: stores)
  }

  private static func within(_ events: [Event], _ options: AnalysisOptions) -> [Event] {
    guard options.since != nil || options.until != nil else { return events }
    return events.filter { event in
      if let since = options.since, event.time < since { return false }
      if let until = options.until, event.time >= until { return false }
      return true
    }
  }
}
