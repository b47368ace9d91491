package import Events

/// A contact book with an export brought into it: what is trusted stays, and every change is told.
///
/// Whoever holds an account can write its directory entry, and an export does not say when that was. So the directory
/// fills in what nobody knew, and never replaces anything that came from elsewhere. A list with a named source may
/// replace a number, which then has the day of the change and is not trusted for 30 days.
package struct ContactMerge: Sendable {
  package private(set) var book: ContactBook
  /// In order of sign-in name; nobody who is as before.
  package private(set) var changes: [Change] = []

  package struct Change: Equatable, Sendable {
    package var user: String
    package var kind: Kind
    /// `phone`, `manager` ...: the keys of the book. Empty for somebody new.
    package var field = ""
    package var before = ""
    package var after = ""

    package enum Kind: String, Sendable, CaseIterable {
      case new, filled, changed
      /// The export says otherwise, and is trusted less.
      case kept
    }
  }

  /// `source` is where the numbers of the export came from, where it does not say so itself; `today` is the date that
  /// they get.
  package init(
    _ export: ContactExport, into book: ContactBook, source: String = "", tenant: String = "", today: Timestamp
  ) {
    self.book = book
    for incoming in export.contacts.sorted(by: { $0.user < $1.user }) {
      var incoming = incoming
      if incoming.source.isEmpty { incoming.source = source }
      if incoming.tenant.isEmpty { incoming.tenant = tenant }
      let hasNumber = !incoming.phone.isEmpty || !incoming.phone2.isEmpty
      if incoming.sourceDate == nil, !incoming.source.isEmpty, hasNumber { incoming.sourceDate = today.day }
      guard let known = book.contact(user: incoming.user) else {
        self.book.set(incoming)
        changes.append(Change(user: incoming.user, kind: .new))
        continue
      }
      self.book.set(merged(known, with: incoming))
    }
  }

  private mutating func merged(_ known: Contact, with incoming: Contact) -> Contact {
    var result = known
    let trust = Reliance(incoming)
    for (field, path) in Contact.described {
      result[keyPath: path] = settle(field, known[keyPath: path], incoming[keyPath: path], trust, of: known.user)
    }
    if let language = incoming.language {
      let text = settle("language", known.language?.rawValue ?? "", language.rawValue, trust, of: known.user)
      result.language = Language(rawValue: text)
    }
    if !trust.isDirectory {
      result.isVIP = known.isVIP || incoming.isVIP
      result.doNotCall = incoming.doNotCall ?? known.doNotCall
    }
    settleNumbers(of: &result, known, incoming, trust)
    return result
  }

  private mutating func settle(
    _ field: String, _ before: String, _ after: String, _ trust: Reliance, of user: String
  ) -> String {
    if after.isEmpty || before.lowercased() == after.lowercased() { return before }
    let kind: Change.Kind = before.isEmpty ? .filled : trust.isDirectory ? .kept : .changed
    changes.append(Change(user: user, kind: kind, field: field, before: before, after: after))
    return kind == .kept ? before : after
  }

  /// Both numbers have one source, so they are taken together or not at all.
  private mutating func settleNumbers(
    of result: inout Contact, _ known: Contact, _ incoming: Contact, _ trust: Reliance
  ) {
    let own = Reliance(known)
    let isSame =
      PhoneNumber.areSame(known.phone, incoming.phone) && PhoneNumber.areSame(known.phone2, incoming.phone2)
    if incoming.phone.isEmpty || (isSame && own.rank >= trust.rank) { return }
    let mayReplace = trust.rank >= own.rank || known.phone.isEmpty
    for (field, path) in [("phone", \Contact.phone), ("phone2", \Contact.phone2)] {
      let (before, after) = (known[keyPath: path], incoming[keyPath: path])
      if after.isEmpty || PhoneNumber.areSame(before, after) { continue }
      let kind: Change.Kind = !mayReplace ? .kept : before.isEmpty ? .filled : .changed
      changes.append(Change(user: known.user, kind: kind, field: field, before: before, after: after))
      if mayReplace { result[keyPath: path] = after }
    }
    guard mayReplace else { return }
    (result.source, result.sourceDate) = (incoming.source, incoming.sourceDate)
    if known.source != incoming.source {
      let kind: Change.Kind = known.source.isEmpty ? .filled : .changed
      changes.append(
        Change(user: known.user, kind: kind, field: "source", before: known.source, after: incoming.source))
    }
  }
}

/// How far what a contact says may be relied on.
private struct Reliance {
  let isDirectory: Bool
  /// Nothing known of it, the directory, a source that somebody named.
  let rank: Int

  init(_ contact: Contact) {
    isDirectory = contact.isFromDirectory
    rank = isDirectory ? 1 : contact.source.isEmpty ? 0 : 2
  }
}

extension Contact {
  /// The fields that are plain text and not numbers.
  fileprivate static var described: [(String, WritableKeyPath<Contact, String>)] {
    [
      ("name", \.name), ("manager", \.manager), ("deputy", \.deputy), ("time-zone", \.timeZone), ("tenant", \.tenant),
    ]
  }
}

extension Timestamp {
  /// 00:00 UTC of the day.
  fileprivate var day: Timestamp { Timestamp(seconds: seconds - ((seconds % 86_400) + 86_400) % 86_400) }
}
