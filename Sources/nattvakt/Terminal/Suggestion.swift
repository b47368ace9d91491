/// "There is no X; did you mean Y?"
enum Suggestion {
  static func unknown(_ kind: String, _ given: String, known: [String]) -> String {
    let nearest = known.min { distance($0, given) < distance($1, given) }
    if let nearest, distance(nearest, given) <= max(2, given.count / 3) {
      return "there is no \(kind) \(given); did you mean \(nearest)?"
    }
    return "there is no \(kind) \(given); known are \(known.joined(separator: ", "))"
  }

  /// Edits that turn one into the other (Levenshtein).
  static func distance(_ a: String, _ b: String) -> Int {
    let b = Array(b)
    var row = Array(0...b.count)
    for (i, character) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let cost = min(row[j + 1] + 1, row[j] + 1, diagonal + (b[j] == character ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = cost
      }
    }
    return row[b.count]
  }
}
