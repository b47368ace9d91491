internal import Events
internal import Settings

extension ContactBook {
  /// As a file that `load` reads again, with only the keys that say something.
  package var yaml: String {
    if isEmpty { return "[]\n" }
    return contacts.map { contact in
      let lines = contact.pairs.map { key, value in "\(key): \(value)" }
      return "- " + lines.joined(separator: "\n  ") + "\n"
    }.joined()
  }
}

extension Contact {
  /// Keys of the book with their values in YAML.
  fileprivate var pairs: [(String, String)] {
    let texts: [(String, String)] = [
      ("name", name), ("user", user), ("phone", phone), ("phone2", phone2), ("manager", manager), ("deputy", deputy),
      ("do-not-call", doNotCall?.text ?? ""), ("language", language?.rawValue ?? ""), ("time-zone", timeZone),
      ("tenant", tenant), ("source", source),
      ("source-date", sourceDate.map { String($0.description.prefix(10)) } ?? ""),
    ]
    let written = texts.filter { !$0.1.isEmpty }.map { ($0.0, YAMLText.quoted($0.1)) }
    return isVIP ? written + [("vip", "true")] : written
  }
}
