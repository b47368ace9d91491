internal import Formats

/// A message cut at its spaces, with places where values seem to stand: what lines of the same shape have in common.
struct MessageWords {
  /// Words and places, as a pattern spells them.
  private(set) var words: [String] = []
  private var fields: Set<String> = []

  /// Behind these a name follows.
  private static let nameMarks: Set<String> = [
    "user", "for", "account", "login", "username", "from_user", "uid", "by", "användare", "benutzer", "client",
  ]
  private static let noNames: Set<String> = [
    "invalid", "illegal", "user", "unknown", "the", "a", "an", "from", "account", "password", "authentication", "login",
    "failed", "failure", "succeeded", "success", "successful", "was", "is", "has", "on", "at", "with", "via", "to",
    "attempt", "session", "name", "logging", "auth", "aborted", "not", "error", "ok", "rejected", "denied", "by",
    "mailbox", "authenticated",
  ]

  init(_ message: String) {
    var parts = MessageWords.split(message)
    if let (time, count) = MessageWords.time(at: parts) {
      words.append(time)
      parts.removeFirst(count)
      fields.insert("time")
    }
    var before = ""
    for part in parts {
      words.append(word(part, after: before))
      before = part.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "_" }
    }
  }

  var pattern: String { words.joined(separator: " ") }

  /// At spaces; a text in quotation marks stays whole.
  private static func split(_ message: String) -> [String] {
    var parts: [String] = []
    var part = ""
    var isQuoted = false
    for character in message {
      if character == "\"" { isQuoted.toggle() }
      if character == " ", !isQuoted {
        parts.append(part)
        part = ""
      } else {
        part.append(character)
      }
    }
    parts.append(part)
    return isQuoted ? message.split(separator: " ", omittingEmptySubsequences: false).map(String.init) : parts
  }

  /// A time that the message begins with, in words or brackets of its own.
  private static func time(at parts: [String]) -> (place: String, words: Int)? {
    for count in [4, 3, 2, 1] where parts.count > count {
      let text = parts.prefix(count).joined(separator: " ")
      let (open, inner, close) = affixes(text)
      if ValueKind.isSpelledTime(inner), inner.contains(":") { return (open + "{time:short}" + close, count) }
    }
    return nil
  }

  /// A text between the marks around it.
  private static func affixes(_ text: String) -> (open: String, inner: String, close: String) {
    let marks = "[](){}<>\"',;:.|"
    let open = text.prefix { marks.contains($0) }
    let rest = text.dropFirst(open.count)
    let close = String(rest.reversed().prefix { marks.contains($0) }.reversed())
    return (String(open), String(rest.dropLast(close.count)), close)
  }

  private mutating func word(_ part: String, after before: String) -> String {
    if let equals = part.firstIndex(of: "="), equals != part.startIndex {
      let key = String(part[..<equals])
      return key + "=" + value(String(part[part.index(after: equals)...]), called: key)
    }
    let (open, inner, close) = MessageWords.affixes(part)
    if open.contains("{") || close.contains("}") || inner.contains(where: { "{}".contains($0) }) { return "{_}" }
    if inner.isEmpty { return part }
    return open + place(inner, after: before) + close
  }

  /// A value of which the message itself says what it is.
  private mutating func value(_ text: String, called key: String) -> String {
    let (open, inner, close) = MessageWords.affixes(text)
    if inner.isEmpty || (open + inner + close).contains(where: { "{}".contains($0) }) {
      return inner.isEmpty ? text : "{_}"
    }
    let name = MapWords.words(of: key).joined()
    let known = FieldSynonyms.table.first { $0.names.contains(name) && $0.fits(inner) }?.field.mapName
    if known == nil, OutcomeGuess(inner) != nil { return text }
    if let known, let place = place(for: known) { return open + place + close }
    return open + place(inner, after: "") + close
  }

  /// A place for the field, once in a pattern.
  private mutating func place(for field: String) -> String? { fields.insert(field).inserted ? "{\(field)}" : nil }

  private mutating func place(_ text: String, after before: String) -> String {
    if let address = addressPlace(text) { return address }
    if ValueKind.isMail(text) { return place(for: "user") ?? "{_}" }
    if before == "port", text.allSatisfy(\.isNumber) { return place(for: "port") ?? "{_}" }
    let isNamed = MessageWords.nameMarks.contains(before) && !MessageWords.noNames.contains(text.lowercased())
    if isNamed, ValueKind.isName(text) || text.contains(" ") { return place(for: "user") ?? "{_:short}" }
    if text.contains(" ") { return "{_:short}" }
    return text.contains(where: \.isNumber) && OutcomeGuess(text) == nil ? "{_}" : text
  }

  /// `203.0.113.7`, with a port or in brackets behind a host's name; nil for what is no address.
  private mutating func addressPlace(_ text: String) -> String? {
    if let whole = text.wholeMatch(of: /([0-9.]+):(\d{1,5})/), ValueKind.isAddress(String(whole.1)) {
      return (place(for: "address") ?? "{_}") + ":" + (place(for: "port") ?? "{_:digits}")
    }
    if let host = text.wholeMatch(of: /([^\[\]]+)\[([0-9A-Fa-f.:]+)/), ValueKind.isAddress(String(host.2)) {
      return (host.1 == "unknown" ? "unknown" : "{_}") + "[" + (place(for: "address") ?? "{_}")
    }
    let isAddress =
      text.contains(where: { ".:".contains($0) }) && text.allSatisfy { $0.isHexDigit || ".:".contains($0) }
    guard isAddress, ValueKind.isAddress(text) else { return nil }
    return place(for: "address") ?? place(for: "address-2") ?? "{_}"
  }
}
