/// Which of Panther's rules are about something that no detection here looks for, or that one record cannot show, and why.
enum RuleScope {
  /// Nil for a rule whose behaviour the catalogue knows.
  static func reason(for rule: String, _ judged: JudgedRecord) -> String? {
    if judged.events == 0, judged.refusals.contains(where: { $0.hasPrefix("time") }) { return "no time in the record" }
    return outside.first { $0.rules.contains(where: rule.hasPrefix) }?.reason
  }

  /// Rules by the beginning of their names.
  private static let outside: [(reason: String, rules: [String])] = [
    (
      "a log that is not read here",
      [
        "Anthropic.", "OpenAI.", "MongoDB.", "Push.Security.", "Intune.", "Microsoft.Graph.", "Docusign.",
        "Okta.ADAgent.", "Standard.DNSBase64", "Standard.MaliciousSSO",
      ]
    ),
    (
      "machines, networks, code and stored data, not accounts",
      [
        "AWS.EC2.", "AWS.RDS.", "AWS.S3.", "AWS.KMS.", "AWS.LAMBDA.", "AWS.Lambda.", "AWS.CloudTrail.VPCE.AccessDenied",
        "AWS.CloudTrail.SES.", "AWS.SSM.", "AWS.SecretsManager.", "AWS.CloudTrail.AMIModified",
        "AWS.CloudTrail.Codebuild", "AWS.CloudTrail.NetworkACL", "AWS.UnusedRegion", "AWS.CloudTrail.ShortLifecycle",
        "AWS.CloudTrail.Password.Policy.Discovery", "AWS.CloudTrail.UserAccessKeyAuth", "AWS.STS.", "Role.Assumed",
        "AWS.IPSet", "Teleport.NetworkScanning", "Teleport.SuspiciousCommands", "Teleport.CreateUserAccounts",
        "GitHub.Repo.InitialAccess", "GitHub.SupplyChain", "GitHub.Workflow", "GitHub.CrossFork", "GitHub.Webhook.",
        "Github.Repo.Archived", "Github.Repo.Created", "Github.Public.Repository", "GitHub.Org.Modified",
        "GitHub.Team.Modified", "Github.Repo.CollaboratorChange", "Snowflake.Stream.UserCreated", "AWS.Root.Activity",
      ]
    ),
    (
      "what a message, file or page holds",
      ["GSuite.Gmail.", "Box.Malicious", "Slack.AuditLogs.PotentiallyMalicious"]
    ),
    (
      "sharing outwards, which gives no rights over accounts",
      [
        "Dropbox.External.Share", "GSuite.CalendarMadePublic", "GSuite.Drive", "Microsoft365.External.Document",
        "Notion.PagePerms", "Snowflake.Stream.PublicRoleGrant",
      ]
    ),
    (
      "many records in a row, of which one stands here",
      [
        "Auth0.FraudRisk", "Auth0.Limits", "Auth0.PushNotification", "Auth0.SamePhone", "Standard.BruteForce",
        "Google.Workspace.ManyDocs", "Box.Large", "Microsoft365.Brute", "Okta.Rate.Limits",
        "Snowflake.Stream.PasswordSpray", "Azure.Audit.ExcessiveAccountLockouts", "Auth0.Leaked", "Salesforce.",
      ]
    ),
    (
      "a sign-in or failure, which is judged by the person's habits",
      [
        "AWS.Console.", "AWS.Unsuccessful", "Azure.Audit.DeviceCode", "Azure.Audit.HighRisk", "Azure.Audit.RiskLevel",
        "Notion.Login", "Notion.AccountChange", "Okta.App.Unauthorized", "Okta.Login", "Okta.New.Behavior",
        "Okta.Refresh", "Okta.ThreatInsight", "Okta.User.Account.Locked", "OnePassword.", "Teleport.AuthErrors",
        "Teleport.SAMLLogin", "DUO.Admin.Action", "Okta.SSO",
      ]
    ),
    (
      "an act that gives no power and takes no protection away",
      ["Okta.APIKeyRevoked", "Asana.Workspace.Org.Export", "ZIA.Logs.Downloaded"]
    ),
  ]
}
