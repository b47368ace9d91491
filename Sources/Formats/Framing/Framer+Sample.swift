extension ContentStream {
  /// The start of the content, without taking it.
  func sample(_ size: Int) -> Sample {
    let start = peek(max(1, size))
    return Sample(start, isWhole: start.count < size)
  }
}

extension Chunk {
  /// A sample grows up to this for the sake of a first record that is longer.
  private static let longestSample = 16 << 20

  /// The first records of a stream, without taking them; none where the first one is longer than a sample may be.
  init(sampleOf stream: ContentStream, by recognition: Recognition, options: FramerOptions) {
    var size = options.sampleSize
    var sample = stream.sample(size)
    var cut = sample.split(by: recognition.makeSplitter(), from: recognition.preamble)
    while cut.records.isEmpty, !sample.isWhole, size < min(Chunk.longestSample, options.recordLimit) {
      size *= 4
      sample = stream.sample(size)
      cut = sample.split(by: recognition.makeSplitter(), from: recognition.preamble)
    }
    self.init(of: sample, records: cut.records.prefix(options.sampleRecords))
  }

  /// The first records of a sample that is at hand.
  init(of sample: Sample, by recognition: Recognition, records limit: Int) {
    let cut = sample.split(by: recognition.makeSplitter(), from: recognition.preamble)
    self.init(of: sample, records: cut.records.prefix(limit))
  }

  private init(of sample: Sample, records: ArraySlice<Range<Int>>) {
    let count = records.last?.upperBound ?? 0
    let bytes = sample.bytes[..<count] + [UInt8](repeating: 0, count: Chunk.guardBytes)
    self.init(bytes: Array(bytes), count: count, offset: 0, firstRecord: 1, records: Array(records))
  }
}
