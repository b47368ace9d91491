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
  /// The Azure command line in a POSIX shell.
  case azure
  /// Path through the Okta admin console.
  case okta
  /// Path through the Google admin console.
  case google
  /// The Google Cloud command line in a POSIX shell.
  case googleCloud = "google-cloud"
  /// The AWS command line in a POSIX shell.
  case aws
  /// A POSIX shell on the host, or with `sudo`.
  case shell
  /// PowerShell on the Windows host, or remotely.
  case windows
  /// The gateway's own command line.
  case fortigate
  case ciscoASA = "cisco-asa"
  case panOS = "pan-os"
  case netscaler
  /// A shell on the OpenVPN server.
  case openvpn
  /// Path through any VPN gateway's console, in words.
  case gateway
  /// Path through any other system's administration, in words.
  case console

  /// The language of its text, which decides how values are quoted.
  var form: TextForm {
    switch self {
    case .graph, .exchange, .activeDirectory, .windows: .powerShell
    case .logAnalytics, .defender: .kql
    case .azure, .googleCloud, .aws, .shell, .openvpn: .shell
    case .fortigate, .ciscoASA, .panOS, .netscaler: .appliance
    case .portal, .okta, .google, .gateway, .console: .prose
    }
  }
}
