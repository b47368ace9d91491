import Foundation
import Testing

@testable import Playbooks

@Suite("The system that keeps an account")
struct IdentitySystemTests {
  @Test(
    "is told by the log's format",
    arguments: [
      ("entra-sign-ins", IdentitySystem.microsoft), ("okta-system-log", .okta), ("google-workspace-login", .google),
      ("aws-cloudtrail", .aws), ("openssh", .unix), ("windows-security", .windows), ("defender-sign-ins", .microsoft),
      ("defender-identity-logons", .windows), ("fortinet-fortigate-cef", .fortinet),
      ("fortinet-fortiauthenticator", .gateway), ("cisco-asa", .cisco), ("cisco-ise", .gateway),
      ("panos-globalprotect", .paloAlto), ("openvpn-file", .openvpn), ("github-audit", .other),
      ("ecs-authentication", .other), ("a-map-of-the-operators", .other),
    ])
  func byFormat(format: String, system: IdentitySystem) {
    #expect(IdentitySystem(format: format) == system)
  }

  @Test("is known by formats that there are")
  func formats() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Formats").standardized
    let maps = try FileManager.default.contentsOfDirectory(atPath: root.path())
    let inCode = ["entra-", "unified-audit", "office-activity", "defender-", "defender-identity-logons"]
    for prefix in IdentitySystem.prefixes.flatMap(\.prefixes) where !inCode.contains(prefix) {
      #expect(maps.contains { $0.hasPrefix(prefix) }, "no map begins with ‘\(prefix)’")
    }
  }

  @Test("is not told by nothing")
  func noFormat() { #expect(IdentitySystem(format: "") == nil) }

  private func kept(_ system: IdentitySystem, of tools: [Tool]) -> [Tool] {
    let ways = tools.map { Way(tool: $0, text: "") }
    return system.kept(ways).map(\.tool)
  }

  @Test("has its own ways, then those of the directory behind it")
  func own() {
    let tools: [Tool] = [.graph, .activeDirectory, .portal, .fortigate, .gateway, .console, .shell]
    #expect(kept(.microsoft, of: tools) == [.graph, .activeDirectory, .portal])
    #expect(kept(.unix, of: tools) == [.shell])
    #expect(kept(.fortinet, of: tools) == [.fortigate, .activeDirectory])
    #expect(kept(.gateway, of: tools) == [.gateway, .activeDirectory])
    #expect(kept(.windows, of: tools) == [.activeDirectory])
  }

  @Test("has those of its kind where a step has none of its own, and all where it has none at all")
  func kind() {
    #expect(kept(.cisco, of: [.graph, .fortigate, .gateway, .console]) == [.gateway])
    #expect(kept(.cisco, of: [.graph, .console]) == [.console])
    #expect(kept(.aws, of: [.graph, .console]) == [.console])
    #expect(kept(.aws, of: [.graph, .portal]) == [.graph, .portal])
  }
}
