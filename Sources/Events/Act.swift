/// What an audit act does, whatever the system calls it: what a detection asks about instead of a vendor's names.
public enum Act: UInt8, Sendable, CaseIterable {
  /// No act, or one that no detection asks about.
  case other
  /// A rule in somebody's mailbox is made or changed.
  case mailboxRule
  /// A mailbox as a whole forwards its mail.
  case mailForwarding
  /// A rule for everybody's mail.
  case transportRule
  /// Somebody gets rights to another's mailbox.
  case mailboxPermission
  case mailRead
  case mailSent
  case fileRead
  /// A program gets rights to what a person or everybody has.
  case consent
  /// A secret, certificate, key or owner is added to a program or workload.
  case applicationCredential
  /// A program gets rights of its own.
  case applicationRole
  case privilegeGrant
  /// `privilegeGrant` or `mailboxPermission` once more, as it concerns whom the rights were given to: no log's own name.
  case rightsReceived
  case accountCreated
  case accountDisabled
  case passwordReset
  /// A way to prove who one is: a phone, an app, a key, a temporary pass.
  case factorAdded
  case factorRemoved
  case deviceRegistered
  /// A rule of who may sign in how: conditional access, named locations, sign-on policies, second factors for all.
  case accessPolicy
  /// What is logged, and where to.
  case auditSetting
  /// Whose word is taken for who somebody is: federation, domains, identity providers.
  case trustSetting
  /// The person says that an attempt was not theirs.
  case fraudReport

  /// What people do all day: only how much of it tells anything.
  package var isRoutine: Bool {
    switch self {
    case .other, .mailRead, .mailSent, .fileRead: true
    case .mailboxRule, .mailForwarding, .transportRule, .mailboxPermission, .consent, .applicationCredential,
      .applicationRole, .privilegeGrant, .rightsReceived, .accountCreated, .accountDisabled, .passwordReset,
      .factorAdded,
      .factorRemoved, .deviceRegistered, .accessPolicy, .auditSetting, .trustSetting, .fraudReport:
      false
    }
  }
}
