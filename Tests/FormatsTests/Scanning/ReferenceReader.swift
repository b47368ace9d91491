@testable import Formats

/// What a `FieldMap` means, without a trie: every path is followed on its own through a parsed record.
struct ReferenceReader {
  fileprivate struct Cursor {
    enum Goal {
      case field(Field, rank: Int, isRaw: Bool)
      case mount
    }
    var steps: ArraySlice<FieldMap.Path.Step>
    var goal: Goal
    var mounts: Int
  }

  private let beginnings: [Cursor]
  private var found: [Field: (text: [UInt8], mounts: Int, rank: Int)] = [:]

  init(_ entries: [FieldMap.Entry], mounts: [String]) {
    var cursors: [Cursor] = []
    for entry in entries {
      for (rank, path) in entry.paths.enumerated() {
        let goal = Cursor.Goal.field(entry.field, rank: rank, isRaw: entry.isRaw)
        cursors.append(Cursor(steps: (FieldMap.Path(path)?.steps ?? [])[...], goal: goal, mounts: 0))
      }
    }
    for mount in mounts {
      cursors.append(Cursor(steps: (FieldMap.Path(mount)?.steps ?? [])[...], goal: .mount, mounts: 0))
    }
    beginnings = cursors
  }

  /// The fields of a record; throws where it, or JSON in one of its strings, is malformed.
  mutating func read(_ record: [UInt8]) throws -> [Field: String] {
    found = [:]
    let value = try ReferenceJSON(record)
    guard case .object = value else { throw ReferenceJSON.Malformed() }
    try walk(value, beginnings)
    return found.mapValues { String(decoding: $0.text, as: UTF8.self) }
  }

  /// A value that all of `cursors` have come to.
  private mutating func visit(_ value: ReferenceJSON, _ cursors: [Cursor]) throws {
    switch value {
    case .null: break
    case .word(let word): offer(Array(word.utf8), cursors)
    case .text(let text):
      if cursors.contains(where: \.looksInside), let inner = try ReferenceReader.container(in: text) {
        try visit(inner, cursors)
      } else if !text.isEmpty {
        offer(text, cursors)
      }
    case .object(_, let source), .array(_, let source):
      offer(source, cursors.filter(\.takesContainers))
      try walk(value, cursors + cursors.filter(\.isAtMount).flatMap { mount in restarted(mount.mounts + 1) })
    }
  }

  private func restarted(_ mounts: Int) -> [Cursor] {
    beginnings.map { Cursor(steps: $0.steps, goal: $0.goal, mounts: mounts) }
  }

  private mutating func walk(_ container: ReferenceJSON, _ cursors: [Cursor]) throws {
    switch container {
    case .object(let members, _):
      for (key, value) in members {
        let next = cursors.compactMap { $0.stepping(key: String(decoding: key, as: UTF8.self)) }
        if !next.isEmpty { try visit(value, next) }
      }
    case .array(let elements, _):
      for (index, element) in elements.enumerated() {
        let next = cursors.compactMap { $0.stepping(to: element, at: index) }
        if !next.isEmpty { try visit(element, next) }
      }
    case .text, .word, .null: break
    }
  }

  private mutating func offer(_ text: [UInt8], _ cursors: [Cursor]) {
    for cursor in cursors where cursor.steps.isEmpty {
      guard case .field(let field, let rank, _) = cursor.goal else { continue }
      if let known = found[field], (known.mounts, -known.rank) >= (cursor.mounts, -rank) { continue }
      found[field] = (text, cursor.mounts, rank)
    }
  }

  private static func container(in text: [UInt8]) throws -> ReferenceJSON? {
    let trimmed = text.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    guard let first = trimmed.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "["), trimmed.count > 1 else {
      return nil
    }
    return try ReferenceJSON(text)
  }
}

extension ReferenceReader.Cursor {
  var isAtMount: Bool { if case .mount = goal { steps.isEmpty } else { false } }

  var takesContainers: Bool { if case .field(_, _, isRaw: true) = goal { steps.isEmpty } else { false } }

  var looksInside: Bool { !steps.isEmpty || isAtMount || takesContainers }

  func stepping(key: String) -> Self? {
    guard case .key(let wanted)? = steps.first, wanted.foldedASCII == key.foldedASCII else { return nil }
    return Self(steps: steps.dropFirst(), goal: goal, mounts: mounts)
  }

  func stepping(to element: ReferenceJSON, at index: Int) -> Self? {
    switch steps.first {
    case .place(let wanted)? where Int(wanted) == index: break
    case .element(let key, let text)?:
      guard case .object(let members, _) = element,
        let member = members.first(where: { String(decoding: $0.key, as: UTF8.self).foldedASCII == key.foldedASCII }),
        case .text(let found) = member.value, String(decoding: found, as: UTF8.self).foldedASCII == text.foldedASCII
      else { return nil }
    default: return nil
    }
    return Self(steps: steps.dropFirst(), goal: goal, mounts: mounts)
  }
}

extension String {
  /// ASCII capitals made small, as bytes: no Unicode equivalence.
  fileprivate var foldedASCII: [UInt8] { utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 } }
}
