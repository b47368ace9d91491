internal import Events

/// A text of the program in which log and people have put names, without them: known names give way to their
/// pseudonyms, and of the rest only what the program itself may have written stays.
struct TextPseudonyms {
  /// In the place of what nobody knows what it is.
  static let leftOut = "[…]"

  private let pseudonyms: Pseudonyms
  /// Of the whole store, by the first run of letters and digits in them.
  private let known: [String: [Known]]

  struct Known {
    /// Characters in lower case, to be compared in whatever Unicode form.
    var folded: [String]
    var pseudonym: String

    init(_ value: String, _ pseudonym: String) {
      folded = value.map { $0.lowercased() }
      self.pseudonym = pseudonym
    }

    /// By which it is found.
    var head: String { String(folded.joined().prefix { $0.isLetter || $0.isNumber }) }
  }

  /// - Parameter values: what may stand in texts, and what stands there instead; words that the program's own texts are
  ///   made of are left out, or every text would be torn.
  init(_ pseudonyms: Pseudonyms, values: [String: String]) {
    self.pseudonyms = pseudonyms
    known = TextPseudonyms.index(values.filter { !pseudonyms.words.knows($0.key) && $0.key.count > 2 })
  }

  private static func index(_ values: [String: String]) -> [String: [Known]] {
    Dictionary(grouping: values.map { Known($0.key, $0.value) }, by: \.head).mapValues { list in
      list.sorted { ($1.folded.count, $0.pseudonym) < ($0.folded.count, $1.pseudonym) }
    }
  }

  /// `own` are the values of whatever the text is about, which give way even where they are common words.
  func text(_ text: String, own: [String: String] = [:]) -> String {
    if text.isEmpty { return "" }
    let own = TextPseudonyms.index(own.filter { !$0.key.isEmpty })
    let characters = Array(text)
    let folded = characters.map { $0.lowercased() }
    var (shown, rest) = ("", 0)
    var index = 0
    while index < characters.count {
      let isStart = index == 0 || !isWord(characters[index - 1])
      if isStart, let found = match(at: index, folded, own) ?? match(at: index, folded, known) {
        shown += strip(characters[rest..<index]) + found.pseudonym
        index += found.folded.count
        rest = index
      } else {
        index += 1
      }
    }
    return joined(shown + strip(characters[rest...]))
  }

  /// The longest value that stands there as a whole; Swedish puts an s behind a name.
  private func match(at index: Int, _ folded: [String], _ values: [String: [Known]]) -> Known? {
    if values.isEmpty { return nil }
    var end = index
    while end < folded.count, isWord(folded[end].first ?? " ") { end += 1 }
    let candidates = values[folded[index..<end].joined()] ?? []
    return candidates.first { value in
      let stop = index + value.folded.count
      guard stop <= folded.count, folded[index..<stop].elementsEqual(value.folded) else { return false }
      if stop == folded.count || !isWord(folded[stop].first ?? " ") { return true }
      return folded[stop] == "s" && (stop + 1 == folded.count || !isWord(folded[stop + 1].first ?? " "))
    }
  }

  private func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

  /// Chunk by chunk between spaces: each stays as it is, or goes as a whole but for the marks around it.
  private func strip(_ characters: ArraySlice<Character>) -> String {
    var shown = ""
    let text = PhoneNumber.replacing(String(characters)) { _ in "•" }
    for chunk in chunks(text) { shown += isSpace(chunk.first) ? chunk : allowed(chunk) }
    return shown
  }

  /// Runs of spaces and runs of what is none.
  private func chunks(_ text: String) -> [String] {
    var chunks: [String] = []
    for character in text {
      if let last = chunks.last, isSpace(last.first) == isSpace(character) {
        chunks[chunks.count - 1].append(character)
      } else {
        chunks.append(String(character))
      }
    }
    return chunks
  }

  private func isSpace(_ character: Character?) -> Bool { character?.isWhitespace ?? false }

  private func allowed(_ chunk: String) -> String {
    let core = chunk.drop { !isCore($0) }
    let inner = core.prefix(
      (core.lastIndex(where: isCore).map { core.distance(from: core.startIndex, to: $0) } ?? -1) + 1)
    if inner.isEmpty { return chunk.allSatisfy(isMark) ? chunk : TextPseudonyms.leftOut }
    let (before, after) = (chunk.prefix(chunk.count - core.count), core.dropFirst(inner.count))
    guard before.allSatisfy(isMark), after.allSatisfy(isMark) else { return TextPseudonyms.leftOut }
    return before + replacement(String(inner)) + after
  }

  private func isCore(_ character: Character) -> Bool { character.isLetter || character.isNumber || character == "•" }

  /// Punctuation of the program's own texts; no control characters, and nothing that joins letters to other marks.
  private func isMark(_ character: Character) -> Bool {
    ".,;:!?()[]{}\"'’‘”“»«/%+-–—−…·•=→<>&*#|°≥≤≈×".contains(character)
  }

  private func replacement(_ word: String) -> String {
    if let address = IPAddress(word) { return pseudonyms.address(address).description }
    if let slash = word.lastIndex(of: "/"), let network = IPAddress(String(word[..<slash])) {
      return pseudonyms.address(network).prefix.description + "/48"
    }
    return isAllowed(word) ? word : TextPseudonyms.leftOut
  }

  private func isAllowed(_ word: String) -> Bool {
    if word.count == 2, word == word.uppercased(), Country(code: word) != nil { return true }
    if pseudonyms.words.hasID(word) { return true }
    // What stands in a telephone number's place goes as well, and so does one that was masked before.
    guard word.allSatisfy({ $0 != "•" && (isCore($0) || isMark($0) || $0 == "_") }) else { return false }
    let parts = PublicWords.parts(of: word)
    let digits = parts.filter(\.isNumber).map(\.text.count)
    return parts.allSatisfy { $0.isNumber || pseudonyms.words.knows($0.text) } && digits.allSatisfy { $0 <= 6 }
      && digits.reduce(0, +) <= 14
  }

  /// Of several words that are left out in a row, one mark is enough.
  private func joined(_ text: String) -> String {
    var text = text
    let mark = TextPseudonyms.leftOut
    while let twice = text.firstRange(of: "\(mark) \(mark)") { text.replaceSubrange(twice, with: mark) }
    return text
  }
}
