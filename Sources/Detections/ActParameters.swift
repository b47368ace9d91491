internal import Baselines
internal import Events

/// What an audit act says beside its name: `Name=Value` joined by "; ", as formats write it into `Event.resource`.
///
/// Values are an attacker's to choose (the name of a rule), and one may hold what looks like another parameter. So no
/// parameter is ever taken to be the only one of its name: whoever asks gets all, and nothing can be hidden by a forged one.
struct ActParameters {
  /// Names are lower case.
  private(set) var entries: [(name: String, value: Substring)] = []

  /// More than any act has; the rest of a longer list is not looked at.
  static let limit = 64

  init(_ text: String) {
    var current: (name: String, value: Substring)?
    for part in text.split(separator: "; ", maxSplits: ActParameters.limit, omittingEmptySubsequences: true) {
      guard let equals = part.firstIndex(of: "="), ActParameters.isName(part[..<equals]) else {
        // A value that holds the separator itself.
        if let name = current?.name { entries.append((name, part)) }
        continue
      }
      current = (part[..<equals].lowercased(), part[part.index(after: equals)...])
      if let current { entries.append(current) }
    }
  }

  var isEmpty: Bool { entries.isEmpty }

  func has(_ name: String) -> Bool { entries.contains { $0.name == name } }

  /// Every value of that name, lower case.
  func values(_ name: String) -> [String] { entries.filter { $0.name == name }.map { $0.value.lowercased() } }

  /// Whether any value of that name says so, in quotation marks or not.
  func affirms(_ name: String) -> Bool { values(name).contains { ActParameters.bare($0) == "true" || $0 == "1" } }

  func denies(_ name: String) -> Bool { values(name).contains { ActParameters.bare($0) == "false" || $0 == "0" } }

  private static func bare(_ value: String) -> String { value.filter { $0.isLetter } }

  /// Letters, digits, dots, dashes and spaces: nothing else is a parameter's name.
  private static func isName(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.count <= 64
      && text.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x20, 0x2D, 0x2E, 0x5F: true
        default: false
        }
      }
  }
}

extension ActParameters {
  init(_ sighting: borrowing Sighting, in context: borrowing Context) {
    self.init(context.reference.names[sighting.event.resource])
  }

  /// Domains of all mail addresses in the values of those names, at most 16.
  func domains(in names: [String]) -> [String] {
    var found: [String] = []
    for entry in entries where names.contains(entry.name) {
      for part in entry.value.split(whereSeparator: ActParameters.parts) where part.contains("@") {
        guard found.count < 16, let domain = MailDomain.domain(of: String(part)) else { continue }
        if !found.contains(domain) { found.append(domain) }
      }
    }
    return found
  }

  private static func parts(_ letter: Character) -> Bool {
    letter == ";" || letter == "," || letter == "[" || letter == "]" || letter == "\"" || letter == ":"
      || letter == "<" || letter == ">" || letter.isWhitespace || letter == "{" || letter == "}"
  }
}
