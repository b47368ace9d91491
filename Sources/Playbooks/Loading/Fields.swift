/// A YAML map with known keys. Unknown keys are told at once, missing ones when they are asked for.
struct Fields {
  let value: Value
  private var entries: [String: (key: Value, value: Value)] = [:]

  init?(_ value: Value, known: [String]) {
    guard let pairs = value.pairs() else { return nil }
    self.value = value
    for (key, entry) in pairs {
      guard let name = key.string() else { continue }
      entries[name] = (key, entry)
      if !known.contains(name) {
        key.complain("unknown key ‘\(name)’", advice: "use one of: \(known.joined(separator: ", "))")
      }
    }
  }

  func optional(_ key: String) -> Value? { entries[key]?.value }

  func has(_ key: String) -> Bool { entries[key] != nil }

  func required(_ key: String) -> Value? {
    if let entry = entries[key] { return entry.value }
    value.complain("‘\(key)’ is missing", advice: "add ‘\(key):’ here")
    return nil
  }

  func text(_ key: String, _ form: TextForm = .prose) -> Template? {
    required(key).flatMap { Template($0, at: entries[key]?.key.place ?? value.place, form: form) }
  }

  func optionalText(_ key: String, _ form: TextForm = .prose) -> Template? { has(key) ? text(key, form) : nil }

  /// A list of texts with at least one item.
  func texts(_ key: String) -> [Template]? {
    guard let list = required(key)?.list({ Template($0, at: $0.place, form: .prose) }) else { return nil }
    if list.isEmpty { value.complain("‘\(key)’ is empty", advice: "give at least one item") }
    return list
  }
}
