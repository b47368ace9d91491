package import Events

/// How often something happened within the last six slices of time: a window that slides by a slice.
package struct SlidingCount: Hashable, Sendable {
  /// Seconds of a slice.
  private var width: Int64
  /// Number of the newest slice since 1970.
  private var newest = Int64.min / 2
  /// The newest last.
  private var counts = SIMD8<UInt32>()

  static let slices: Int64 = 6

  /// `width` is the sixth of the window, in seconds.
  package init(width: Int64 = 300) { self.width = width }

  package mutating func add(_ count: UInt32 = 1, at time: Timestamp) {
    let slice = floorDivide(time.seconds, width)
    if slice > newest { turn(to: slice) }
    let age = newest - slice
    if age < SlidingCount.slices { counts[Int(SlidingCount.slices - 1 - age)] &+= count }
  }

  /// Of the window that ends with the slice of `time`.
  package func total(at time: Timestamp) -> Int {
    let gone = floorDivide(time.seconds, width) - newest
    if gone >= SlidingCount.slices { return 0 }
    return (max(0, Int(gone))..<Int(SlidingCount.slices)).reduce(0) { $0 + Int(counts[$1]) }
  }

  private mutating func turn(to slice: Int64) {
    let step = slice - newest
    newest = slice
    if step >= SlidingCount.slices { return counts = SIMD8() }
    for _ in 0..<step {
      for i in 0..<Int(SlidingCount.slices) - 1 { counts[i] = counts[i + 1] }
      counts[Int(SlidingCount.slices) - 1] = 0
    }
  }
}

extension SlidingCount: Savable {
  package func save(to writer: inout StateWriter) {
    writer.write(width)
    writer.write(newest)
    for i in 0..<Int(SlidingCount.slices) { writer.write(UInt64(counts[i])) }
  }

  package init(from reader: inout StateReader) throws(StateError) {
    let start = reader.position
    width = try reader.readInt64()
    guard width > 0 else { throw StateError(.invalidValue("width"), at: start) }
    newest = try reader.readInt64()
    for i in 0..<Int(SlidingCount.slices) { counts[i] = try reader.read(UInt32.self) }
  }
}
