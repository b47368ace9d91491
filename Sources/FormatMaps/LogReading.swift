package import Events
package import Formats

/// One log looked at from its beginning to its end as a run would read it: what recognised it, and what each record
/// came to. A class, because its reader cannot be copied; for one task.
package final class LogReading {
  package let framer: Framer
  package let recognition: FormatRecognition
  package let symbols = Symbols()
  package let addresses = Registry<IPAddress>()
  package let places = Registry<Place>()
  package let sample: FormatSample
  private let source: InputSource
  private var reader: ChunkReader?

  package init(
    _ source: InputSource, among catalogue: FormatCatalogue, options: FormatOptions = FormatOptions()
  ) throws(InputError) {
    self.source = source
    var framing = FramerOptions()
    framing.sampleSize = 1 << 20
    framing.sampleRecords = 4_096
    framer = try Framer(source, options: framing)
    sample = FormatSample(
      chunk: framer.sample, framing: framer.framing, header: framer.header, name: source.name, written: source.written)
    recognition = FormatRecognition(sample, among: catalogue)
    let stores = ReadingStores(symbols: symbols, addresses: addresses, places: places)
    reader = ChunkReader(recognition, sample: sample, input: 1, options: options, stores: stores)
  }

  /// Hands out what each record came to, with its bytes, in the order of the log.
  package func forEach(
    _ body: (UnsafeRawBufferPointer, Result<Event, Refusal>) -> Void
  ) throws(InputError) {
    while let chunk = try framer.next() {
      reader?.read(chunk) { index, result in
        chunk.bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[chunk.records[index]]), result) }
      }
    }
  }

  /// As `forEach`, of the beginning alone.
  func forEachOfSample(atMost limit: Int, _ body: (UnsafeRawBufferPointer, Result<Event, Refusal>) -> Void) {
    var chunk = framer.sample
    chunk.records = Array(chunk.records.prefix(limit))
    reader?.read(chunk) { index, result in
      chunk.bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[chunk.records[index]]), result) }
    }
  }

  /// What the beginning came to.
  package func readSample() -> Batch { reader?.read(framer.sample) ?? Batch() }

  /// An event in words, by names that people and examples use, without what it does not tell.
  package func words(of event: Event) -> [(name: String, value: String)] {
    let place = places.value(at: event.logPlace)
    let pairs: [(String, String)] = [
      ("time", event.time.description), ("id", event.id(in: symbols)),
      ("tenant", symbols[event.tenant]), ("user", symbols[event.user]),
      ("address", addresses.value(at: event.address)?.description ?? ""),
      ("country", place?.country.code ?? ""), ("region", place?.region ?? ""), ("city", place?.city ?? ""),
      ("latitude", place?.coordinates.map { "\($0.latitude)" } ?? ""),
      ("longitude", place?.coordinates.map { "\($0.longitude)" } ?? ""),
      ("kind", MapWords.word(for: event.kind, in: MapWords.kinds)),
      ("outcome", MapWords.word(for: event.outcome, in: MapWords.outcomes)),
      ("second-factor", MapWords.word(for: event.secondFactor, in: MapWords.secondFactors)),
      ("flow", MapWords.word(for: event.flow, in: MapWords.flows)),
      ("flags", MapWords.flags.filter { event.flags.contains($0.1) }.map(\.0).joined(separator: " ")),
      ("code", event.code == 0 ? "" : String(event.code)), ("application", symbols[event.application]),
      ("resource", symbols[event.resource]), ("client", symbols[event.client]), ("device", symbols[event.device]),
      ("os", symbols[event.os]), ("browser", symbols[event.browser]), ("user-agent", symbols[event.agent]),
      ("session", event.session == 0 ? "" : "known"), ("token", event.token == 0 ? "" : "known"),
      ("operation", symbols[event.operation]), ("target", symbols[event.target]),
    ]
    return pairs.filter { !$0.1.isEmpty }.map { (name: $0.0, value: $0.1) }
  }
}
