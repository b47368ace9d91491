@testable import Formats

/// All that framing some content gives, with every promise of `Chunk` checked on the way.
struct Framed: Equatable {
  var framing: Framing
  var header: String?
  var records: [Record] = []
  /// The first of them.
  var problems: [FramingProblem] = []
  var error: InputError.Kind?
  /// Chunks whose guard bytes, offsets or order are not what they should be.
  var faults: [String] = []

  struct Record: Equatable {
    let number: UInt32
    let offset: UInt64
    let bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  var texts: [String] { records.map(\.text) }

  /// Each problem as `kind record@offset+length`.
  var problemTexts: [String] { problems.map { "\($0.kind) \($0.record)@\($0.offset)+\($0.length)" } }

  init(
    _ content: some Sequence<UInt8>, chunkSize: Int = 1 << 16, readSize: Int = .max, limit: Int = 64 << 20,
    fault: InputError? = nil
  ) throws {
    var options = FramerOptions()
    options.chunkSize = chunkSize
    options.recordLimit = limit
    let stream = MemoryStream(content, readSize: readSize, fault: fault)
    let framer = try Framer(ContentStream(stream, name: "test", limits: InputLimits()), options: options)
    framing = framer.framing
    header = framer.header.map { String(decoding: $0, as: UTF8.self) }
    do {
      while let chunk = try framer.next() {
        add(chunk)
        framer.recycle(chunk)
      }
    } catch {
      self.error = error.kind
    }
    problems = framer.problems.first
  }

  init(_ text: String, chunkSize: Int = 1 << 16, readSize: Int = .max, limit: Int = 64 << 20) throws {
    try self.init(Array(text.utf8), chunkSize: chunkSize, readSize: readSize, limit: limit)
  }

  private mutating func add(_ chunk: Chunk) {
    let guardBytes = chunk.bytes[chunk.count...].prefix(Chunk.guardBytes)
    if guardBytes.count < Chunk.guardBytes || guardBytes.contains(where: { $0 != 0 }) { faults.append("guard") }
    if chunk.records.isEmpty { faults.append("no records") }
    for (index, range) in chunk.records.enumerated() {
      records.append(
        Record(
          number: chunk.firstRecord + UInt32(index), offset: chunk.offset + UInt64(range.lowerBound),
          bytes: Array(chunk.bytes[..<chunk.count][range])))
    }
  }
}

/// The same content in chunks and reads of many sizes, which must all give the same.
func framedEveryWay(_ text: String, limit: Int = 64 << 20) throws -> Framed {
  let whole = try Framed(text, limit: limit)
  for (chunkSize, readSize) in [(1, 1), (1, .max), (2, 3), (7, 64), (63, 1), (64, 100), (65, .max), (1000, 17)] {
    var other = try Framed(text, chunkSize: chunkSize, readSize: readSize, limit: limit)
    if other == whole { continue }
    other.faults.append("differs with chunks of \(chunkSize) and reads of \(readSize)")
    return other
  }
  return whole
}
