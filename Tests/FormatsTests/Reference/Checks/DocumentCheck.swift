@testable import Formats

/// Reads one document in every way there is, and throws where two of them differ.
struct DocumentCheck {
  private let content: [UInt8]
  private let stored: [UInt8]
  private let packing: RandomPacking
  private let map: FieldMap
  /// Sizes and orders, by the document's seed alone.
  private var random: SeededGenerator

  /// - Parameter content: instead of the document's own, such as a part of it.
  init(_ document: RandomDocument, seed: UInt64, content: [UInt8]? = nil) {
    self.content = content.map(document.packing.readable) ?? document.content
    packing = document.packing
    stored = document.packing.stored(self.content)
    map = document.map
    random = SeededGenerator(seed: ~seed)
  }

  /// What a document came to.
  struct Yield {
    var records = 0
    var events = 0
  }

  mutating func run() throws -> Yield {
    let limit = Int.random(in: 0..<4, using: &random) > 0 ? .max / 4 : Int.random(in: 1...400, using: &random)
    guard let whole = try? Framed(content, limit: limit) else { return try refused() }
    try splitting(whole, limit: limit)
    for stream in [content, stored] {
      let (chunkSize, readSize) = sizes()
      let parts = try Framed(stream, chunkSize: chunkSize, readSize: readSize, limit: limit)
      if parts != whole { throw Difference("framing, chunks of \(chunkSize), reads of \(readSize)", whole, parts) }
    }
    try damagedPacking()
    var scanning = ScanCheck(map)
    try scanning.run(whole, &random)
    let events = try ReadingCheck(content, whole.framing, whole.header).run(&random)
    return Yield(records: whole.records.count, events: events)
  }

  /// Content that is refused is so however it is stored.
  private func refused() throws -> Yield {
    if let framed = try? Framed(stored) { throw Difference("refused unless packed", content.count, framed) }
    return Yield()
  }

  /// Against the reference.
  private mutating func splitting(_ whole: Framed, limit: Int) throws {
    let start = content.prefix(FramerOptions().sampleSize)
    let recognition = try Recognition(Sample(start, isWhole: start.count < FramerOptions().sampleSize), name: "")
    let reference = ReferenceSplitter(content, by: recognition, limit: limit)
    let records = reference.records.map { record in
      Framed.Record(number: record.number, offset: UInt64(record.range.lowerBound), bytes: Array(content[record.range]))
    }
    if records != whole.records {
      let first = zip(records, whole.records).first { $0 != $1 }
      throw Difference(
        "records of \(whole.framing), by the reference", (whole.records.count, first?.1.offset, first?.1.text),
        (records.count, first?.0.offset, first?.0.text))
    }
    if reference.problems.first != whole.problems {
      throw Difference("problems, by the reference", whole.problems, reference.problems.first)
    }
    if !whole.faults.isEmpty || whole.error != nil { throw Difference("faults", whole.faults, whole.error as Any) }
    switch recognition.framing {
    case .lines, .csv: try GrowingCheck(content, recognition, limit: limit).run(whole, &random)
    case .jsonArray, .jsonEnvelope, .jsonMembers, .jsonSequence, .eventXML: break
    }
  }

  private mutating func sizes() -> (chunkSize: Int, readSize: Int) {
    let chunkSize = [1, 2, 63, 64, 65, 1000].randomElement(using: &random) ?? 1
    let readSize = [1, 7, 64, 1 << 16].randomElement(using: &random) ?? 1
    if Bool.random(using: &random) { return (chunkSize, readSize) }
    return (Int.random(in: 1...2000, using: &random), Int.random(in: 1...2000, using: &random))
  }

  /// Stored bytes with damage of their own: however they are read, the same records come before the same end.
  private mutating func damagedPacking() throws {
    if stored == content { return }
    let damaged = Damage.some(to: stored, &random)
    let (chunkSize, readSize) = sizes()
    let one = try? Framed(damaged)
    let other = try? Framed(damaged, chunkSize: chunkSize, readSize: readSize)
    if one != other {
      throw Difference(
        "\(packing) with damage, chunks of \(chunkSize), reads of \(readSize), \(damaged)",
        (one?.records.count, one?.error, one?.problemTexts), (other?.records.count, other?.error, other?.problemTexts))
    }
  }
}
