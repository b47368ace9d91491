internal import Events
internal import Settings

/// Reads people to call, out of YAML or CSV: the keys of one are the columns of the other.
enum ContactReader {
  /// `tenants` are the names that a contact may belong to; empty where nobody knows.
  static func book(_ value: Setting, tenants: [String]) -> ContactBook {
    var seen: Set<String> = []
    let contacts = value.list.compactMap { entry -> Contact? in
      guard let contact = contact(entry, tenants: tenants) else { return nil }
      if contact.user.isEmpty {
        entry.problem("'user' is missing: the sign-in name that the person is found by")
        return nil
      }
      if !seen.insert(contact.user).inserted { entry.problem("'\(contact.user)' is in the book twice") }
      return contact
    }
    let book = ContactBook(contacts)
    ContactCheck(book).check(value)
    return book
  }

  /// `isReference` says that the contact book may have what is missing.
  static func contact(_ value: Setting, tenants: [String], isReference: Bool = false) -> Contact? {
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
    contact.deputy = fields["deputy"]?.text ?? ""
    contact.isVIP = fields["vip"]?.flag ?? false
    contact.doNotCall = fields["do-not-call"]?.quietHours
    contact.language = fields["language"]?.language
    contact.timeZone = fields["time-zone"]?.timeZone ?? ""
    contact.tenant = fields["tenant"]?.text ?? ""
    contact.source = fields["source"]?.text ?? ""
    contact.sourceDate = fields["source-date"]?.date
    if !isReference || !contact.phone.isEmpty || !contact.phone2.isEmpty {
      doubt(contact, value, fields["tenant"], tenants)
    }
    return contact
  }

  /// What keeps a contact from being of use.
  private static func doubt(_ contact: Contact, _ value: Setting, _ tenant: Setting?, _ tenants: [String]) {
    let name = contact.name.isEmpty ? contact.user : contact.name
    if contact.phone.isEmpty, contact.phone2.isEmpty {
      value.warning("'\(name)' has no number, and cannot be called")
    } else if !contact.isFromDirectory, contact.source.isEmpty || contact.sourceDate == nil {
      let missing = contact.source.isEmpty ? "source" : "source-date"
      value.warning("the number of '\(name)' is not trusted without '\(missing)'")
    }
    if let tenant, !tenants.isEmpty, !tenants.contains(contact.tenant) {
      tenant.warning(
        "no tenant '\(contact.tenant)'", suggestion: Spelling.suggestion(for: contact.tenant, among: tenants))
    }
  }
}
