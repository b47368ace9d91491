internal import CByteScan

/// Tells of a line which formats may know it, without the keys and patterns that knowing surely takes: most lines of a
/// system's log are of no format at all. For one task.
///
/// Its variables are not checked for exclusive access at run time: nothing that it calls knows it.
final class LineSieve {
  /// In the order of the catalogue.
  private let formats: [any Format]
  private let isLane: [Bool]
  private let heads: LineHeads?
  /// Formats that may know a line, and how each is told; without memory of their own, for all are asked of every line.
  private let candidates: [Candidate]
  private let lists: [Range<Int>]
  private let marks: [TextSketch.Marks]
  /// Each with its marks.
  private let texts: [[UInt8]]
  private let sketch = TextSketch()
  /// By the hash of a program, or of the keys of a message: the place of what was found about it.
  @exclusivity(unchecked) private var programs = ValueCache()
  @exclusivity(unchecked) private var listings: [[Listed]] = []
  @exclusivity(unchecked) private var keys = ValueCache()
  @exclusivity(unchecked) private var holdings: [[Bool]] = []
  /// Names that are remembered, at most: a hostile log may have any number.
  private static let most = 4_096

  private struct Candidate {
    /// In `formats`.
    var number: Int
    /// Of the lists of which one text each stands in the line.
    var lists = 0..<0
    /// Nil where the message's keys do not matter.
    var shape: FormatDescription.Lines.Shape?
    /// Whether nothing more is needed to know the line well enough to read it.
    var isSure = false
  }

  /// A candidate that a program's lines may be of.
  private struct Listed {
    /// In `candidates`.
    var place: Int
    /// Of a pair of bytes that the line must have, so that most candidates cost one look.
    var mark: UInt16
  }

  /// - Parameter lanes: ids of formats that have tried already.
  init(_ formats: [any Format], lanes: [String], heads: LineHeads? = nil) {
    self.formats = formats
    self.heads = heads
    isLane = formats.map { lanes.contains($0.id) }
    var (candidates, lists, texts): ([Candidate], [Range<Int>], [[UInt8]]) = ([], [], [])
    for (number, format) in formats.enumerated() where !isLane[number] {
      guard var candidate = LineSieve.candidate(format, number) else { continue }
      let contains = LineSieve.recognition(of: format)?.contains ?? []
      candidate.lists = lists.count..<lists.count + contains.count
      for list in contains {
        lists.append(texts.count..<texts.count + list.count)
        texts += list
      }
      candidates.append(candidate)
    }
    (self.candidates, self.lists, self.texts) = (candidates, lists, texts)
    marks = TextSketch.marks(for: texts.map { TextSketch.pairs(of: [$0]) })
  }

  /// Nil for a format that knows no line.
  private static func candidate(_ format: any Format, _ number: Int) -> Candidate? {
    guard let recognition = recognition(of: format), let lines = format.lines else {
      // A format of records knows every line or none.
      return format.recognise(SampleKeys()) >= FormatRecognition.least ? Candidate(number: number) : nil
    }
    let tellsNothing = lines.programs.isEmpty && recognition.contains.isEmpty
    switch lines.shape {
    case .patterns:
      if tellsNothing, !recognition.hasNoKeys { return nil }
      return Candidate(number: number, isSure: !tellsNothing)
    case .columns: return recognition.contains.isEmpty ? nil : Candidate(number: number, isSure: true)
    case .pairs, .cef, .leef, .xml:
      return recognition.hasNoKeys && recognition.contains.isEmpty
        ? nil : Candidate(number: number, shape: lines.shape, isSure: recognition.hasNoKeys)
    }
  }

  private static func recognition(of format: any Format) -> FormatDescription.Recognition? {
    format.lines == nil ? nil : (format as? DescribedFormat)?.description.recognition
  }

  /// The formats that may know a line of text, in order, by their numbers; nil for JSON, alone or behind a head, which
  /// is told apart by its keys.
  func suspects(of line: UnsafeRawBufferPointer) -> [Int]? {
    guard let first = line.first(where: { $0 > 0x20 }), first != UInt8(ascii: "{") else { return nil }
    let head = heads?.head(of: line) ?? LineHead(line)
    if !head.message.isEmpty, line[head.message.lowerBound] == UInt8(ascii: "{") { return nil }
    sketch.take(line)
    var held: (shape: FormatDescription.Lines.Shape, holding: Int)?
    var suspects: [Int] = []
    for listed in listings[listing(of: UnsafeRawBufferPointer(rebasing: line[head.program]))] {
      if !sketch.mayHave(listed.mark) { continue }
      let place = listed.place
      if !hasTexts(of: candidates[place], line) { continue }
      if let shape = candidates[place].shape {
        let found = held ?? holding(of: line, head)
        held = found
        if found.shape != shape || !holdings[found.holding][place] { continue }
      }
      suspects.append(place)
    }
    return suspects.isEmpty ? [] : suspects.map { candidates[$0].number }
  }

  func format(_ number: Int) -> any Format { formats[number] }

  /// Whether the one suspect of a line knows it well enough, whatever the line says.
  func isSure(_ number: Int) -> Bool { candidates.contains { $0.number == number && $0.isSure } }

  /// How surely the line is of suspects, and of the formats that have tried, in the order of the catalogue.
  func scores(of keys: SampleKeys, among suspects: [Int]) -> [(format: any Format, score: Int)] {
    formats.indices.filter { isLane[$0] || suspects.contains($0) }.map { number in
      (format: formats[number], score: formats[number].recognise(keys))
    }
  }

  @inline(__always)
  private func hasTexts(of candidate: Candidate, _ line: UnsafeRawBufferPointer) -> Bool {
    for list in candidate.lists {
      var isThere = false
      for i in lists[list] where !isThere && sketch.mayHave(marks[i]) { isThere = line.first(texts[i]) != nil }
      if !isThere { return false }
    }
    return true
  }

  /// The candidates that have the program, or ask for none: a place in `listings`.
  private func listing(of program: UnsafeRawBufferPointer) -> Int {
    let hash = LineSieve.hash(program, seed: 0)
    if let known = programs.known(hash) { return Int(known) }
    let name = String(decoding: program, as: UTF8.self).lowercased()
    let listing = candidates.indices.filter { place in
      let lines = formats[candidates[place].number].lines
      return lines?.programs.isEmpty != false || lines?.lists(name) == true
    }.map { Listed(place: $0, mark: mark(of: candidates[$0])) }
    return LineSieve.keep(listing, in: &listings, &programs, hash)
  }

  /// The rarest pair of the one text that stands in every line of the candidate; one that all have where there is none.
  private func mark(of candidate: Candidate) -> UInt16 {
    let single = lists[candidate.lists].first { $0.count == 1 }
    return (single.map { marks[$0.lowerBound] } ?? TextSketch.noMarks)[0]
  }

  /// Which candidates' keys the message has, whatever their values: a place in `holdings`.
  private func holding(
    of line: UnsafeRawBufferPointer, _ head: LineHead
  ) -> (shape: FormatDescription.Lines.Shape, holding: Int) {
    let message = RepeatedMessage(UnsafeRawBufferPointer(rebasing: line[head.message]), from: head.message.lowerBound)
    let text = UnsafeRawBufferPointer(rebasing: line[message.message])
    let shape = SampleLine.shape(of: text)
    var hash: UInt64 = 0
    LineValues(shape: shape).forEachKey(in: text) { key, _ in hash = LineSieve.hash(key, seed: hash) }
    if let known = keys.known(hash) { return (shape, Int(known)) }
    let found = SampleLine(line).keys
    let holding = candidates.map { candidate in
      guard let recognition = LineSieve.recognition(of: formats[candidate.number]) else { return true }
      return recognition.hasNoKeys || recognition.keysHold(in: found)
    }
    return (shape, LineSieve.keep(holding, in: &holdings, &keys, hash))
  }

  /// Where there are too many for a table, the last place is used again and again.
  private static func keep<Found>(_ found: Found, in table: inout [Found], _ places: inout ValueCache, _ hash: UInt64)
    -> Int
  {
    if table.count > most {
      table[most] = found
      return most
    }
    if table.count < most { places.keep(UInt32(table.count), for: hash) }
    table.append(found)
    return table.count - 1
  }

  private static func hash(_ text: UnsafeRawBufferPointer, seed: UInt64) -> UInt64 {
    text.assumingMemoryBound(to: UInt8.self).baseAddress.map { nv_text_hash($0, text.count, seed &+ 1) } ?? seed &+ 1
  }
}
