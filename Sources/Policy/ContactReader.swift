internal import Events
internal import Settings

/// Reads people to call, out of YAML or CSV: the keys of one are the columns of the other.
enum ContactReader {
  static func book(_ value: Setting) -> ContactBook {
    var seen: Set<String> = []
    let contacts = value.list.compactMap { entry -> Contact? in
      guard let contact = contact(entry) else { return nil }
      if contact.user.isEmpty {
        entry.problem("'user' is missing: the sign-in name that the person is found by")
        return nil
      }
      if !seen.insert(contact.user).inserted { entry.problem("'\(contact.user)' is in the book twice") }
      return contact
    }
    return ContactBook(contacts)
  }

  static func contact(_ value: Setting) -> Contact? {
    guard value.isMap else {
      value.problem("expected name, phone and the like")
      return nil
    }
    let fields = value.fields(PolicyKeys.contact)
    var contact = Contact()
    contact.name = fields["name"]?.text ?? ""
    contact.user = fields["user"]?.text?.lowercased() ?? ""
    contact.phone = fields["phone"]?.text ?? ""
    contact.phone2 = fields["phone2"]?.text ?? ""
    contact.manager = fields["manager"]?.text ?? ""
    contact.language = fields["language"]?.language
    contact.timeZone = fields["time-zone"]?.timeZone ?? ""
    contact.tenant = fields["tenant"]?.text ?? ""
    contact.source = fields["source"]?.text ?? ""
    contact.sourceDate = fields["source-date"]?.date
    return contact
  }
}
