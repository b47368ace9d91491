internal import Glibc

extension [UInt8] {
  /// By `memset`: a megabyte of it stands in the way of every chunk.
  init(zeros count: Int) {
    self.init(unsafeUninitializedCapacity: count) { memory, initialized in
      if let start = memory.baseAddress { memset(start, 0, count) }
      initialized = count
    }
  }

  /// Adds zeros at the end.
  mutating func grow(to count: Int) {
    guard count > self.count else { return }
    var grown = [UInt8](zeros: count)
    grown.withUnsafeMutableBytes { to in withUnsafeBytes { to.copyMemory(from: $0) } }
    self = grown
  }
}
