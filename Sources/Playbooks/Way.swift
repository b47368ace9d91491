/// How a step is done with one tool: a command to paste, or the path through a portal.
package struct Way<Text: Sendable>: Sendable {
  package var tool: Tool
  package var text: Text

  package func map<Other>(_ transform: (Text) throws -> Other) rethrows -> Way<Other> {
    Way<Other>(tool: tool, text: try transform(text))
  }
}

/// Where a command or path belongs; raw values are the keys in YAML.
package enum Tool: String, Sendable, CaseIterable {
  /// Microsoft Graph PowerShell.
  case graph
  /// Exchange Online PowerShell.
  case exchange
  /// The ActiveDirectory module on a domain controller or an administrator's computer.
  case activeDirectory = "active-directory"
  /// KQL over the tables of Log Analytics or Sentinel.
  case logAnalytics = "log-analytics"
  /// KQL in advanced hunting of Microsoft Defender XDR.
  case defender
  /// Path through a Microsoft portal, in its English names.
  case portal
  /// Path through the Okta admin console.
  case okta
  /// Path through the Google admin console.
  case google

  /// Whose accounts the tool works on.
  package var system: IdentitySystem {
    switch self {
    case .graph, .exchange, .activeDirectory, .logAnalytics, .defender, .portal: .microsoft
    case .okta: .okta
    case .google: .google
    }
  }

  /// The language of its text, which decides how values are quoted.
  var form: TextForm {
    switch self {
    case .graph, .exchange, .activeDirectory: .powerShell
    case .logAnalytics, .defender: .kql
    case .portal, .okta, .google: .prose
    }
  }
}

/// Who keeps the accounts that a finding is about.
package enum IdentitySystem: String, Sendable, CaseIterable { case microsoft, okta, google }
