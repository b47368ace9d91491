@testable import Formats

/// Where the records of a whole content lie and what stands between them: the rules that the splitters keep, read in
/// one go.
struct ReferenceSplitter {
  let content: [UInt8]
  let limit: Int
  /// Whether the content ends as it should, and not because reading failed.
  let isWhole: Bool
  private(set) var records: [(number: UInt32, range: Range<Int>)] = []
  private(set) var problems = FramingProblems()
  private var number: UInt32 = 1
  private var place: Int

  init(_ content: [UInt8], by recognition: Recognition, limit: Int, isWhole: Bool = true) {
    self.content = content
    self.limit = limit
    self.isWhole = isWhole
    place = min(recognition.preamble, content.count)
    switch recognition.framing {
    case .lines: splitLines(recognition.lineEnd, delimiter: nil)
    case .csv(let delimiter): splitLines(recognition.lineEnd, delimiter: delimiter)
    case .jsonSequence: splitValues(arrays: false, envelope: nil)
    case .eventXML: splitEvents()
    case .jsonArray: splitValues(arrays: true, envelope: nil)
    case .jsonMembers: splitValues(arrays: true, envelope: [], isTable: true, membersAreRecords: true)
    case .jsonEnvelope(let key):
      splitValues(arrays: true, envelope: Array(key.utf8), isTable: recognition.isNested || recognition.header != nil)
    }
  }

  /// From `<Event` and a space or bracket to `</Event>`.
  private mutating func splitEvents() {
    let (opening, closing) = (Array("<Event".utf8), Array("</Event>".utf8))
    while place < content.count {
      let opens = content[place...].starts(with: opening)
      let behind = place + opening.count
      guard opens, behind < content.count, content[behind] <= 0x20 || content[behind] == UInt8(ascii: ">") else {
        place += 1
        continue
      }
      var end = place
      while end < content.count, !content[end...].starts(with: closing) { end += 1 }
      if end == content.count {
        report(.truncated, from: place, to: end)
        place = end
      } else {
        add(place..<end + closing.count)
        place = end + closing.count
      }
    }
  }

  private var next: UInt8? { place < content.count ? content[place] : nil }

  private mutating func report(_ kind: FramingProblem.Kind, from start: Int, to end: Int) {
    problems.add(FramingProblem(kind, record: number, offset: UInt64(start), length: UInt64(end - start)))
  }

  private mutating func add(_ range: Range<Int>) {
    if range.count > limit {
      report(.recordTooLong, from: range.lowerBound, to: range.upperBound)
    } else {
      records.append((number, range))
    }
    number += 1
  }
}

/// Lines and rows.
extension ReferenceSplitter {
  private mutating func splitLines(_ lineEnd: UInt8, delimiter: UInt8?) {
    while place < content.count {
      let start = place
      let isClosed = passLine(lineEnd, delimiter: delimiter)
      if place < content.count || isWhole && isClosed {
        addLine(start..<place, lineEnd: lineEnd)
      } else if isWhole, place - start <= limit, let end = content[start...].firstIndex(of: lineEnd),
        end + 1 < content.count
      {
        // What follows is too little to be beyond a record, and may be rows: only the line is given up.
        report(.unclosedQuote, from: start, to: end)
        (number, place) = (number + 1, end)
      } else {
        report(.truncated, from: start, to: place)
      }
      place += 1
    }
    if isWhole, delimiter == nil, number == 1, problems.isEmpty { report(.empty, from: 0, to: content.count) }
  }

  /// Moves to the next line end that no cell holds; false where the content ends within quotes.
  private mutating func passLine(_ lineEnd: UInt8, delimiter: UInt8?) -> Bool {
    var (isQuoted, mayOpen) = (false, delimiter != nil)
    while let byte = next {
      if byte == .quote, isQuoted || mayOpen {
        isQuoted.toggle()
        mayOpen = true
      } else if !isQuoted {
        if byte == lineEnd { return true }
        mayOpen = delimiter == byte
      }
      place += 1
    }
    return !isQuoted
  }

  private mutating func addLine(_ line: Range<Int>, lineEnd: UInt8) {
    let isDOS = lineEnd == .newline && !line.isEmpty && content[line.upperBound - 1] == .carriageReturn
    let line = isDOS ? line.lowerBound..<line.upperBound - 1 : line
    let isBlank = content[line].allSatisfy { $0 == .space || $0 == .tab }
    if !isBlank || line.count > limit { add(line) }
  }
}

/// Values of JSON.
extension ReferenceSplitter {
  /// Containers one after the other; of arrays their elements, and of envelopes those of the array under their key.
  /// A table is an envelope within another object, and nothing behind it counts.
  private mutating func splitValues(
    arrays: Bool, envelope: [UInt8]?, isTable: Bool = false, membersAreRecords: Bool = false
  ) {
    while let byte = next {
      switch byte {
      case _ where byte.isJSONSpace, .comma: place += 1
      case UInt8(ascii: "[") where arrays: if !passList() { return truncated() }
      case UInt8(ascii: "{") where envelope != nil:
        if !passEnvelope(membersAreRecords ? nil : envelope ?? []) { return truncated() }
        if isTable { return }
      case UInt8(ascii: "["), UInt8(ascii: "{"): if !passRecord() { return }
      default: passStray { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }
      }
    }
  }

  private mutating func truncated() {
    if problems.count(of: .truncated) == 0 { report(.truncated, from: content.count, to: content.count) }
  }

  private mutating func passList() -> Bool {
    place += 1
    var (needsComma, comma): (Bool, Int?) = (false, nil)
    while let byte = next {
      switch byte {
      case _ where byte.isJSONSpace: place += 1
      case UInt8(ascii: "]"):
        if let comma { report(.strayComma, from: comma, to: place) }
        place += 1
        return true
      case .comma:
        if !needsComma { report(.strayComma, from: place, to: place + 1) }
        (needsComma, comma) = (false, place)
        place += 1
      case _ where ReferenceSplitter.startsValue(byte):
        if needsComma { report(.missingComma, from: place, to: place) }
        (needsComma, comma) = (true, nil)
        if !passRecord() { return false }
      default: passStray(until: ReferenceSplitter.endsBare)
      }
    }
    return false
  }

  /// Nil for an object whose members are the records.
  private mutating func passEnvelope(_ wanted: [UInt8]?) -> Bool {
    enum Due { case key, colon, value }
    place += 1
    var (due, key): (Due, [UInt8]) = (.key, [])
    while let byte = next {
      switch (due, byte) {
      case _ where byte.isJSONSpace, (.key, .comma): place += 1
      case (_, UInt8(ascii: "}")):
        place += 1
        return true
      case (.key, .quote):
        let start = place + 1
        if !passValue() { return false }
        (due, key) = (.colon, Array(content[start..<place - 1].prefix(256)))
      case (.colon, UInt8(ascii: ":")):
        due = .value
        place += 1
      case (.value, UInt8(ascii: "[")) where key == wanted:
        if !passList() { return false }
        due = .key
      case (.value, _) where ReferenceSplitter.startsValue(byte):
        if wanted == nil ? !passRecord() : !passValue() { return false }
        due = .key
      default: passStray(until: ReferenceSplitter.endsBare)
      }
    }
    return false
  }

  private mutating func passRecord() -> Bool {
    let start = place
    guard passValue() else {
      report(.truncated, from: start, to: content.count)
      return false
    }
    add(start..<place)
    return true
  }

  /// False where the content ends before the value does.
  private mutating func passValue() -> Bool {
    switch next {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      place = ReferenceKernels.containerEnd(content, from: place) ?? content.count + 1
    case .quote: place = ReferenceKernels.stringEnd(content, from: place + 1) + 1
    default:
      let end = content[(place + 1)...].firstIndex(where: ReferenceSplitter.endsBare)
      place = end ?? content.count + 1
    }
    defer { place = min(place, content.count) }
    return place <= content.count
  }

  private mutating func passStray(until ends: (UInt8) -> Bool) {
    let start = place
    place = content[(place + 1)...].firstIndex(where: ends) ?? content.count
    report(.strayBytes, from: start, to: place)
  }

  private static func startsValue(_ byte: UInt8) -> Bool {
    byte.isDigit || byte.isLetter || "{[\"-".utf8.contains(byte)
  }

  private static func endsBare(_ byte: UInt8) -> Bool { byte.isJSONSpace || "{}[],\"".utf8.contains(byte) }
}
