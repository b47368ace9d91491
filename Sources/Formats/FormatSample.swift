package import Events

/// The beginning of an input, from which its format is recognised: its first chunk, and how that is framed.
///
/// Take the first whole chunk rather than `Framer.sample` where there is a choice: an export has its newest day first,
/// and a few dozen rows of one day seldom prove whether the day or the month comes first.
package struct FormatSample: Sendable {
  package var chunk: Chunk
  package var framing: Framing
  /// The header row of a CSV, or the same made of the columns of a table in JSON; nil for everything else.
  package var header: [UInt8]?
  /// File name, for the little that only a name tells.
  package var name: String
  /// When the input was written last; nil for one that is being written.
  package var written: Timestamp?

  package init(chunk: Chunk, framing: Framing, header: [UInt8]?, name: String, written: Timestamp? = nil) {
    self.chunk = chunk
    self.framing = framing
    self.header = header
    self.name = name
    self.written = written
  }

  /// The keys of at most `limit` records, spread evenly over the chunk; of a CSV, those of its header alone, unless its
  /// rows hold whole records in a cell.
  func keys(limit: Int) -> [SampleKeys] {
    if case .csv(let delimiter) = framing { return columns(delimiter, limit: limit) }
    if let header { return header.withUnsafeBytes { [SampleKeys(header: $0, delimiter: .comma)] } }
    return records(limit: limit) { SampleKeys(json: $0) }
  }

  private func columns(_ delimiter: UInt8, limit: Int) -> [SampleKeys] {
    let columns = (header ?? []).withUnsafeBytes { SampleKeys(header: $0, delimiter: delimiter) }
    if columns.containers.isEmpty { return [columns] }
    let rows = records(limit: limit) { columns.with(row: $0, delimiter: delimiter) }.compactMap(\.self)
    return rows.isEmpty ? [columns] : rows
  }

  private func records<Result>(limit: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> [Result] {
    let step = max(1, chunk.records.count / limit)
    return chunk.bytes.withUnsafeBytes { bytes in
      stride(from: 0, to: chunk.records.count, by: step).prefix(limit).map {
        body(UnsafeRawBufferPointer(rebasing: bytes[chunk.records[$0]]))
      }
    }
  }
}
