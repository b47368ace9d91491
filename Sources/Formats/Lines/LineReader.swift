internal import CByteScan

/// What one task needs to read the lines of one format: the columns that its keys mean and whether programs are its
/// own, each looked up once.
///
/// Its variables are not checked for exclusive access at run time, which costs as much as a look-up: no method calls
/// one of another object that knows this one, so no two accesses meet.
final class LineReader {
  let lines: FormatDescription.Lines
  let columns: [CSVColumns.Column]
  @exclusivity(unchecked) var gates: PatternGates
  /// The order of keys in pairs.
  @exclusivity(unchecked) var steps = PairSteps()
  private let heads: LineHeads?
  private let resolver: HeaderResolver
  /// By the hash of a key, its place in `known`.
  @exclusivity(unchecked) private var places = ValueCache()
  @exclusivity(unchecked) private var known: [CSVColumns.Column] = []
  /// By the hash of a program, 1 for a listed one and 2 for another.
  @exclusivity(unchecked) private var programs = ValueCache()
  @exclusivity(unchecked) private var programCount = 0
  /// Names that are remembered, at most: a hostile log may have any number.
  private static let most = 4_096

  /// - Parameter heads: those of a reader of several formats.
  init(_ lines: FormatDescription.Lines, _ map: FieldMap, heads: LineHeads? = nil) {
    self.lines = lines
    self.heads = heads
    gates = PatternGates(lines.patterns.map(\.pattern))
    let resolver = HeaderResolver(map)
    self.resolver = resolver
    columns = lines.columns.map { name in
      name.map { resolver.column(for: HeaderName($0)) } ?? CSVColumns.Column(node: -1, mounts: 0)
    }
  }

  /// Of a record.
  func head(of line: UnsafeRawBufferPointer) -> LineHead {
    lines.hasHead ? heads?.head(of: line) ?? LineHead(line) : LineHead(whole: line)
  }

  /// Whether a line of a file that several programs write may be of this log.
  func isMine(_ line: UnsafeRawBufferPointer) -> Bool {
    for texts in lines.contains where !texts.contains(where: { line.first($0) != nil }) { return false }
    return true
  }

  /// Where the quote stands that no other follows at once: two in a row are one within the cell.
  static func closingQuote(of line: UnsafeRawBufferPointer, from start: Int) -> Int {
    var end = start
    while end < line.count {
      if line[end] == 0x22 {
        guard end + 1 < line.count, line[end + 1] == 0x22 else { break }
        end += 1
      }
      end += 1
    }
    return end
  }

  /// Whether the log is that program's.
  func lists(_ program: Cell) -> Bool {
    let key = program.hash(seed: 0)
    if let known = programs.known(key) { return known == 1 }
    let isListed = lines.lists(program.text.lowercased())
    if programCount < LineReader.most {
      programCount += 1
      programs.keep(isListed ? 1 : 2, for: key)
    }
    return isListed
  }

  /// Sixteen bytes behind the key can be read.
  func column(for key: UnsafeRawBufferPointer) -> CSVColumns.Column {
    guard let base = key.assumingMemoryBound(to: UInt8.self).baseAddress else { return column(named: "") }
    let hash = nv_text_hash(base, key.count, 0)
    if let place = places.known(hash) { return known[Int(place)] }
    let column = column(named: String(decoding: key, as: UTF8.self))
    if known.count < LineReader.most {
      places.keep(UInt32(known.count), for: hash)
      known.append(column)
    }
    return column
  }

  private func column(named name: String) -> CSVColumns.Column { resolver.column(for: HeaderName(name)) }
}
