package import Events

/// Entra ID's error codes as outcomes: the one table, for sign-in logs and the unified audit log alike.
///
/// What the codes mean is in Microsoft's "Microsoft Entra authentication and authorization error codes"
/// (learn.microsoft.com/entra/identity-platform/reference-error-codes); which of them interrupt rather than fail, and
/// which tell that the password was right, is this project's reading of it.
package enum EntraOutcome {
  /// A code that is not here, and not zero, is a failure that says nothing about the password.
  package static func outcome(of code: Int32) -> Outcome {
    switch code {
    case 0: .granted
    // Interrupts after everything was proven: "stay signed in?", password-reset registration, "are you trying to
    // sign in to ...?" (also the device code's), a message to the user.
    case 50140, 50125, 50199, 50201: .granted

    // A second factor is asked for, is to be registered, has expired, or is another provider's.
    case 50074, 50076, 50072, 50079, 50078, 50158, 50097: .passwordRight
    // The second factor was denied, failed, or took too long.
    case 500121, 50089: .passwordRight
    // Conditional access: device, approved application, location, risk, terms, tenant restriction.
    case 53000, 53001, 53002, 53003, 53004, 53009, 53011, 530031, 530032, 530033, 530034, 530035: .passwordRight
    case 50131, 50005, 50127, 50129, 50155: .passwordRight
    // The password is right but expired or to be changed; the session is, after a change of it.
    case 50055, 50144, 50142, 50135, 50133, 50173: .passwordRight
    // Not assigned to the application; consent missing or declined.
    case 50105, 65001, 65004: .passwordRight

    // Wrong password, name that does not exist, no password to check, locked or from a blocked address, disabled.
    case 50126, 50034, 50056, 50053, 50057, 50064, 50052, 120000: .badPassword

    // Session and account selection, single sign-on, token and application trouble: listed, because each is common.
    case 50058, 50143, 16000, 16001, 16003, 51006, 52004, 70043, 70044, 81010, 81012, 81014: .otherFailure
    case 90072, 700003, 50011, 50132, 900941: .otherFailure
    default: .otherFailure
    }
  }

  /// What the code tells of the account, or of whoever answered for it; none for most.
  package static func flags(of code: Int32) -> Event.Flags {
    switch code {
    case 50034: .unknownUser
    case 50053: .locked
    case 50057: .disabledAccount
    default: []
    }
  }

  /// What the code alone tells of a second factor; `unknown` where it tells nothing.
  package static func secondFactor(of code: Int32) -> SecondFactor {
    switch code {
    case 50074, 50076, 50072, 50079, 50078, 50158: .interrupted
    case 500121, 50089: .denied
    default: .unknown
    }
  }

  /// The code behind the name that the unified audit log writes as `LogonError`, where it gives no `ErrorNumber`;
  /// nil for a name that is not in the table.
  package static func code(named name: UnsafeRawBufferPointer) -> Int32? {
    names.first { name.folds(to: $0.name) }?.code
  }

  private static let names: [(name: StaticString, code: Int32)] = [
    ("invalidusernameorpassword", 50126), ("invalidpassword", 50126), ("useraccountnotfound", 50034),
    ("idslocked", 50053), ("userdisabled", 50057), ("invalidpasswordexpiredpassword", 50055),
    ("passwordexpired", 50055), ("invalidpasswordexpiredonprempassword", 50144),
    ("credentialauthenticationerror", 50064),
    ("invalidpassworddirectoryauthrejected", 50126), ("invalidpasswordnullpassword", 50056),
    ("userstrongauthclientauthnrequired", 50074), ("userstrongauthclientauthnrequiredinterrupt", 50074),
    ("userstrongauthenrollmentrequired", 50079), ("userstrongauthenrollmentrequiredinterrupt", 50072),
    ("userstrongauthexpired", 50078), ("strongauthenticationrequired", 50076), ("externalsecuritychallenge", 50158),
    ("authenticationfailedsasinvalidanswer", 500121), ("authenticationfailedsaserror", 500121),
    ("flowtokenexpired", 50089), ("devicenotcompliant", 53000), ("devicenotdomainjoined", 53001),
    ("applicationusedisnotanapprovedapp", 53002), ("blockedbyconditionalaccess", 53003),
    ("proofupblockedduetorisk", 53004),
    ("deviceauthenticationrequired", 50097), ("entitlementgrantsnotfound", 50105), ("delegationdoesnotexist", 65001),
    ("userdeclinedconsent", 65004), ("kmsiinterrupt", 50140), ("cmsiinterrupt", 50199),
    ("messagepromptinterrupt", 50201),
    ("usersessionselectioninvalid", 16001), ("selectuseraccount", 16000), ("usersessionnotfound", 50058),
    ("usersessionnotpresent", 50058), ("ssoartifactinvalidorexpired", 50132), ("ssoartifactrevoked", 50133),
    ("freshtokenneeded", 50173), ("ssouseraccountnotfoundinresourcetenant", 50020), ("invalidreplyto", 50011),
    ("invalidexternalsecuritychallengeconfiguration", 50158),
  ]
}
