/// Sizes in bytes; the defaults suit logs.
package struct FramerOptions: Hashable, Sendable {
  /// What a chunk grows to before it is handed over; a single longer record makes a longer chunk.
  package var chunkSize = 256 << 10
  /// Longer records are skipped, without being held in memory.
  package var recordLimit = 64 << 20
  /// What the framing is told from.
  package var sampleSize = 256 << 10
  /// Records in `Framer.sample` at most.
  package var sampleRecords = 32

  package init() {}
}
