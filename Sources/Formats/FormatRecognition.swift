/// Which formats an input is in, by its sample: what `formats inspect` shows, and what a `ChunkReader` starts from.
package struct FormatRecognition: Sendable {
  /// Below this, records are not read: half of what a format asks for is not there.
  package static let least = 50
  /// Enough to meet every table of a mixed export, and little to read.
  static let sampled = 48

  package struct Score: Sendable {
    package var format: any Format
    /// 0 to 100, the mean over those sampled records that the format knows.
    package var score: Int
    /// How many of the sampled records it knows best.
    package var records: Int
  }

  /// In the order of the catalogue; without those that nobody had to ask.
  package private(set) var scores: [Score]
  /// The formats of the input's records, the most frequent first; empty when it is none that is known.
  package private(set) var formats: [any Format]
  /// The order of day and month that the sample's times prove; nil when they prove none.
  package private(set) var dateOrder: DateOrder?
  /// Whether the times hang on an order of day and month that nothing read so far proves.
  package private(set) var needsDateOrder: Bool
  /// The order to take where none is proven, and the operator says nothing.
  package private(set) var usualOrder: DateOrder
  /// The first keys or columns met, for the refusal of an unknown log.
  package private(set) var seen: [String]

  let catalogue: FormatCatalogue

  package init(_ sample: FormatSample, among catalogue: FormatCatalogue = .microsoft) {
    self.catalogue = catalogue
    let keys = sample.keys(limit: FormatRecognition.sampled)
    seen = Array((keys.first?.ordered ?? []).prefix(12))
    scores = FormatRecognition.scores(keys, catalogue)
    let known = scores.filter { $0.records > 0 }
    let formats = known.enumerated()
      .sorted { ($1.element.records, $0.offset) < ($0.element.records, $1.offset) }
      .map(\.element.format)
    self.formats = formats
    usualOrder = keys.first.flatMap { formats.first?.dateOrder(of: $0) } ?? .monthFirst
    let evidence = formats.first.map { SampleTimes.evidence(in: sample, read: $0) }
    dateOrder = evidence?.order
    needsDateOrder = dateOrder == nil && evidence?.isAsked == true
  }

  /// Looks at another part of the same input for what proves the order, where it is still needed.
  package mutating func settleDateOrder(from sample: FormatSample) {
    guard needsDateOrder, let format = formats.first else { return }
    dateOrder = SampleTimes.evidence(in: sample, read: format).order
    needsDateOrder = dateOrder == nil
  }

  /// Nil for a known format; else what to tell the operator.
  package var problem: String? {
    if !formats.isEmpty { return nil }
    let what = seen.isEmpty ? "no keys or columns at all" : seen.joined(separator: ", ")
    return "not a sign-in or audit log that Nattvakt knows: it has \(what)"
  }

  private static func scores(_ keys: [SampleKeys], _ catalogue: FormatCatalogue) -> [Score] {
    var scores: [Score] = []
    var known: [Int] = []
    for record in keys {
      let scored = catalogue.scores(of: record)
      for (format, _) in scored.dropFirst(scores.count) {
        scores.append(Score(format: format, score: 0, records: 0))
        known.append(0)
      }
      for (i, score) in scored.map(\.score).enumerated() where score > 0 {
        scores[i].score += score
        known[i] += 1
      }
      if let best = scored.best, let place = scored.firstIndex(where: { $0.format.id == best.id }) {
        scores[place].records += 1
      }
    }
    for i in scores.indices where known[i] > 0 { scores[i].score /= known[i] }
    return scores
  }
}
