internal import Events
internal import Formats

/// Patterns that the messages of a sample have in common.
struct PatternGuess {
  /// More shapes than these are prose, not a log.
  private static let most = 40

  struct Shape {
    var words: [String]
    var count: Int
    var example: String

    var pattern: String { words.joined(separator: " ") }
    /// What stands in the pattern itself.
    var constants: String { words.filter { !$0.contains("{") || $0.contains("=") }.joined(separator: " ") }
    var namesSomebody: Bool { pattern.contains("{user") || pattern.contains("{address") || namesPairs }
    private var namesPairs: Bool { words.last == "{pairs}" }
    /// That nobody is named as having come in tells of no sign-in.
    var guess: OutcomeGuess? {
      guard namesSomebody, let guess = OutcomeGuess(constants) else { return nil }
      return guess.outcome == .granted && !pattern.contains("{user") && !namesPairs ? nil : guess
    }
  }

  private(set) var shapes: [Shape] = []

  /// `withPairs` for what stands before pairs, which the patterns then end in.
  init(_ messages: [String], withPairs: Bool = false) {
    let rest = withPairs ? ["{pairs}"] : []
    for message in messages where !message.isEmpty { add(MessageWords(message).words + rest, message) }
    // What says more stands first, so that it is not taken for what says less.
    shapes = shapes.filter { LinePattern($0.pattern) != nil }.enumerated().sorted {
      (-$0.element.constants.utf8.count, $0.offset) < (-$1.element.constants.utf8.count, $1.offset)
    }.map(\.element)
  }

  private mutating func add(_ words: [String], _ message: String) {
    for i in shapes.indices where shapes[i].words.count == words.count {
      guard let merged = PatternGuess.merged(shapes[i].words, words) else { continue }
      shapes[i].words = merged
      shapes[i].count += 1
      return
    }
    if shapes.count < PatternGuess.most { shapes.append(Shape(words: words, count: 1, example: message)) }
  }

  /// What two shapes of one length have in common; nil where they differ in what they say.
  private static func merged(_ a: [String], _ b: [String]) -> [String]? {
    var merged: [String] = []
    var differences = 0
    for (first, second) in zip(a, b) {
      if first == second {
        merged.append(first)
        continue
      }
      let tells = { (word: String) in word.contains("{") && word != "{_}" || OutcomeGuess(word) != nil }
      if first != "{_}" { differences += 1 }
      if tells(first) || tells(second) || first.isEmpty || second.isEmpty { return nil }
      if first.contains("="), second.contains("=") || merged.isEmpty { return nil }
      merged.append("{_}")
    }
    return differences * 4 <= a.count ? merged : nil
  }

  /// Texts of which one stands in every line that the patterns take: the longest of each.
  var marks: [String] {
    var marks: [String] = []
    for shape in shapes where shape.guess != nil {
      let texts = shape.pattern.split(separator: /\{[^}]*\}/).map(String.init)
      if let longest = texts.max(by: { $0.count < $1.count }), !marks.contains(longest) { marks.append(longest) }
    }
    return marks
  }

  /// Lines of YAML under `patterns:`.
  var yaml: [String] {
    if shapes.isEmpty { return ["    - match: \"{*}\"  # check: no shape was found", "      skip: no sign-in"] }
    return shapes.flatMap { shape in
      [
        "    - match: \(MapText.quoted(shape.pattern))  # \(shape.count) \(shape.count == 1 ? "line" : "lines"); check: the places"
      ] + effects(shape)
    }
  }

  private func effects(_ shape: Shape) -> [String] {
    guard let guess = shape.guess else {
      return ["      skip: no sign-in  # check: \(shape.namesSomebody ? "no word of an outcome" : "names nobody")"]
    }
    let outcome = MapWords.word(for: guess.outcome, in: MapWords.outcomes)
    let factor = MapWords.word(for: guess.secondFactor, in: MapWords.secondFactors)
    return ["      outcome: \(outcome)  # check: guessed from the words"]
      + (guess.secondFactor == .unknown ? [] : ["      second-factor: \(factor)"])
  }
}
