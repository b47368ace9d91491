internal import Events
internal import Foundation
package import Settings

/// A list of people as another program wrote it: a staff list in CSV, cards (vCard 3 and 4), an export of a directory's
/// users in CSV or in the JSON of Microsoft Graph.
package struct ContactExport: Sendable {
  /// In the order of the file; the first of two with one sign-in name counts.
  package private(set) var contacts: [Contact] = []
  /// What could not be read, with the line of the row or card. Nothing in it keeps the others from being used.
  package private(set) var problems: [SettingProblem] = []
  /// Whether the numbers came out of a directory, and so are not trusted whatever the file says.
  package private(set) var isFromDirectory = false

  package static func load(_ file: String) throws(SettingError) -> ContactExport {
    try ContactExport(TextFile.content(file), file: file)
  }

  /// By the content, not the file's name.
  init(_ content: String, file: String) throws(SettingError) {
    let text = content.hasPrefix("\u{FEFF}") ? String(content.dropFirst()) : content
    let start = text.drop(while: \.isWhitespace)
    if start.prefix(11).uppercased() == "BEGIN:VCARD" {
      for card in VCard.cards(in: text) { add(card.cells, card.line) }
    } else if start.hasPrefix("{") || start.hasPrefix("[") {
      isFromDirectory = true
      for (number, user) in try ContactExport.graphUsers(text, file: file).enumerated() { add(user, number + 1) }
    } else {
      try addRows(SettingTree.parse(csv: text, key: ContactColumns.key), file: file)
    }
  }

  private mutating func addRows(_ tree: SettingTree, file: String) throws(SettingError) {
    guard case .list(let rows) = tree.content else { return }
    let cells = rows.map { row -> [String: String] in
      guard case .map(let pairs) = row.content else { return [:] }
      return Dictionary(
        pairs.compactMap { key, value in key.text.flatMap { name in value.text.map { (name, $0) } } },
        uniquingKeysWith: { first, _ in first })
    }
    let header = Set(cells.flatMap(\.keys))
    guard ContactColumns.user.stands(in: header) else {
      let message = "no column with sign-in names, as 'user', 'userPrincipalName', 'e-mail' or 'e-post'"
      throw SettingError(file: file, problems: [SettingProblem(line: 1, column: 1, path: "", message: message)])
    }
    isFromDirectory = !header.isDisjoint(with: ["userprincipalname", "användarenshuvudnamn", "användarhuvudnamn"])
    for (row, cells) in zip(rows, cells) { add(cells, row.line) }
  }

  private mutating func add(_ cells: [String: String], _ line: Int) {
    func value(_ column: ContactColumns) -> String { column.value(in: cells) }
    var contact = Contact()
    contact.user = value(.user).lowercased()
    guard !contact.user.isEmpty else { return doubt("no sign-in name, so nobody would find the person", line) }
    if contacts.contains(where: { $0.user == contact.user }) { return doubt("'\(contact.user)' a second time", line) }
    let parts = [value(.firstName), value(.lastName)].filter { !$0.isEmpty }
    contact.name = value(.name).isEmpty ? parts.joined(separator: " ") : value(.name)
    let numbers = [value(.phone), value(.phone2)].filter { !$0.isEmpty }
    contact.phone = numbers.first ?? ""
    contact.phone2 = numbers.dropFirst().first { !PhoneNumber.areSame($0, contact.phone) } ?? ""
    (contact.manager, contact.deputy, contact.tenant) = (value(.manager), value(.deputy), value(.tenant))
    contact.isVIP = ["yes", "true", "1", "x", "ja", "sant", "vip"].contains(value(.vip).lowercased())
    contact.source = isFromDirectory ? Contact.directory : value(.source)
    contact.sourceDate = isFromDirectory ? nil : Setting.date(String(value(.sourceDate).prefix(10)))
    readChecked(value, into: &contact, line)
    contacts.append(contact)
  }

  /// What has a form of its own: left out, and told, where it has another.
  private mutating func readChecked(_ value: (ContactColumns) -> String, into contact: inout Contact, _ line: Int) {
    let (hours, zone, language) = (value(.doNotCall), value(.timeZone), value(.language))
    contact.doNotCall = QuietHours(hours)
    if contact.doNotCall == nil, !hours.isEmpty { doubt("'\(hours)' is no part of a day as '22:00-07:00'", line) }
    if TimeZone(identifier: zone) != nil {
      contact.timeZone = zone
    } else if !zone.isEmpty {
      doubt("'\(zone)' is no time zone as 'Europe/Stockholm'", line)
    }
    // "sv-SE"; what Nattvakt does not speak is called in the customer's language.
    contact.language = Language(rawValue: String(language.lowercased().prefix(2)))
  }

  private mutating func doubt(_ message: String, _ line: Int) {
    problems.append(SettingProblem(line: line, column: 1, path: "", message: message, isWarning: true))
  }
}

extension ContactExport {
  /// Users of Graph with the names of their properties as columns: a page (`{"value": [...]}`), a list or a single one.
  private static func graphUsers(_ text: String, file: String) throws(SettingError) -> [[String: String]] {
    let document = try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    let page = (document as? [String: Any])?["value"] ?? document
    let users = page as? [[String: Any]] ?? (page as? [String: Any]).map { [$0] }
    guard let users, users.isEmpty || users.contains(where: { $0["userPrincipalName"] is String }) else {
      let message = "is JSON, but not of users with a 'userPrincipalName'"
      throw SettingError(file: file, problems: [SettingProblem(line: 0, column: 0, path: "", message: message)])
    }
    return users.map { user in
      Dictionary(
        user.compactMap { name, value in ContactExport.text(value).map { (ContactColumns.key(name), $0) } },
        uniquingKeysWith: { first, _ in first })
    }
  }

  /// A property's text: of a list the first, of another user (the manager) the sign-in name, else the name.
  private static func text(_ value: Any) -> String? {
    if let text = value as? String { return text }
    if let list = value as? [Any] { return list.lazy.compactMap(ContactExport.text).first }
    guard let person = value as? [String: Any] else { return nil }
    return person["userPrincipalName"] as? String ?? person["displayName"] as? String
  }
}
