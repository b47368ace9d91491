/// The beginning of an input, from which its format is recognised: its first chunk, and how that is framed.
///
/// Take the first whole chunk rather than `Framer.sample` where there is a choice: an export has its newest day first,
/// and a few dozen rows of one day seldom prove whether the day or the month comes first.
package struct FormatSample: Sendable {
  package var chunk: Chunk
  package var framing: Framing
  /// The header row of a CSV; nil for every other framing.
  package var header: [UInt8]?
  /// File name, for the little that only a name tells.
  package var name: String

  package init(chunk: Chunk, framing: Framing, header: [UInt8]?, name: String) {
    self.chunk = chunk
    self.framing = framing
    self.header = header
    self.name = name
  }

  /// The keys of at most `limit` records, spread evenly over the chunk; of a CSV, those of its header alone.
  func keys(limit: Int) -> [SampleKeys] {
    if case .csv(let delimiter) = framing {
      return (header ?? []).withUnsafeBytes { [SampleKeys(header: $0, delimiter: delimiter)] }
    }
    let step = max(1, chunk.records.count / limit)
    return chunk.bytes.withUnsafeBytes { bytes in
      stride(from: 0, to: chunk.records.count, by: step).prefix(limit).map {
        SampleKeys(json: UnsafeRawBufferPointer(rebasing: bytes[chunk.records[$0]]))
      }
    }
  }
}
