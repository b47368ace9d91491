internal import Foundation

/// One card of a vCard file (3.0 and 4.0), with its properties under the names of `ContactColumns`.
struct VCard {
  private(set) var cells: [String: String] = [:]
  /// Of its `BEGIN`, from 1.
  let line: Int
  private var phones: [(rank: Int, number: String)] = []
  private var mails: [(rank: Int, address: String)] = []

  private init(line: Int) { self.line = line }

  static func cards(in text: String) -> [VCard] {
    var cards: [VCard] = []
    for (line, content) in unfolded(text) {
      guard let property = Property(content) else { continue }
      switch (property.name, property.value.uppercased()) {
      case ("BEGIN", "VCARD"): cards.append(VCard(line: line))
      case ("END", "VCARD"): if !cards.isEmpty { cards[cards.count - 1].settle() }
      default: if !cards.isEmpty { cards[cards.count - 1].take(property) }
      }
    }
    return cards
  }

  /// Lines of content: one that begins with a space or tab goes on from the line before.
  private static func unfolded(_ text: String) -> [(line: Int, content: String)] {
    var lines: [(line: Int, content: String)] = []
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      if let first = line.first, " \t".contains(first), !lines.isEmpty {
        lines[lines.count - 1].content += line.dropFirst()
      } else {
        lines.append((number + 1, String(line)))
      }
    }
    return lines
  }

  private mutating func take(_ property: Property) {
    switch property.name {
    case "FN": cells["displayname"] = property.text
    case "N":
      let parts = property.parts
      cells["surname"] = parts.first ?? ""
      cells["givenname"] = parts.dropFirst().first ?? ""
    case "TEL" where !property.types.contains("fax"):
      phones.append((property.rank(first: "cell"), property.number))
    case "EMAIL": mails.append((property.rank(first: "work"), property.text))
    case "LANG": cells["language"] = cells["language"] ?? property.text
    case "TZ": cells["timezone"] = property.text.contains("/") ? property.text : ""
    case "REV": cells["sourcedate"] = Property.day(property.value)
    case "X-MANAGER", "X-MS-MANAGER", "X-EVOLUTION-MANAGER": cells["manager"] = property.text
    default: break
    }
  }

  private mutating func settle() {
    cells["email"] = mails.enumerated().min { ($0.1.rank, $0.0) < ($1.1.rank, $1.0) }?.element.address
    let ordered = phones.enumerated().sorted { ($0.1.rank, $0.0) < ($1.1.rank, $1.0) }.map(\.element.number)
    cells["mobilephone"] = ordered.first
    cells["phone2"] = ordered.dropFirst().first
  }

  /// `item1.TEL;TYPE=CELL;PREF=1:+46 70 174 06 05`.
  private struct Property {
    /// Upper case, without a group.
    let name: String
    let value: String
    /// Lower case, those of `TYPE` and the bare ones of older cards.
    let types: Set<String>
    private let preference: Int

    init?(_ line: String) {
      var isQuoted = false
      let colon = line.firstIndex { character in
        if character == "\"" { isQuoted.toggle() }
        return character == ":" && !isQuoted
      }
      guard let colon else { return nil }
      let head = line[..<colon].split(separator: ";")
      guard let first = head.first, let name = first.split(separator: ".").last else { return nil }
      self.name = name.uppercased()
      value = String(line[line.index(after: colon)...])
      var (types, preference): (Set<String>, Int) = ([], 50)
      for parameter in head.dropFirst() {
        let pair = parameter.split(separator: "=", maxSplits: 1)
        let values = (pair.last ?? "").lowercased().filter { $0 != "\"" }.split(separator: ",").map(String.init)
        switch pair.count == 2 ? pair[0].uppercased() : "TYPE" {
        case "TYPE": types.formUnion(values)
        case "PREF": preference = values.first.flatMap { Int($0) } ?? preference
        default: break
        }
      }
      (self.types, self.preference) = (types, types.contains("pref") ? 1 : preference)
    }

    /// Lower comes first: those of a type, and among equals the preferred.
    func rank(first type: String) -> Int { (types.contains(type) ? 0 : 100) + preference }

    var text: String { Property.plain(value) }

    var parts: [String] {
      value.replacing("\\;", with: "\u{0}").split(separator: ";", omittingEmptySubsequences: false)
        .map { Property.plain(String($0).replacing("\u{0}", with: ";")) }
    }

    /// Without `tel:` and what follows the number in such an address.
    var number: String {
      guard value.lowercased().hasPrefix("tel:") else { return text }
      return String(value.dropFirst(4).prefix { $0 != ";" })
    }

    private static func plain(_ text: String) -> String {
      text.replacing("\\n", with: " ").replacing("\\N", with: " ").replacing("\\,", with: ",")
        .replacing("\\;", with: ";").replacing("\\\\", with: "\\").trimmingCharacters(in: .whitespaces)
    }

    /// `20260201T101500Z` and `2026-02-01T10:15:00Z` as `2026-02-01`.
    static func day(_ text: String) -> String {
      let digits = text.filter(\.isNumber).prefix(8)
      guard digits.count == 8 else { return "" }
      return "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))"
    }
  }
}
