internal import CByteScan
package import Events

/// A format that a `FormatDescription` describes.
package final class DescribedFormat: Format {
  package let description: FormatDescription
  package let fields: FieldMap
  let rules: RuleSet
  private let entries: [FieldMap.Entry]

  package var id: String { description.id }
  package var title: String { description.title }
  package var profile: FormatProfile { description.profile }
  package var notes: String { description.notes }
  package var lines: FormatDescription.Lines? { description.lines }

  package init(_ description: FormatDescription) {
    self.description = description
    let entries = description.fields.map { entry in
      let isList = entry.field.mayBeList
      let paths = isList ? entry.paths : entry.paths + DescribedFormat.firstElements(of: entry.paths)
      return FieldMap.Entry(field: entry.field, paths: paths, isRaw: isList)
    }
    let containers = description.lines?.containers ?? []
    let messages = containers.isEmpty ? [] : [FieldMap.Entry(field: .message, paths: containers, isRaw: false)]
    self.entries =
      entries + messages + (description.each.map { [.init(field: .targets, paths: [$0], isRaw: true)] } ?? [])
    fields = DescribedFormat.map(description, self.entries, element: 0)
    rules = RuleSet(description.rules)
  }

  /// Search engines hand out a single value as a list of one.
  private static func firstElements(of paths: [String]) -> [String] {
    paths.filter { !$0.hasSuffix("]") }.map { $0 + "[0]" }
  }

  /// Where values stand when the event is that of one element of `each`. An object in its place is the first element.
  func fields(ofElement number: Int) -> FieldMap { DescribedFormat.map(description, entries, element: number) }

  private static func map(_ description: FormatDescription, _ entries: [FieldMap.Entry], element: Int) -> FieldMap {
    let each = description.each.map { element == 0 ? ["\($0)[0]", $0] : ["\($0)[\(element)]"] } ?? []
    return FieldMap(
      entries, mounts: SampleKeys.mounts + description.mounts + each,
      aliases: description.aliases.map { ($0.name, $0.path) })
  }

  package func dateOrder(of keys: SampleKeys) -> DateOrder { description.dateOrder }

  /// Works the rules out anew: a `Lane` keeps their answers from record to record.
  package func read(
    _ record: borrowing RecordScanner, _ context: inout ReadingContext, into event: inout Event
  ) throws(Refusal) {
    try context.fill(&event, from: record, by: self, RuleAnswers(self))
  }
}

extension RecordScanner {
  /// Leaves of each field the part that counts; a text of which nothing is left is none.
  mutating func take(_ takes: [(field: Field, steps: [FormatDescription.Take])]) {
    for (field, steps) in takes {
      guard let cell = self[field] else { continue }
      let plain = unescapedText(cell)
      let part = steps.taken(of: plain.rawBytes).trimmed
      guard part.count != cell.count else { continue }
      let start = part.assumingMemoryBound(to: UInt8.self).baseAddress
      replace(field, with: part.isEmpty ? nil : start.map { Cell($0, $0 + part.count, cell.kind) })
    }
  }

  /// A text without escapes: the same, or a copy in the scratch.
  mutating func unescapedText(_ cell: Cell) -> Cell {
    guard cell.isEscaped else { return cell }
    let copy = scratch.open(cell.count)
    let count = cell.unescape(into: copy)
    scratch.close(count)
    return Cell(copy, copy + count, .string)
  }

  /// Fields of which the values stand in others for this record.
  func use(_ uses: [Effects.Use]) {
    if uses.isEmpty { return }
    let cells = uses.map { self[$0.source] }
    for (use, cell) in zip(uses, cells) { replace(use.field, with: cell) }
  }
}

extension [FormatDescription.Take] {
  /// The part of a text that counts.
  func taken(of text: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    var text = text
    for step in self { text = step.taken(of: text) }
    return text
  }
}

extension FormatDescription.Take {
  fileprivate func taken(of text: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    switch self {
    case .afterFirst(let mark):
      text.first(mark).map { UnsafeRawBufferPointer(rebasing: text[($0 + mark.count)...]) } ?? text
    case .afterLast(let mark):
      text.last(mark).map { UnsafeRawBufferPointer(rebasing: text[($0 + mark.count)...]) } ?? text
    case .beforeFirst(let mark): text.first(mark).map { UnsafeRawBufferPointer(rebasing: text[..<$0]) } ?? text
    case .beforeLast(let mark): text.last(mark).map { UnsafeRawBufferPointer(rebasing: text[..<$0]) } ?? text
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Where `mark` stands first, in the case as it is.
  func first(_ mark: [UInt8], from start: Int = 0) -> Int? {
    guard !mark.isEmpty, start >= 0, count - start >= mark.count,
      let base = assumingMemoryBound(to: UInt8.self).baseAddress
    else { return nil }
    return mark.withUnsafeBufferPointer { mark in
      guard let wanted = mark.baseAddress, let found = nv_find_text(base + start, base + count, wanted, mark.count)
      else { return nil }
      return found - base
    }
  }

  func last(_ mark: [UInt8]) -> Int? {
    guard let lead = mark.first, count >= mark.count else { return nil }
    for i in (0...(count - mark.count)).reversed() where self[i] == lead && has(mark, at: i) { return i }
    return nil
  }

  @inline(__always)
  func has(_ mark: [UInt8], at place: Int) -> Bool {
    guard place >= 0, count - place >= mark.count else { return false }
    for i in mark.indices where self[place + i] != mark[i] { return false }
    return true
  }

  @inline(__always)
  func has(_ mark: StaticString, at place: Int) -> Bool {
    guard place >= 0, count - place >= mark.utf8CodeUnitCount else { return false }
    for i in 0..<mark.utf8CodeUnitCount where self[place + i] != mark.utf8Start[i] { return false }
    return true
  }
}
