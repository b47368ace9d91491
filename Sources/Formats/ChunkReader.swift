package import Events

/// Turns the chunks of one input into events. One reader serves one task; several may read the chunks of one input, and
/// what they find does not depend on how the chunks are shared out.
package struct ChunkReader: ~Copyable {
  private let lanes: [Lane]
  private let heads: LineHeads
  /// For records of formats that the sample did not show, made when the first of them is met.
  private var lateLanes: [Lane] = []
  private var context: ReadingContext
  /// Made when the first line is met that none of the lanes reads.
  private lazy var sieve = LineSieve(catalogue.all, lanes: lanes.map(\.format.id), heads: heads)
  private let input: UInt32
  private let framing: Framing
  private let catalogue: FormatCatalogue
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
    let heads = LineHeads()
    self.heads = heads
    lanes = recognition.formats.map { Lane($0, framing: sample.framing, header: sample.header, heads: heads) }
    context = ReadingContext(
      stores: stores, options: options, dateOrder: recognition.dateOrder, usualOrder: recognition.usualOrder,
      name: sample.name, written: sample.written)
    self.input = input
    framing = sample.framing
    catalogue = recognition.catalogue
    isTable = sample.header != nil
  }

  package mutating func read(_ chunk: Chunk) -> Batch {
    var batch = Batch()
    batch.events.reserveCapacity(chunk.records.count)
    batch.records = chunk.records.count
    chunk.bytes.withUnsafeBytes { bytes in
      for (index, range) in chunk.records.enumerated() {
        add(range, of: bytes, origin(of: index, in: chunk), to: &batch)
      }
    }
    return batch
  }

  /// Hands out what each record came to, in their order, with its number among the chunk's: for a look at a file, not for
  /// a run. A record that holds several events comes several times.
  package mutating func read(_ chunk: Chunk, each: (Int, Result<Event, Refusal>) -> Void) {
    chunk.bytes.withUnsafeBytes { bytes in
      for (index, range) in chunk.records.enumerated() {
        var batch = Batch()
        add(range, of: bytes, origin(of: index, in: chunk), to: &batch)
        for event in batch.events { each(index, .success(event)) }
        for reason in Refusal.Reason.allCases {
          for refusal in batch.refusals.first(of: reason) { each(index, .failure(refusal)) }
        }
      }
    }
  }

  private mutating func add(
    _ range: Range<Int>, of bytes: UnsafeRawBufferPointer, _ origin: Event.Origin, to batch: inout Batch
  ) {
    context.isUndated = false
    do throws(Refusal) {
      let (event, lane) = try event(range, of: bytes, origin)
      batch.events.append(event)
      if context.isUndated { batch.undated += 1 }
      if lane.repeats > 1 { add(lane.repeats - 1, of: event, to: &batch) }
      let elements = lane.elements
      if elements > 1 { addElements(elements, of: lane, range, of: bytes, after: event, to: &batch) }
    } catch {
      batch.refusals.add(Refusal(error.reason, error.detail, record: origin.record, offset: origin.offset))
    }
  }

  private func origin(of index: Int, in chunk: Chunk) -> Event.Origin {
    Event.Origin(
      input: input, record: chunk.firstRecord + UInt32(index),
      offset: chunk.offset + UInt64(chunk.records[index].lowerBound))
  }

  /// The events that one line stands for beside itself, each with an id of its own.
  private mutating func add(_ count: Int, of event: Event, to batch: inout Batch) {
    let count = min(count, ChunkReader.mostRepeats)
    for number in 1...count {
      var copy = event
      self.number(&copy, number, of: event)
      batch.events.append(copy)
    }
    batch.repeats += count
  }

  /// The events of a record's further elements, under its id and their numbers.
  private mutating func addElements(
    _ count: Int, of lane: Lane, _ range: Range<Int>, of bytes: UnsafeRawBufferPointer, after first: Event,
    to batch: inout Batch
  ) {
    for number in 1..<count {
      var event = Event(time: first.time, id: EventID(high: 0, low: 0))
      event.origin = first.origin
      event.format = first.format
      do throws(Refusal) {
        try lane.element(number).read(range, of: bytes, &context, into: &event)
        self.number(&event, number, of: first)
        batch.events.append(event)
      } catch {
        batch.refusals.add(
          Refusal(error.reason, error.detail, record: first.origin.record, offset: first.origin.offset))
      }
      batch.repeats += 1
    }
  }

  /// A line that claims more repeats than any daemon writes is hostile.
  private static let mostRepeats = 1_000

  /// By the first format that does not call the record something else, and the way it was read.
  private mutating func event(
    _ range: Range<Int>, of bytes: UnsafeRawBufferPointer, _ origin: Event.Origin
  ) throws(Refusal) -> (event: Event, lane: Lane) {
    var unrelated: Refusal?
    heads.begin()
    for lane in lanes {
      var event = Event(time: Timestamp(microseconds: 0), id: EventID(high: 0, low: 0))
      event.origin = origin
      do throws(Refusal) {
        try lane.read(range, of: bytes, &context, into: &event)
      } catch  where error.reason == .unrelated {
        unrelated = unrelated ?? error
        continue
      }
      event.format = lane.symbol(&context)
      identify(&event, by: bytes[range])
      return (event, lane)
    }
    let refusal = unrelated ?? Refusal(.unrelated, "no format for it")
    for lane in lateLanes(for: UnsafeRawBufferPointer(rebasing: bytes[range])) {
      var event = Event(time: Timestamp(microseconds: 0), id: EventID(high: 0, low: 0))
      event.origin = origin
      do throws(Refusal) {
        try lane.read(range, of: bytes, &context, into: &event)
      } catch {
        let record = UnsafeRawBufferPointer(rebasing: bytes[range])
        if error.reason == .unrelated || lane.format.id != scores(of: record).first?.id { continue }
        throw error
      }
      event.format = lane.symbol(&context)
      identify(&event, by: bytes[range])
      return (event, lane)
    }
    throw refusal
  }

  /// The ways of the formats that know the record, the best first, so that neither the sample nor what was read before
  /// decides which records of a mixed export are read. A table is of one format throughout.
  private mutating func lateLanes(for record: UnsafeRawBufferPointer) -> [Lane] {
    if isTable { return [] }
    if let suspects = sieve.suspects(of: record) {
      if suspects.isEmpty { return [] }
      if suspects.count == 1, sieve.isSure(suspects[0]) { return [lateLane(of: sieve.format(suspects[0]))] }
    }
    let new = scores(of: record).filter { format in !lanes.contains { $0.format.id == format.id } }
    return new.prefix(ChunkReader.mostTries).map { lateLane(of: $0) }
  }

  /// The formats that know the record, those that have tried among them, the best first.
  private mutating func scores(of record: UnsafeRawBufferPointer) -> [any Format] {
    let keys = SampleKeys(json: record)
    let scores = sieve.suspects(of: record).map { sieve.scores(of: keys, among: $0) } ?? catalogue.scores(of: keys)
    return scores.enumerated().filter { $0.element.score >= FormatRecognition.least }
      .sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }.map(\.element.format)
  }

  private static let mostTries = 4

  private mutating func lateLane(of format: any Format) -> Lane {
    if let known = lateLanes.first(where: { $0.format.id == format.id }) { return known }
    let lane = Lane(format, framing: framing, header: nil, heads: heads)
    lateLanes.append(lane)
    return lane
  }

  /// With the SHA-256 of the record's bytes for an id, where the log gives none.
  @inline(__always)
  private func identify(_ event: inout Event, by record: Slice<UnsafeRawBufferPointer>) {
    if event.id != EventID(high: 0, low: 0) { return }
    let words = SHA256.words(of: UnsafeRawBufferPointer(rebasing: record))
    event.id = EventID(high: words[0], low: words[1])
    event.flags.insert(.digestID)
  }

  /// The id of one of several events of a record; people know it by that of the record.
  private mutating func number(_ event: inout Event, _ number: Int, of first: Event) {
    event.id = first.id.numbered(number)
    event.idText = first.flags.contains(.digestID) ? context.symbol(first.id.digest) : first.idText
    event.flags.remove(.digestID)
  }
}

extension EventID {
  /// Of one of several events that share an id.
  fileprivate func numbered(_ number: Int) -> EventID {
    EventID(high: high, low: low &+ UInt64(number) &* 0x9E37_79B9_7F4A_7C15)
  }
}
