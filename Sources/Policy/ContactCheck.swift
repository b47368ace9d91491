internal import Settings

/// What is doubtful in a contact book as a whole: who leads to whom, and what the directory alone knows.
struct ContactCheck {
  private let book: ContactBook

  init(_ book: ContactBook) { self.book = book }

  func check(_ list: Setting) {
    for entry in list.isList ? list.list.filter(\.isMap) : [] {
      let fields = entry.known(["user", "manager", "deputy", "do-not-call", "time-zone"])
      guard let user = fields["user"]?.tree.text?.lowercased() else { continue }
      for role in ["manager", "deputy"] { check(role, fields[role], of: user) }
      if let hours = fields["do-not-call"], fields["time-zone"] == nil {
        hours.warning("nobody knows by whose clock", suggestion: "set the person's 'time-zone'")
      }
    }
    let unconfirmed = book.contacts.count(where: \.isFromDirectory)
    if unconfirmed > 0 {
      list.warning(
        "\(unconfirmed) \(unconfirmed == 1 ? "number is" : "numbers are") known from the directory alone, and not trusted",
        suggestion: "let the customer confirm them, and set 'source' and 'source-date'")
    }
  }

  /// Who is asked in a person's place must be somebody else, with a number.
  private func check(_ role: String, _ setting: Setting?, of user: String) {
    guard let setting, let name = setting.tree.text?.lowercased() else { return }
    if name == user {
      setting.warning("'\(user)' is their own \(role)", suggestion: "name somebody else, or nobody")
    } else if role == "deputy", name.contains("@"), book.contact(user: name) == nil {
      setting.warning(
        "'\(name)' is not in the book, so there is no number to call",
        suggestion: Spelling.suggestion(for: name, among: book.contacts.map(\.user)))
    }
  }
}
