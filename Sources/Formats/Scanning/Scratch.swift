internal import CByteScan

/// Room for the texts that a scanner unescapes, freed all at once before the next record.
struct Scratch: ~Copyable {
  private var blocks: [UnsafeMutablePointer<UInt8>] = []
  private var next: UnsafeMutablePointer<UInt8>
  private var left: Int
  private var total: Int

  private static let smallest = 64 << 10
  /// Above this the room of an unusually large record is given back.
  private static let largestKept = 4 << 20

  init() {
    next = .allocate(capacity: Scratch.smallest)
    // The guard of the empty text is read by the kernels.
    next.initialize(repeating: 0, count: Scratch.smallest)
    blocks = [next]
    left = Scratch.smallest
    total = left
  }

  deinit { for block in blocks { block.deallocate() } }

  /// A text of no bytes, with a guard behind it.
  var empty: UnsafePointer<UInt8> { UnsafePointer(next) }

  /// Room for `count` bytes and a guard, at an address that stays until `reset`; use `close` when it is filled.
  mutating func open(_ count: Int) -> UnsafeMutablePointer<UInt8> {
    let size = count + Int(NV_GUARD)
    if size > left { grow(size) }
    return next
  }

  /// Ends the text opened last after `count` bytes, with a guard of zeros.
  mutating func close(_ count: Int) {
    let size = count + Int(NV_GUARD)
    (next + count).update(repeating: 0, count: Int(NV_GUARD))
    next += size
    left -= size
  }

  mutating func reset() {
    guard let first = blocks.first else { return }
    if blocks.count == 1 {
      left = total
      next = first
    } else {
      merge()
    }
  }

  /// One block instead of many, of their whole size: the next record like this one needs no second.
  private mutating func merge() {
    for block in blocks { block.deallocate() }
    blocks = []
    let size = total > Scratch.largestKept ? Scratch.smallest : total
    total = 0
    grow(size)
  }

  private mutating func grow(_ atLeast: Int) {
    let size = max(atLeast, min(max(total, Scratch.smallest), Scratch.largestKept))
    next = .allocate(capacity: size)
    next.initialize(repeating: 0, count: size)
    blocks.append(next)
    left = size
    total += size
  }
}
