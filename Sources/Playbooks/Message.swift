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

/// The messages that every contact block has; raw values are the keys in YAML.
package enum MessageID: String, Sendable, CaseIterable {
  case smsUser = "sms-user"
  case mailManager = "mail-manager"
  case mailCustomer = "mail-customer"
  /// To the user, when it is over.
  case followUpUser = "follow-up-user"
  case reportCustomer = "report-customer"

  /// Sent as a text message, so at most 160 septets of the GSM alphabet.
  package var isShort: Bool { self == .smsUser }
}
