internal import Formats

/// What a sample has under one path.
struct SampledPath {
  let path: String
  /// Texts in the order of the records, without those that say nothing.
  var texts: [String] = []
  /// Records that have the path, with or without a text.
  var records = 0
  var distinct: Set<String> = []
  /// What stands around nearly all texts of a line's pairs and is no part of them: taken off here, and to be taken off by
  /// the map.
  private(set) var wrapping = Wrapping.none

  enum Wrapping { case none, comma, angles }

  init(_ path: String) { self.path = path }

  /// Every path of the records, in the order in which they are met.
  static func all(of records: [SampleRecord]) -> [SampledPath] {
    var paths: [SampledPath] = []
    var places: [String: Int] = [:]
    for record in records {
      var met: Set<String> = []
      for value in record.values where met.insert(value.path).inserted {
        let place = places[value.path] ?? paths.count
        if place == paths.count {
          places[value.path] = place
          paths.append(SampledPath(value.path))
        }
        paths[place].add(value.text)
      }
    }
    for place in paths.indices { paths[place].unwrap() }
    return paths
  }

  private mutating func unwrap() {
    if mostly({ $0.wholeMatch(of: /<[^<>]*>,?/) != nil }) {
      wrapping = .angles
      texts = texts.map { $0.contains("<") ? String($0.drop { $0 == "<" }.prefix { $0 != ">" }) : $0 }
    } else if texts.count(where: { $0.hasSuffix(",") }) * 2 > texts.count {
      wrapping = .comma
      texts = texts.map { $0.hasSuffix(",") ? String($0.dropLast()) : $0 }
    }
    if wrapping != .none { distinct = Set(texts) }
  }

  private mutating func add(_ text: String) {
    records += 1
    let isNothing = Array(text.utf8).withUnsafeBytes { $0.isNull }
    if isNothing { return }
    texts.append(text)
    distinct.insert(text)
  }

  /// Whether nearly all texts are of a kind.
  func mostly(_ test: (String) -> Bool) -> Bool {
    !texts.isEmpty && texts.count(where: test) * 10 >= texts.count * 8
  }

  /// The words of the last key, and those of all keys, joined: `client.ipAddress` is `ipaddress` and `clientipaddress`.
  var names: (leaf: String, whole: String, parent: String) {
    let keys = path.split(separator: ".").map { MapWords.words(of: String($0)).joined() }
    let leaf = keys.last ?? ""
    let parent = keys.dropLast().last ?? ""
    return (leaf, parent + leaf, parent)
  }
}

extension MapWords {
  /// The words of a name or a text, in lower case: `loginFailed`, `LOGIN_FAILED` and `login failed` are the same two.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var wasSmall = false
    for character in text {
      if !character.isLetter && !character.isNumber || wasSmall && character.isUppercase {
        if !word.isEmpty { words.append(word.lowercased()) }
        word = ""
      }
      if character.isLetter || character.isNumber { word.append(character) }
      wasSmall = character.isLowercase || character.isNumber
    }
    return word.isEmpty ? words : words + [word.lowercased()]
  }
}
