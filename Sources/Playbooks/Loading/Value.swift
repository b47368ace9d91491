internal import Yams

/// A YAML node with its place, which reads itself as what is wanted or tells the log why it cannot.
struct Value {
  let node: Node
  let file: String
  let log: ProblemLog

  var place: SourcePlace {
    SourcePlace(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  func complain(_ message: String, advice: String) { log.add(message, advice: advice, at: place) }

  /// What is written here where it is neither list nor map; asking is no complaint.
  var word: String? { node.scalar?.string }

  /// The value of `key` where this is a map that has it; asking is no complaint.
  subscript(key: String) -> Value? {
    guard let node = node.mapping?[key] else { return nil }
    return Value(node: node, file: file, log: log)
  }

  /// A plain word, number or text.
  func string() -> String? {
    if let word, !word.isEmpty { return word }
    complain("a text is expected here", advice: "write one value, not a list or a map")
    return nil
  }

  /// A whole number of at least one.
  func count() -> Int? {
    guard let text = string() else { return nil }
    if let number = Int(text), number > 0 { return number }
    complain("‘\(text)’ is no whole number above zero", advice: "write digits only")
    return nil
  }

  /// One of an enumeration's raw values.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(of what: String, as type: Choice.Type) -> Choice? {
    guard let text = string() else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    complain("unknown \(what) ‘\(text)’", advice: "use one of: \(known)")
    return nil
  }

  func items() -> [Value]? {
    guard let sequence = node.sequence else {
      complain("a list is expected here", advice: "start each item with ‘- ’")
      return nil
    }
    return sequence.map { Value(node: $0, file: file, log: log) }
  }

  /// Every item read by `read`; items that cannot be read are told and left out.
  func list<Item>(_ read: (Value) -> Item?) -> [Item]? { items().map { $0.compactMap(read) } }

  func pairs() -> [(key: Value, value: Value)]? {
    guard let mapping = node.mapping else {
      complain("a map is expected here", advice: "write ‘key: value’ lines")
      return nil
    }
    return mapping.map { (Value(node: $0.key, file: file, log: log), Value(node: $0.value, file: file, log: log)) }
  }
}
