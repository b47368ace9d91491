extension Act {
  /// By the name that a log gives to the act, in whatever case, with or without a full stop at its end.
  package init(operation: String) {
    var name = operation.lowercased()
    while name.last == "." || name.last == " " { name.removeLast() }
    self = Act.operations[name] ?? .other
  }

  /// The names, by system. Sources: Microsoft's "Audit log activities" (learn.microsoft.com/purview/audit-log-activities)
  /// and "Microsoft Entra audit log activity reference" (learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities),
  /// Okta's event type catalogue (developer.okta.com/docs/reference/api/event-types), Google's Reports API
  /// (developers.google.com/workspace/admin/reports/v1/appendix/activity), AWS's service references of IAM and CloudTrail.
  private static let operations: [String: Act] = {
    let groups = [products, exchange, files, applications, privileges, accounts, factors, policies]
    return Dictionary(groups.flatMap { $0 }.flatMap { act, names in names.map { ($0, act) } }) { first, _ in first }
  }()

  private static let exchange: [(Act, [String])] = [
    (.mailboxRule, ["new-inboxrule", "set-inboxrule", "enable-inboxrule", "updateinboxrules"]),
    (.mailForwarding, ["set-mailbox", "email_forwarding_out_of_domain"]),
    (.transportRule, ["new-transportrule", "set-transportrule", "enable-transportrule"]),
    (
      .mailboxPermission,
      ["add-mailboxpermission", "addfolderpermissions", "add-recipientpermission", "add-mailboxfolderpermission"]
    ),
    (.mailRead, ["mailitemsaccessed", "messagebind", "folderbind"]),
    (.mailSent, ["send", "sendas", "sendonbehalf"]),
  ]

  private static let files: [(Act, [String])] = [
    (
      .fileRead,
      [
        "filedownloaded", "filesyncdownloadedfull", "filesyncdownloadedpartial", "download", "file_download",
        "downloadfile", "app.file.download",
      ]
    )
  ]

  private static let applications: [(Act, [String])] = [
    (
      .consent,
      [
        "consent to application", "add oauth2permissiongrant", "add delegated permission grant", "authorize",
        "app.oauth2.as.consent.grant", "app.oauth2.consent.grant",
      ]
    ),
    (
      .applicationCredential,
      [
        "add service principal credentials", "update application – certificates and secrets management",
        "update application - certificates and secrets management", "add owner to application",
        "add owner to service principal", "createaccesskey", "application.credential.create",
        "system.api_token.create", "app.oauth2.client.lifecycle.create", "create_service_account_key",
      ]
    ),
    (.applicationRole, ["add app role assignment to service principal", "add app role assignment grant to user"]),
  ]

  private static let privileges: [(Act, [String])] = [
    (
      .privilegeGrant,
      [
        "add member to role", "add eligible member to role", "add member to role completed (pim activation)",
        "add eligible member to role in pim completed (permanent)",
        "add eligible member to role in pim completed (timebound)", "add member to role outside of pim",
        "add member to role in pim completed (permanent)", "add member to role in pim completed (timebound)",
        "user.account.privilege.grant", "group.privilege.grant", "assign_role", "grant_admin_privilege",
        "grant_delegated_admin_privileges", "attachuserpolicy", "attachgrouppolicy", "attachrolepolicy",
        "putuserpolicy", "addusertogroup", "add-rolegroupmember", "new-managementroleassignment",
      ]
    )
  ]

  private static let accounts: [(Act, [String])] = [
    (.accountCreated, ["add user", "user.lifecycle.create", "create_user", "createuser", "createloginprofile"]),
    (
      .accountDisabled,
      ["disable account", "user.lifecycle.deactivate", "user.lifecycle.suspend", "suspend_user", "delete user"]
    ),
    (
      .passwordReset,
      [
        "reset user password", "reset password (by admin)", "user.account.reset_password", "change_password",
        "user.account.update_password", "updateloginprofile",
      ]
    ),
  ]

  private static let factors: [(Act, [String])] = [
    (
      .factorAdded,
      [
        "user registered security info", "admin registered security info", "user changed default security info",
        "add passkey (device-bound)", "add windows hello for business credential",
        "create temporary access pass method for user", "user.mfa.factor.activate", "user.mfa.factor.update",
        "2sv_enroll", "createvirtualmfadevice", "enablemfadevice", "titanium_change", "recovery_phone_edit",
        "recovery_email_edit", "user registered all required security info",
      ]
    ),
    (
      .factorRemoved,
      [
        "user deleted security info", "admin deleted security info", "disable strong authentication",
        "user.mfa.factor.deactivate", "user.mfa.factor.reset_all", "2sv_disable", "deactivatemfadevice",
        "unenroll_user_from_2sv",
      ]
    ),
    (
      .deviceRegistered,
      ["register device", "add device", "add registered owner to device", "add registered users to device"]
    ),
    (
      .fraudReport,
      [
        "fraud reported - user is blocked for mfa", "fraud reported - no action taken",
        "suspicious activity reported", "user.account.report_suspicious_activity_by_enduser",
      ]
    ),
  ]

  private static let policies: [(Act, [String])] = [
    (
      .accessPolicy,
      [
        "update conditional access policy", "delete conditional access policy", "add conditional access policy",
        "update named location", "add named location", "delete named location", "update policy", "delete policy",
        "update authorization policy", "update security defaults", "authentication methods policy update",
        "policy.lifecycle.update", "policy.lifecycle.deactivate", "policy.lifecycle.delete", "policy.rule.update",
        "policy.rule.deactivate", "policy.rule.delete", "network_zone.rule.disabled", "zone.update", "zone.delete",
        "zone.deactivate", "enforce_strong_authentication", "allow_strong_authentication",
        "turn_off_2_step_verification",
        "updateaccountpasswordpolicy", "deleteaccountpasswordpolicy", "toggle_allow_admin_password_reset",
      ]
    ),
    (
      .auditSetting,
      [
        "set-adminauditlogconfig", "set-mailboxauditbypassassociation", "remove-unifiedauditlogretentionpolicy",
        "stoplogging", "deletetrail", "updatetrail", "puteventselectors", "deleteflowlogs", "delete diagnostic setting",
        "system.log_stream.lifecycle.deactivate", "system.log_stream.lifecycle.delete", "disablesecurityhub",
        "deletedetector", "updatedetector",
      ]
    ),
    (
      .trustSetting,
      [
        "set domain authentication", "set federation settings on domain", "add unverified domain",
        "add verified domain",
        "verify domain", "add partner to company", "system.idp.lifecycle.create", "system.idp.lifecycle.update",
        "createsamlprovider", "updatesamlprovider", "createopenidconnectprovider", "change_sso_settings",
        "add_domain", "update company settings", "set-organizationconfig",
      ]
    ),
  ]
}
