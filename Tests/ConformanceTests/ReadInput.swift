import Events
import Formats

/// Bytes through the real path: framing, recognition, chunk reader.
struct ReadInput {
  var events: [Event] = []
  var refusals = Refusals()
  var records = 0
  var problem: String?
  let symbols = Symbols()
  let addresses = Registry<IPAddress>()
  let places = Registry<Place>()

  init(file path: String) throws {
    let framer = try Framer(InputSource(file: path))
    guard let first = try framer.next() else { return }
    let sample = FormatSample(chunk: first, framing: framer.framing, header: framer.header, name: path)
    try read(sample) { try framer.next() }
  }

  /// Records as lines of one input.
  init(lines: [[UInt8]]) throws {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    for line in lines {
      ranges.append(bytes.count..<bytes.count + line.count)
      bytes += line + [0x0A]
    }
    let count = bytes.count
    bytes += [UInt8](repeating: 0, count: Chunk.guardBytes)
    let chunk = Chunk(bytes: bytes, count: count, offset: 0, firstRecord: 1, records: ranges)
    try read(FormatSample(chunk: chunk, framing: .lines, header: nil, name: "lines")) { nil }
  }

  private mutating func read(_ sample: FormatSample, next: () throws -> Chunk?) throws {
    let recognition = FormatRecognition(sample)
    problem = recognition.problem
    let stores = ReadingStores(symbols: symbols, addresses: addresses, places: places)
    guard
      var reader = ChunkReader(recognition, sample: sample, input: 0, options: FormatOptions(), stores: stores)
    else { return }
    var chunk: Chunk? = sample.chunk
    while let present = chunk {
      let batch = reader.read(present)
      events += batch.events
      refusals.merge(batch.refusals)
      records += batch.records
      chunk = try next()
    }
  }

  func address(_ event: Event) -> String { addresses.value(at: event.address)?.description ?? "" }
}
