import Events

@testable import Formats

/// Reads the events of one content with any chunk size, and by readers that share the chunks out.
struct ReadingCheck {
  private let content: [UInt8]
  private let sample: FormatSample
  private let recognition: FormatRecognition
  /// The same for all readings, so that the same name has the same number.
  private let stores = ReadingStores(symbols: Symbols(), addresses: Registry(), places: Registry())

  init(_ content: [UInt8], _ framing: Framing, _ header: String?) throws {
    self.content = content
    let framer = try ReadingCheck.framer(content, chunkSize: 1 << 20)
    let chunk = try framer.next() ?? Chunk(bytes: [], count: 0, offset: 0, firstRecord: 1, records: [])
    sample = FormatSample(chunk: chunk, framing: framing, header: header.map { Array($0.utf8) }, name: "export.json")
    recognition = FormatRecognition(sample)
  }

  /// The number of events.
  func run(_ random: inout SeededGenerator) throws -> Int {
    if recognition.formats.isEmpty { return 0 }
    let whole = try read(chunkSize: 1 << 20, readers: 1)
    let chunkSize = Int.random(in: 1...1000, using: &random)
    // Two that share the chunks out, or one for each, which knows of no record before.
    let parts = try read(chunkSize: chunkSize, readers: Bool.random(using: &random) ? 2 : .max)
    if whole.events != parts.events {
      throw Difference("events in chunks of \(chunkSize)", whole.events, parts.events)
    }
    if whole.refusals != parts.refusals {
      throw Difference("refusals in chunks of \(chunkSize)", whole.refusals, parts.refusals)
    }
    return whole.events.count
  }

  private func read(chunkSize: Int, readers: Int) throws -> (events: [[UInt64]], refusals: Refusals) {
    let framer = try ReadingCheck.framer(content, chunkSize: chunkSize)
    var chunks: [Chunk] = []
    while let chunk = try framer.next() { chunks.append(chunk) }
    var events: [(record: UInt32, values: [UInt64])] = []
    var refusals = Refusals()
    for share in 0..<min(readers, chunks.count) {
      guard
        var reader = ChunkReader(
          recognition, sample: sample, input: 3, options: FormatOptions(), stores: stores)
      else { continue }
      for index in stride(from: share, to: chunks.count, by: min(readers, chunks.count)) {
        let batch = reader.read(chunks[index])
        if batch.records != batch.events.count + batch.refusals.total {
          throw Difference("records that are neither", batch.records, batch.refusals)
        }
        events += batch.events.map { ($0.origin.record, $0.values) }
        refusals.merge(batch.refusals)
      }
    }
    return (events.sorted { $0.record < $1.record }.map(\.values), refusals)
  }

  private static func framer(_ content: [UInt8], chunkSize: Int) throws -> Framer {
    var options = FramerOptions()
    options.chunkSize = chunkSize
    return try Framer(
      ContentStream(MemoryStream(content), name: "export.json", limits: InputLimits()), options: options)
  }
}

extension Event {
  /// All that it says, to be compared.
  fileprivate var values: [UInt64] {
    let symbols = [
      idText, tenant, user, application, resource, device, agent, os, browser, client, operation, target,
    ]
    let states = [outcome.rawValue, secondFactor.rawValue, flow.rawValue, kind.rawValue].map(UInt64.init)
    return [
      UInt64(bitPattern: time.microseconds), id.high, id.low, session, token, UInt64(address), UInt64(logPlace),
      UInt64(bitPattern: Int64(code)), UInt64(flags.rawValue), UInt64(origin.input), UInt64(origin.record),
      origin.offset,
    ] + states + symbols.map { UInt64($0.index) }
  }
}
