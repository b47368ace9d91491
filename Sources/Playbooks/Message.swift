/// A message ready to send; never the finding itself into a mailbox that may be the attacker's.
package struct Message<Text: Sendable>: Sendable {
  package var id: MessageID
  package var to: Text
  /// Nil for a text message.
  package var subject: Text?
  package var body: Text

  package func map<Other>(_ transform: (Text) throws -> Other) rethrows -> Message<Other> {
    Message<Other>(id: id, to: try transform(to), subject: try subject.map(transform), body: try transform(body))
  }
}

/// The messages of the contact blocks; raw values are the keys in YAML.
package enum MessageID: String, Sendable, CaseIterable {
  case smsUser = "sms-user"
  /// To the customer's IT contact, or to whoever answers for a program.
  case smsCustomer = "sms-customer"
  case mailManager = "mail-manager"
  case mailCustomer = "mail-customer"
  /// To the user, when it is over.
  case followUpUser = "follow-up-user"
  /// To the customer's IT contact, when it is over.
  case followUpCustomer = "follow-up-customer"
  case reportCustomer = "report-customer"

  /// Sent as a text message, so at most 160 septets of the GSM alphabet.
  package var isShort: Bool {
    switch self {
    case .smsUser, .smsCustomer: true
    case .mailManager, .mailCustomer, .followUpUser, .followUpCustomer, .reportCustomer: false
    }
  }

  /// In whose contact blocks it stands.
  package var parties: [CallParty] {
    switch self {
    case .smsUser, .mailManager, .followUpUser: [.person]
    case .smsCustomer, .followUpCustomer: [.company, .owner]
    case .mailCustomer, .reportCustomer: [.person, .company, .owner]
    }
  }
}
