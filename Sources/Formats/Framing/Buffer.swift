/// Content on its way into chunks: bytes, and always `Chunk.guardBytes` of room behind them.
struct Buffer {
  private var bytes: [UInt8]
  private(set) var count = 0

  init(capacity: Int) { bytes = [UInt8](zeros: Buffer.length(for: capacity)) }

  /// Bytes that an array takes for `capacity` bytes of content.
  static func length(for capacity: Int) -> Int { capacity + Chunk.guardBytes }

  private var capacity: Int { bytes.count - Chunk.guardBytes }

  var isFull: Bool { count == capacity }

  func withContent<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
  }

  /// Returns how many bytes came; 0 at the end.
  mutating func fill(from stream: ContentStream) throws(InputError) -> Int {
    let got = try stream.read(into: &bytes, at: count..<capacity)
    count += got
    return got
  }

  /// Lets the first `dropped` bytes go and moves the rest to the front.
  mutating func drop(_ dropped: Int) {
    if dropped == 0 { return }
    bytes.withUnsafeMutableBytes { memory in
      UnsafeMutableRawBufferPointer(rebasing: memory[..<(count - dropped)])
        .copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[dropped..<count]))
    }
    count -= dropped
  }

  /// Doubles the room where little is left, so that long records are not moved often.
  mutating func growIfHalfFull() {
    if count * 2 >= capacity { bytes.grow(to: Buffer.length(for: capacity * 2)) }
  }

  /// Hands over the array, with zeros as the guard of the bytes before `end`, and goes on with the bytes from `start`
  /// in an array of the usual size, one of `spares` if there is any.
  mutating func release(
    upTo end: Int, keepingFrom start: Int, capacity: Int, reusing spares: inout [[UInt8]]
  ) -> [UInt8] {
    let kept = count - start
    let needed = Buffer.length(for: max(capacity, kept * 2))
    // Taken out rather than handed in: a second reference would have the whole array copied.
    var next = spares.popLast() ?? []
    if next.count < needed { next = [UInt8](zeros: needed) }
    next.withUnsafeMutableBytes { to in
      bytes.withUnsafeBytes { to.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[start..<count])) }
    }
    swap(&bytes, &next)
    count = kept
    for index in end..<end + Chunk.guardBytes { next[index] = 0 }
    return next
  }
}
