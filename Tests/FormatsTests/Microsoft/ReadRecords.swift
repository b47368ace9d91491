import Events
import Formats

/// Records of a test through recognition and reader, with the run's tables at hand.
struct ReadRecords {
  private(set) var events: [Event] = []
  private(set) var refusals = Refusals()
  let recognition: FormatRecognition
  let symbols = Symbols()
  private let addresses = Registry<IPAddress>()
  private let places = Registry<Place>()

  init(json records: String..., options: FormatOptions = FormatOptions()) {
    self.init(records, framing: .lines, header: nil, name: "test.json", options: options)
  }

  init(
    csv header: String, _ rows: String..., delimiter: Character = ",", name: String = "test.csv",
    options: FormatOptions = FormatOptions()
  ) {
    let framing = Framing.csv(delimiter: delimiter.asciiValue ?? 0x2C)
    self.init(rows, framing: framing, header: Array(header.utf8), name: name, options: options)
  }

  init(_ records: [String], framing: Framing, header: [UInt8]?, name: String, options: FormatOptions) {
    self.init(records.map { Array($0.utf8) }, framing: framing, header: header, name: name, options: options)
  }

  init(_ records: [[UInt8]], framing: Framing, header: [UInt8]?, name: String, options: FormatOptions) {
    let sample = FormatSample(chunk: Chunk(records: records), framing: framing, header: header, name: name)
    recognition = FormatRecognition(sample)
    let stores = ReadingStores(symbols: symbols, addresses: addresses, places: places)
    if var reader = ChunkReader(recognition, sample: sample, input: 7, options: options, stores: stores) {
      let batch = reader.read(sample.chunk)
      (events, refusals) = (batch.events, batch.refusals)
    }
  }

  /// Id of the leading format; empty when none was recognised.
  var format: String { recognition.formats.first?.id ?? "" }

  subscript(symbol: Symbol) -> String { symbols[symbol] }
  func address(_ event: Event) -> String { addresses.value(at: event.address)?.description ?? "" }
  func place(_ event: Event) -> Place? { places.value(at: event.logPlace) }
}

extension Chunk {
  /// One record after the other, a line end between them.
  init(records: [String], firstRecord: UInt32 = 1, offset: UInt64 = 0) {
    self.init(records: records.map { Array($0.utf8) }, firstRecord: firstRecord, offset: offset)
  }

  init(records: [[UInt8]], firstRecord: UInt32 = 1, offset: UInt64 = 0) {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    for record in records {
      ranges.append(bytes.count..<bytes.count + record.count)
      bytes += record + [0x0A]
    }
    let guarded = bytes + [UInt8](repeating: 0, count: Chunk.guardBytes)
    self.init(bytes: guarded, count: bytes.count, offset: offset, firstRecord: firstRecord, records: ranges)
  }
}

extension String {
  /// As a CSV cell: in quotation marks, with those inside doubled.
  var cell: String { "\"" + replacing("\"", with: "\"\"") + "\"" }
  /// As a JSON string.
  var jsonText: String { "\"" + replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\"" }
}
