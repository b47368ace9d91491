/// Where the records lie in the buffer at hand, and what is known of the one that is still open. A splitter goes on
/// from `position` and marks; what it marks does not depend on where one buffer ends and the next begins.
struct Cut {
  /// Longest record to be kept, in bytes.
  let limit: Int
  /// Bytes before it are settled.
  var position = 0
  /// Start of the open record; negative once its first bytes have been let go.
  var open: Int?
  /// Whole records in the buffer.
  private(set) var records: [Range<Int>] = []
  /// Number of the record that is open, or comes next.
  private(set) var number: UInt32
  private(set) var problems = FramingProblems()
  /// Of the buffer's first byte in the content.
  private(set) var offset: UInt64
  /// A record that is skipped and follows `records`. It takes a number, so their chunk has to be handed over
  /// before the next record is marked.
  private var skipped: FramingProblem?

  init(limit: Int, offset: UInt64 = 0, number: UInt32 = 1) {
    self.limit = limit
    self.offset = offset
    self.number = number
  }

  /// Number of `records[0]`.
  var firstNumber: UInt32 { number - UInt32(records.count) }

  /// Nothing may be marked before the records are handed over.
  var isInterrupted: Bool { skipped != nil }

  /// The first byte that is still needed.
  var neededFrom: Int { open ?? position }

  /// Ends the open record before `end`. False where splitting has to stop for now.
  mutating func close(at end: Int) -> Bool {
    guard let start = open else { return true }
    open = nil
    if end - start > limit { return skip(.recordTooLong, start, end) }
    records.append(start..<end)
    number += 1
    return true
  }

  /// Gives up the open record up to `end`; splitting goes on from `next`, which has been settled before.
  mutating func giveUp(_ kind: FramingProblem.Kind, upTo end: Int, goingOnAt next: Int) {
    guard let start = open else { return }
    open = nil
    position = next
    _ = skip(kind, start, end)
  }

  private mutating func skip(_ kind: FramingProblem.Kind, _ start: Int, _ end: Int) -> Bool {
    let problem = FramingProblem(kind, record: number, offset: place(of: start), length: UInt64(end - start))
    if records.isEmpty {
      problems.add(problem)
      number += 1
    } else {
      skipped = problem
    }
    return skipped == nil
  }

  /// Notes bytes that are no record: from a place in the content up to `end` in the buffer.
  mutating func report(_ kind: FramingProblem.Kind, from start: UInt64, to end: Int) {
    problems.add(FramingProblem(kind, record: number, offset: start, length: place(of: end) - start))
  }

  /// The place in the content of an index into the buffer, which may be negative.
  func place(of index: Int) -> UInt64 { UInt64(Int64(offset) + Int64(index)) }

  /// The first `count` bytes of the buffer and all records have been handed over or let go.
  mutating func advance(by count: Int) {
    offset += UInt64(count)
    position -= count
    if let start = open { open = start - count }
    records.removeAll(keepingCapacity: true)
    if let problem = skipped {
      problems.add(problem)
      number += 1
      skipped = nil
    }
  }

  /// The records so far, with room kept for as many again.
  mutating func takeRecords() -> [Range<Int>] {
    let taken = records
    records = []
    records.reserveCapacity(taken.count + taken.count / 4)
    return taken
  }
}
