package import Events
import Playbooks

/// Names of values, one exhaustive switch each.
extension Words {
  func severity(_ severity: Severity) -> String {
    switch severity {
    case .low: say("low", "låg")
    case .medium: say("medium", "medel")
    case .high: say("high", "hög")
    case .critical: say("critical", "kritisk")
    }
  }

  func language(_ language: Language) -> String {
    switch language {
    case .english: say("English", "engelska")
    case .swedish: say("Swedish", "svenska")
    }
  }

  func stage(_ stage: Stage) -> String {
    switch stage {
    case .attempt: say("attempt", "försök")
    case .passwordKnown: say("password known", "lösenordet känt")
    case .access: say("access", "åtkomst")
    case .persistence: say("persistence", "fotfäste")
    case .collection: say("collection", "insamling")
    case .impact: say("impact", "skada")
    }
  }

  func outcome(_ outcome: Outcome) -> String {
    switch outcome {
    case .granted: say("access granted", "åtkomst gavs")
    case .passwordRight: say("right password, then stopped", "rätt lösenord, sedan stoppad")
    case .badPassword: say("wrong password", "fel lösenord")
    case .otherFailure: say("failed", "misslyckades")
    }
  }

  func secondFactor(_ factor: SecondFactor) -> String {
    switch factor {
    case .unknown: ""
    case .notRequired: say(", single factor", ", en faktor")
    case .satisfied: say(", second factor given", ", andra faktorn gavs")
    case .previouslySatisfied:
      say(", second factor from an earlier sign-in", ", andra faktorn från tidigare inloggning")
    case .interrupted: say(", second factor asked for", ", andra faktorn begärdes")
    case .denied: say(", second factor denied", ", andra faktorn nekades")
    }
  }

  func kinds(_ kinds: NetworkKinds) -> [String] {
    let names: [(NetworkKinds, String)] = [
      (.named, say("named in the policy", "namngivet i policyn")), (.hosting, say("rented servers", "hyrda servrar")),
      (.vpn, say("public VPN", "publik VPN")), (.tor, "Tor"), (.openProxy, say("open proxy", "öppen proxy")),
      (.relay, say("privacy relay", "integritetsrelä")), (.corporateEgress, say("company gateway", "företagsgateway")),
      (.microsoftService, say("Microsoft's own", "Microsofts egen")), (.satellite, say("satellite", "satellit")),
      (.mobile, say("mobile carrier", "mobiloperatör")), (.internal, say("internal address", "intern adress")),
      (.listed, say("on a list of attackers", "på en lista över angripare")),
    ]
    return names.filter { kinds.contains($0.0) }.map(\.1)
  }

  func verdict(_ verdict: CaseVerdict) -> String {
    switch verdict {
    case .confirmedSafe: say("confirmed safe", "bekräftat ofarligt")
    case .expectedTravel: say("expected travel", "väntad resa")
    case .knownVPN: say("known VPN", "känd vpn")
    case .sharedAccount: say("shared account", "delat konto")
    case .compromised: say("compromised", "kapat")
    case .policyViolation: say("against the policy", "mot policyn")
    case .unresolved: say("unresolved", "oklart")
    }
  }

  func section(_ section: PlaybookSection) -> String {
    switch section {
    case .lookAt: lookAt.lowercased()
    case .contain: contain.lowercased()
    case .recover: recover.lowercased()
    case .close: close.lowercased()
    case .escalate: escalate.lowercased()
    case .timers: noAnswer.lowercased()
    }
  }

  func system(_ system: IdentitySystem) -> String {
    switch system {
    case .microsoft: "Microsoft 365"
    case .okta: "Okta"
    case .google: "Google Workspace"
    case .aws: "AWS"
    case .unix: say("hosts with SSH", "värdar med SSH")
    case .windows: "Windows"
    case .fortinet: "FortiGate"
    case .cisco: "Cisco ASA"
    case .paloAlto: "PAN-OS"
    case .netscaler: "NetScaler"
    case .openvpn: "OpenVPN"
    case .gateway: say("VPN gateway", "vpn-gateway")
    case .other: say("any other system", "annat system")
    }
  }

  func tool(_ tool: Tool) -> String {
    switch tool {
    case .graph: "Microsoft Graph PowerShell"
    case .exchange: "Exchange Online PowerShell"
    case .activeDirectory: "Active Directory PowerShell"
    case .logAnalytics: "Log Analytics (KQL)"
    case .defender: "Microsoft Defender (KQL)"
    case .portal: say("Portal", "Portalen (engelska namn)")
    case .azure: "Azure CLI"
    case .okta: "Okta"
    case .google: say("Google Admin", "Google Admin (engelska namn)")
    case .googleCloud: "Google Cloud CLI"
    case .aws: "AWS CLI"
    case .shell: say("Shell", "Skal")
    case .windows: say("PowerShell on Windows", "PowerShell i Windows")
    case .fortigate: "FortiGate CLI"
    case .ciscoASA: "Cisco ASA CLI"
    case .panOS: "PAN-OS CLI"
    case .netscaler: "NetScaler CLI"
    case .openvpn: say("OpenVPN server", "OpenVPN-server")
    case .gateway: say("VPN gateway", "Vpn-gateway")
    case .console: say("In the system itself", "I systemet självt")
    }
  }
}

/// The kinds of a network by their names, for tables.
package enum NetworkKindNames {
  package static func english(_ kinds: NetworkKinds) -> [String] { Words(.english).kinds(kinds) }
}

/// Severities by their names, for texts outside this module.
package enum SeverityNames {
  package static func text(_ severity: Severity, _ language: Language) -> String { Words(language).severity(severity) }
}

/// Verdicts by their names, for texts outside this module.
package enum VerdictNames {
  package static func text(_ verdict: CaseVerdict, _ language: Language) -> String { Words(language).verdict(verdict) }
}

/// States of a case by their names, for texts outside this module.
package enum StateNames {
  package static func text(_ state: Case.State, _ language: Language) -> String { Words(language).state(state) }
}

extension Words {
  /// "Case K7M2P9QX · HIGH · access · anna.berg@fjordbygg.example · fjordbygg"
  func heading(_ item: Case) -> String {
    let parts = [
      self.case + " " + item.id, severity(item.severity).uppercased(), stage(item.stage), item.subject, item.tenant,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  func findings(_ count: Int) -> String {
    count == 1 ? say("1 finding", "1 fynd") : say("\(count) findings", "\(count) fynd")
  }

  func state(_ state: Case.State) -> String {
    switch state {
    case .new: say("new", "nytt")
    case .contacting: say("contacting", "kontaktas")
    case .contained: say("contained", "spärrat")
    case .resolved: say("resolved", "avslutat")
    }
  }
}
