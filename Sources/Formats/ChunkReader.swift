internal import Events

/// Turns the chunks of one input into events. One reader serves one task; several may read the chunks of one input, and
/// what they find does not depend on how the chunks are shared out.
package struct ChunkReader: ~Copyable {
  private let lanes: [Lane]
  /// For records of formats that the sample did not show, made when the first of them is met.
  private var lateLanes: [Lane] = []
  private var context: ReadingContext
  private let input: UInt32
  private let framing: Framing
  /// Whether the records are rows of one table.
  private let isTable: Bool

  /// Nil when nothing in `recognition` can be read; its `problem` says why.
  ///
  /// - Parameters:
  ///   - sample: the input's beginning, for its framing, header and name; its records are not read here.
  ///   - input: number of the input, for `Event.Origin`.
  package init?(
    _ recognition: FormatRecognition, sample: FormatSample, input: UInt32, options: FormatOptions, stores: ReadingStores
  ) {
    if recognition.formats.isEmpty { return nil }
    lanes = recognition.formats.map { Lane($0, framing: sample.framing, header: sample.header) }
    context = ReadingContext(
      stores: stores, options: options, dateOrder: recognition.dateOrder, usualOrder: recognition.usualOrder,
      name: sample.name)
    self.input = input
    framing = sample.framing
    isTable = sample.header != nil
  }

  package mutating func read(_ chunk: Chunk) -> Batch {
    var batch = Batch()
    batch.events.reserveCapacity(chunk.records.count)
    batch.records = chunk.records.count
    chunk.bytes.withUnsafeBytes { bytes in
      for (index, range) in chunk.records.enumerated() {
        let origin = Event.Origin(
          input: input, record: chunk.firstRecord + UInt32(index), offset: chunk.offset + UInt64(range.lowerBound))
        do throws(Refusal) {
          batch.events.append(try event(range, of: bytes, origin))
        } catch {
          batch.refusals.add(Refusal(error.reason, error.detail, record: origin.record, offset: origin.offset))
        }
      }
    }
    return batch
  }

  /// By the first format that does not call the record something else.
  private mutating func event(
    _ range: Range<Int>, of bytes: UnsafeRawBufferPointer, _ origin: Event.Origin
  ) throws(Refusal) -> Event {
    var unrelated: Refusal?
    for lane in lanes {
      var event = Event(time: Timestamp(microseconds: 0), id: EventID(high: 0, low: 0))
      event.origin = origin
      do throws(Refusal) {
        try lane.read(range, of: bytes, &context, into: &event)
      } catch  where error.reason == .unrelated {
        unrelated = unrelated ?? error
        continue
      }
      return identified(event, by: bytes[range])
    }
    let refusal = unrelated ?? Refusal(.unrelated, "no format for it")
    guard let lane = lateLane(for: UnsafeRawBufferPointer(rebasing: bytes[range])) else { throw refusal }
    var event = Event(time: Timestamp(microseconds: 0), id: EventID(high: 0, low: 0))
    event.origin = origin
    try lane.read(range, of: bytes, &context, into: &event)
    return identified(event, by: bytes[range])
  }

  /// The way of the one format that knows the record best, so that neither the sample nor what was read before decides
  /// which records of a mixed export are read. A table is of one format throughout.
  private mutating func lateLane(for record: UnsafeRawBufferPointer) -> Lane? {
    if isTable { return nil }
    let keys = SampleKeys(json: record)
    let scored = Formats.all.map { (format: $0, score: $0.recognise(keys)) }
    guard let top = scored.map(\.score).max(), top >= FormatRecognition.least,
      let best = scored.first(where: { $0.score == top })?.format, !lanes.contains(where: { $0.format.id == best.id })
    else { return nil }
    if let known = lateLanes.first(where: { $0.format.id == best.id }) { return known }
    let lane = Lane(best, framing: framing, header: nil)
    lateLanes.append(lane)
    return lane
  }

  /// With the SHA-256 of the record's bytes for an id, where the log gives none.
  private mutating func identified(_ event: Event, by record: Slice<UnsafeRawBufferPointer>) -> Event {
    if event.id != EventID(high: 0, low: 0) { return event }
    var event = event
    let text = "sha256:" + SHA256.hex(of: UnsafeRawBufferPointer(rebasing: record))
    event.id = Array(text.utf8).withUnsafeBytes { EventID(hashing: $0) }
    event.idText = context.symbol(text)
    return event
  }
}
