/// Who keeps the accounts that a finding is about; raw values are the names in YAML.
package enum IdentitySystem: String, Sendable, CaseIterable {
  case microsoft, okta, google, aws
  /// Hosts with OpenSSH, PAM and the like.
  case unix
  /// Hosts and domains of Windows.
  case windows
  case fortinet
  case cisco
  case paloAlto = "palo-alto"
  case netscaler
  case openvpn
  /// Any other VPN gateway.
  case gateway
  /// Any other system with an administration of its own.
  case other

  /// What it is administered with.
  private var tools: Set<Tool> {
    switch self {
    case .microsoft: [.graph, .exchange, .activeDirectory, .logAnalytics, .defender, .portal, .azure]
    case .okta: [.okta]
    case .google: [.google, .googleCloud]
    case .aws: [.aws]
    case .unix: [.shell]
    case .windows: [.windows, .activeDirectory]
    case .fortinet: [.fortigate]
    case .cisco: [.ciscoASA]
    case .paloAlto: [.panOS]
    case .netscaler: [.netscaler]
    case .openvpn: [.openvpn]
    case .gateway: [.gateway]
    case .other: [.console]
    }
  }

  /// What else it can be treated as where a step has no way of its own for it.
  private var kind: IdentitySystem? {
    switch self {
    case .fortinet, .cisco, .paloAlto, .netscaler, .openvpn: .gateway
    case .okta, .google, .aws, .unix, .windows, .gateway: .other
    case .microsoft, .other: nil
    }
  }

  /// The accounts of a gateway mostly live in a directory behind it.
  private var directory: Set<Tool> { isOrIsA(.gateway) ? [.activeDirectory] : [] }

  /// Whether it is `system`, or one of its kind.
  func isOrIsA(_ system: IdentitySystem) -> Bool { self == system || kind.map { $0.isOrIsA(system) } ?? false }

  /// Those of `ways` that lead into this system: its own, else those of its kind, then those of the directory behind it;
  /// all where none does.
  func kept<Text>(_ ways: [Way<Text>]) -> [Way<Text>] {
    let own = ways.filter { tools.contains($0.tool) }
    if own.isEmpty { return kind?.kept(ways) ?? ways }
    return own + ways.filter { directory.contains($0.tool) }
  }
}

extension IdentitySystem {
  /// By the id of the log format that told of the sign-in. Nil for none; a format that says nothing of the product
  /// (common models) and products without ways of their own are `other`.
  package init?(format: String) {
    if format.isEmpty { return nil }
    let prefixes = IdentitySystem.prefixes.first { $0.prefixes.contains { format.hasPrefix($0) } }
    self = prefixes?.system ?? .other
  }

  /// What ids of formats begin with. Those that a longer one would also fit stand first.
  static let prefixes: [(system: IdentitySystem, prefixes: [String])] = [
    (.unix, ["openssh", "linux-pam", "sudo-su", "unix-", "vsftpd", "dovecot", "sentinel-syslog"]),
    (.gateway, ["microsoft-nps-"]),
    (.windows, ["windows-", "defender-identity-logons"]),
    (.microsoft, ["entra-", "unified-audit", "office-activity", "defender-"]),
    (.okta, ["okta-"]),
    (.google, ["google-"]),
    (.aws, ["aws-"]),
    (.fortinet, ["fortinet-fortigate"]),
    (.cisco, ["cisco-asa"]),
    (.paloAlto, ["panos-"]),
    (.netscaler, ["citrix-netscaler"]),
    (.openvpn, ["openvpn"]),
    (
      .gateway,
      [
        "checkpoint", "cisco-", "f5-apm", "fortinet-", "freeradius", "juniper-", "mikrotik-", "pulse-secure",
        "softether-",
        "sonicwall", "sophos-", "strongswan", "watchguard", "zscaler-", "tailscale-", "netbird-",
      ]
    ),
  ]
}
