package import Events

/// How to reach one person, from a source outside the mailbox and directory that an attacker may hold.
package struct Contact: Hashable, Sendable {
  package var name = ""
  /// Lower-case sign-in name.
  package var user = ""
  package var phone = ""
  package var phone2 = ""
  /// Sign-in name of the manager, or a name where that is all there is.
  package var manager = ""
  /// Who answers in the person's place: a sign-in name, or a name where that is all there is.
  package var deputy = ""
  /// Whether what playbooks say of executives goes for the person.
  package var isVIP = false
  /// In the person's own time; nil where they may be called at any.
  package var doNotCall: QuietHours?
  package var language: Language?
  package var timeZone = ""
  package var tenant = ""
  /// Where the number came from ("customer's staff list").
  package var source = ""
  /// When the number was last set or checked, 00:00 UTC of that day.
  package var sourceDate: Timestamp?

  package init() {}

  /// The source of numbers that come out of the customer's directory, which whoever holds the account may have written.
  package static let directory = "directory"

  package var isFromDirectory: Bool { source.lowercased() == Contact.directory }

  /// With what `other` knows of the same person where this one says nothing. Numbers keep the source that is theirs.
  func filled(from other: Contact) -> Contact {
    var contact = self
    for key in [\Contact.name, \.manager, \.deputy, \.timeZone, \.tenant] where contact[keyPath: key].isEmpty {
      contact[keyPath: key] = other[keyPath: key]
    }
    if phone.isEmpty, phone2.isEmpty {
      (contact.phone, contact.phone2) = (other.phone, other.phone2)
      (contact.source, contact.sourceDate) = (other.source, other.sourceDate)
    }
    contact.isVIP = isVIP || other.isVIP
    contact.doNotCall = doNotCall ?? other.doNotCall
    contact.language = language ?? other.language
    return contact
  }

  /// Whether the number may be called. `now` is the time of the case, so that an old export is judged by its own day.
  package func trust(now: Timestamp) -> ContactTrust {
    if phone.isEmpty && phone2.isEmpty { return .noNumber }
    if source.isEmpty { return .noSource }
    if isFromDirectory { return .directory }
    guard let sourceDate else { return .noDate }
    return sourceDate.adding(seconds: ContactTrust.quarantine) > now ? .changedRecently : .trusted
  }
}

/// Why a number is, or is not, to be trusted.
package enum ContactTrust: String, Hashable, Sendable, CaseIterable {
  case trusted
  case noNumber = "no-number"
  /// Nobody knows where it is from.
  case noSource = "no-source"
  /// Out of the directory: an export does not say when a number was changed, nor by whom.
  case directory
  case noDate = "no-date"
  /// Set within the last 30 days: whoever took the account over may have set it.
  case changedRecently = "changed-recently"

  package var isTrusted: Bool { self == .trusted }

  /// 30 days, the time within which a changed directory field counts for nothing.
  static let quarantine: Double = 30 * 86_400
}

/// The people that can be called, by sign-in name.
package struct ContactBook: Sendable {
  private var byUser: [String: Contact] = [:]

  package init(_ contacts: [Contact] = []) {
    for contact in contacts where byUser[contact.user] == nil { byUser[contact.user] = contact }
  }

  package var isEmpty: Bool { byUser.isEmpty }

  /// Sorted by sign-in name.
  package var contacts: [Contact] { byUser.values.sorted { $0.user < $1.user } }

  package func contact(user: String) -> Contact? { byUser[user.lowercased()] }

  /// Adds somebody, or takes the place of what is known of them.
  package mutating func set(_ contact: Contact) { byUser[contact.user] = contact }

  /// `other` fills in whom this one lacks.
  package mutating func merge(_ other: ContactBook) {
    byUser.merge(other.byUser) { mine, _ in mine }
  }
}
