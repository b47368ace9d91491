/// Cuts an input's content into chunks of whole records. What the records are does not depend on the sizes of reads
/// and chunks; memory is bounded by chunk size and longest record.
package final class Framer {
  package let framing: Framing
  /// The header row of a CSV, without its line end; of a table in JSON, the same made of its columns.
  package let header: [UInt8]?
  /// The first few records, for formats to recognise themselves by; `next` yields them again.
  package let sample: Chunk

  private let stream: ContentStream
  private let chunkSize: Int
  /// Whether the content is still being written: its end is then only where it ends for now.
  private let isGrowing: Bool
  private var splitter: any Splitter
  private var cut: Cut
  private var buffer: Buffer
  private var state = State.reading
  private var spares: [[UInt8]] = []

  private enum State {
    case reading
    /// Content that is still being written has no more for now.
    case dry
    /// No more bytes come, by an error or without one.
    case ended(InputError?)
    /// All records are handed over; the error is still to be thrown.
    case finished(InputError?)
  }

  package convenience init(
    _ source: InputSource, limits: InputLimits = InputLimits(), options: FramerOptions = FramerOptions()
  ) throws(InputError) {
    try self.init(ContentStream(source, limits: limits), options: options)
  }

  init(_ stream: ContentStream, options: FramerOptions = FramerOptions()) throws(InputError) {
    let start = stream.sample(options.sampleSize)
    let recognition = try Recognition(start, name: stream.name)
    self.stream = stream
    framing = recognition.framing
    header = recognition.header
    sample = Chunk(sampleOf: stream, by: recognition, options: options)
    chunkSize = max(1, options.chunkSize)
    isGrowing = false
    splitter = recognition.makeSplitter()
    stream.skip(recognition.preamble)
    cut = Cut(limit: options.recordLimit, offset: UInt64(recognition.preamble))
    buffer = Buffer(capacity: start.isWhole ? min(chunkSize, start.count + 1) : chunkSize)
  }

  /// Goes on in content that is still being written, where its next record begins. `next` then returns nil wherever
  /// nothing whole is there yet, and may be asked again.
  init(
    growing stream: ContentStream, _ recognition: Recognition, sample: Chunk, from place: InputPlace,
    options: FramerOptions
  ) {
    self.stream = stream
    self.sample = sample
    framing = recognition.framing
    header = recognition.header
    chunkSize = max(1, options.chunkSize)
    isGrowing = true
    splitter = recognition.makeSplitter()
    cut = Cut(limit: options.recordLimit, offset: place.offset, number: place.record)
    buffer = Buffer(capacity: chunkSize)
  }

  /// Where the first record begins that has not been handed over.
  var place: InputPlace { InputPlace(offset: cut.place(of: cut.neededFrom), record: cut.firstNumber) }

  /// The bytes of the record that has no end yet.
  func withOpenRecord<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    buffer.withContent { body(UnsafeRawBufferPointer(rebasing: $0[max(cut.neededFrom, 0)...])) }
  }

  /// Content that was still being written is complete: what has no end is a record all the same.
  func endGrowing() { state = .ended(nil) }

  /// What was no record so far; complete once `next` has returned nil or thrown.
  package var problems: FramingProblems { cut.problems }

  /// Records so far, those too long included.
  package var recordCount: UInt32 { cut.number - 1 }

  /// Bytes taken so far from the input as it is stored, for progress.
  package var consumed: UInt64 { stream.consumed }

  /// Bytes of content read so far.
  package var produced: UInt64 { stream.produced }

  /// The next whole records; nil at the end. Throws once, after the last whole record before the fault.
  package func next() throws(InputError) -> Chunk? {
    while true {
      if !cut.isInterrupted { buffer.withContent { splitter.split($0, &cut) } }
      if !cut.records.isEmpty, isChunkDue { return handOver() }
      switch state {
      case .reading: readMore()
      case .dry:
        state = .reading
        return nil
      case .ended(let error): finish(error)
      case .finished(let error):
        state = .finished(nil)
        if let error { throw error }
        return nil
      }
    }
  }

  /// Gives back the memory of a chunk that is done with, to be used for a later one.
  package func recycle(_ chunk: consuming Chunk) {
    if spares.count < Framer.mostSpares, chunk.bytes.count <= Buffer.length(for: chunkSize * 2) {
      spares.append(chunk.bytes)
    }
  }

  /// As many as there are chunks under way on a machine of many cores.
  private static let mostSpares = 64

  private var isChunkDue: Bool {
    if case .reading = state { return cut.isInterrupted || buffer.count >= chunkSize }
    return true
  }

  private func handOver() -> Chunk {
    let (offset, firstRecord, needed) = (cut.offset, cut.firstNumber, cut.neededFrom)
    let records = cut.takeRecords()
    let count = records.last?.upperBound ?? 0
    let bytes = buffer.release(upTo: count, keepingFrom: needed, capacity: nextCapacity, reusing: &spares)
    cut.advance(by: needed)
    return Chunk(bytes: bytes, count: count, offset: offset, firstRecord: firstRecord, records: records)
  }

  /// Nothing but what is kept comes after the end.
  private var nextCapacity: Int {
    switch state {
    case .reading, .dry: chunkSize
    case .ended, .finished: 0
    }
  }

  private func readMore() {
    if buffer.isFull { makeRoom() }
    do throws(InputError) {
      if try buffer.fill(from: stream) == 0 { state = isGrowing ? .dry : .ended(nil) }
    } catch {
      state = .ended(error)
    }
  }

  /// The full buffer holds no whole record. Of one that is too long only the last byte is kept, for what it may be:
  /// the `\r` of a line end.
  private func makeRoom() {
    let needed = cut.neededFrom
    if buffer.count - needed > cut.limit + 1 {
      letGo(buffer.count - 1)
    } else {
      letGo(needed)
      buffer.growIfHalfFull()
    }
  }

  private func letGo(_ count: Int) {
    buffer.drop(count)
    cut.advance(by: count)
  }

  private func finish(_ error: InputError?) {
    buffer.withContent { splitter.finish($0, &cut, isWhole: error == nil) }
    if cut.position < buffer.count { return }
    if error == nil, framing == .lines, recordCount == 0, cut.problems.isEmpty {
      cut.report(.empty, from: 0, to: buffer.count)
    }
    state = .finished(error)
  }
}
