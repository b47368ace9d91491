/// Acts and applications by which administrators are known: those that change what others may do. Names as the logs have
/// them, in lower case, without a full stop at their end.
enum AdministrativeSigns {
  static func contain(_ name: String) -> Bool {
    let folded = name.hasSuffix(".") ? String(name.dropLast()).lowercased() : name.lowercased()
    return acts.contains(folded) || applications.contains(folded)
  }

  private static let acts: Set = [
    // Entra ID
    "add member to role", "add eligible member to role", "remove member from role", "add user", "delete user",
    "reset user password", "disable account", "enable account", "add group", "add application",
    "add service principal credentials", "add conditional access policy", "update conditional access policy",
    "delete conditional access policy", "update policy", "add policy", "set company information",
    "set domain authentication", "add domain to company", "add unverified domain", "add named location",
    "set federation settings on domain",
    // Exchange Online
    "new-mailbox", "remove-mailbox", "add-mailboxpermission", "set-casmailbox", "new-transportrule",
    "set-transportrule", "remove-transportrule", "set-organizationconfig", "set-adminauditlogconfig",
    "new-managementroleassignment", "add-rolegroupmember", "new-inboundconnector", "set-inboundconnector",
    // Okta, Google Workspace, AWS
    "user.account.privilege.grant", "user.lifecycle.create", "user.lifecycle.deactivate",
    "application.lifecycle.create",
    "policy.rule.update", "policy.rule.create", "grant_admin_privilege", "assign_role", "create_user", "delete_user",
    "createuser", "attachuserpolicy", "attachrolepolicy", "putuserpolicy",
  ]

  private static let applications: Set = [
    "azure portal", "microsoft azure cli", "microsoft azure powershell", "azure active directory powershell",
    "microsoft graph command line tools", "microsoft graph powershell", "exchange admin center",
    "microsoft exchange online remote powershell", "microsoft exchange rest api based powershell",
    "microsoft 365 admin center", "microsoft office 365 admin", "microsoft intune admin center", "okta admin console",
    "google admin console",
  ]
}
