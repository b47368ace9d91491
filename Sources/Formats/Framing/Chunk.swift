/// A stretch of an input's content that holds whole records, to be read by any task.
package struct Chunk: Sendable {
  /// Content, then `guardBytes` zeros, so that vector loads need no bounds checks; what stands behind them is nothing.
  package var bytes: [UInt8]
  /// Length of the content in `bytes`.
  package var count: Int
  /// Of `bytes[0]` in the decompressed content, as UTF-8 and without a byte order mark.
  package var offset: UInt64
  /// Number of the first record in the input, from 1.
  package var firstRecord: UInt32
  /// Each whole record within `bytes`: one JSON value, one CSV row or one text line, without its line end.
  package var records: [Range<Int>]

  package static let guardBytes = 64

  package init(bytes: [UInt8], count: Int, offset: UInt64, firstRecord: UInt32, records: [Range<Int>]) {
    self.bytes = bytes
    self.count = count
    self.offset = offset
    self.firstRecord = firstRecord
    self.records = records
  }
}
