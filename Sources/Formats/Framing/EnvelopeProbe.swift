internal import CByteScan

/// Looks at the first-level members of a JSON object, as far as a sample shows them, for the array whose elements are
/// the records. A single record may hold an array of objects too (Entra's `authenticationDetails`, Google's
/// `events`), so what stands beside the array decides.
struct EnvelopeProbe {
  private let bytes: ArraySlice<UInt8>
  private let sample: Sample
  private let isOnly: Bool

  /// What exports and programming interfaces call it.
  private static let knownKeys: Set<String> = [
    "value", "records", "items", "events", "data", "results", "result", "entries", "logs", "rows", "signinlogs",
  ]
  /// Objects beside the array that tell about the answer, not about an event.
  private static let pagingKeys: Set<String> = [
    "meta", "metadata", "_metadata", "links", "_links", "page", "paging", "pagination", "summary", "query", "stats",
    "info", "cursor", "response_metadata", "status", "next_page", "paginginfo",
  ]
  /// Parts of keys that tell of a single event.
  private static let eventWords = ["time", "date", "user", "actor", "address", "eventid", "operation"]
  private static let eventKeys: Set<String> = [
    "id", "_id", "uuid", "guid", "ip", "type", "event", "severity", "level", "eventname", "transactionid",
    "correlationid",
  ]
  /// Answers have few members of their own; a record has many.
  private static let mostSiblings = 12
  private static let mostSiblingsOfUnknown = 4

  /// `isOnly`: no second object follows, as far as the sample shows.
  init(_ sample: Sample, at start: Int, isOnly: Bool) {
    self.sample = sample
    self.isOnly = isOnly
    bytes = sample.content[start...]
  }

  /// The key of the array; nil for an object that is a record itself.
  var key: String? {
    let members = self.members
    let known = members.first { $0.kind.isList && EnvelopeProbe.knownKeys.contains($0.key.lowercased()) }
    if let known { return isEnvelope(members, of: known, isKnown: true) ? known.key : nil }
    guard isOnly, let list = members.first(where: { $0.kind == .objects }), list.key.utf8.count < 256 else {
      return nil
    }
    return isEnvelope(members, of: list, isKnown: false) ? list.key : nil
  }

  /// The object whose members are the records: it stands under a known key, with nothing but the answer's own beside it,
  /// and its members are objects under one word and their numbers.
  var numbered: Member? {
    let members = self.members
    guard
      let inner = members.first(where: { $0.kind == .object && EnvelopeProbe.knownKeys.contains($0.key.lowercased()) }),
      members.allSatisfy({ $0.key == inner.key || $0.kind == .scalar })
    else { return nil }
    let records = EnvelopeProbe(sample, at: inner.start, isOnly: true).members
    let words = Set(records.map { $0.key.prefix { !$0.isNumber } })
    let areNumbered = records.allSatisfy { $0.kind == .object && $0.key.last?.isNumber == true }
    return words.count == 1 && areNumbered ? inner : nil
  }

  private func isEnvelope(_ members: [Member], of list: Member, isKnown: Bool) -> Bool {
    let siblings = members.filter { $0.key != list.key }
    if siblings.count > (isKnown ? EnvelopeProbe.mostSiblings : EnvelopeProbe.mostSiblingsOfUnknown) { return false }
    // A record may hold a list of that name: one with a time, a person and an id beside it.
    if isOnly, siblings.count(where: isOfAnEvent) >= 3 { return false }
    return siblings.allSatisfy { fits($0, besideKnown: isKnown) }
  }

  private func fits(_ sibling: Member, besideKnown isKnown: Bool) -> Bool {
    let key = sibling.key.lowercased()
    if sibling.kind == .object, !EnvelopeProbe.pagingKeys.contains(key) { return false }
    if sibling.kind == .objects, !isKnown { return false }
    return isKnown && isOnly || !isOfAnEvent(sibling)
  }

  private func isOfAnEvent(_ member: Member) -> Bool {
    let key = member.key.lowercased()
    return EnvelopeProbe.eventKeys.contains(key) || EnvelopeProbe.eventWords.contains { key.contains($0) }
  }
}

extension EnvelopeProbe {
  struct Member {
    let key: String
    let kind: Kind
    /// Where the value begins, and where it ends if the sample holds all of it.
    let start: Int
    let end: Int?

    enum Kind {
      case scalar, object, objects, emptyList, list

      var isList: Bool { self == .objects || self == .emptyList || self == .list }
    }
  }

  /// Those whose value at least begins in the sample.
  var members: [Member] {
    var members: [Member] = []
    var at = bytes.startIndex + 1
    while let keyStart = skipSpace(from: at, also: .comma), bytes[keyStart] == .quote,
      let keyEnd = stringEnd(from: keyStart), let colon = skipSpace(from: keyEnd), bytes[colon] == UInt8(ascii: ":"),
      let value = skipSpace(from: colon + 1)
    {
      let key = String(decoding: bytes[keyStart + 1..<keyEnd - 1], as: UTF8.self)
      let valueEnd = valueEnd(from: value)
      members.append(Member(key: key, kind: kind(at: value), start: value, end: valueEnd))
      guard let end = valueEnd else { break }
      at = end
    }
    return members
  }

  private func kind(at value: Int) -> Member.Kind {
    switch bytes[value] {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["):
      guard let first = skipSpace(from: value + 1) else { return .emptyList }
      return bytes[first] == UInt8(ascii: "{") ? .objects : bytes[first] == UInt8(ascii: "]") ? .emptyList : .list
    default: return .scalar
    }
  }

  private func skipSpace(from index: Int, also separator: UInt8? = nil) -> Int? {
    index >= bytes.endIndex ? nil : bytes[index...].firstIndex { !$0.isJSONSpace && $0 != separator }
  }

  /// Behind the closing quote.
  private func stringEnd(from quote: Int) -> Int? {
    var at = quote + 1
    while at < bytes.endIndex, bytes[at] != .quote { at += bytes[at] == .backslash ? 2 : 1 }
    return at < bytes.endIndex ? at + 1 : nil
  }

  private func valueEnd(from value: Int) -> Int? {
    switch bytes[value] {
    case .quote: return stringEnd(from: value)
    case UInt8(ascii: "{"), UInt8(ascii: "["): return containerEnd(from: value)
    default: return bytes[value...].firstIndex { $0 == .comma || $0 == UInt8(ascii: "}") }
    }
  }

  private func containerEnd(from open: Int) -> Int? {
    var walk = nv_json_walk()
    let length = sample.bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { nv_json_walk_to_end(&walk, $0 + open, bytes.endIndex - open) } ?? 0
    }
    return walk.depth == 0 ? open + length : nil
  }
}
