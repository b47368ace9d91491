import Events
import Foundation
import Policy
import Testing

@Suite("Docs/Configuration.md")
struct ConfigurationDocTests {
  private let text: String

  init() throws {
    let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    text = try String(contentsOf: root.appendingPathComponent("Docs/Configuration.md"), encoding: .utf8)
  }

  /// The fenced examples in `language`, in their order.
  private func examples(_ language: String) -> [String] {
    text.components(separatedBy: "```" + language + "\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
  }

  @Test("its example loads, with the contact book beside it, and means what the text says")
  func example() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("nattvakt-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let yaml = examples("yaml")
    try #require(yaml.count == 2)
    try Data(yaml[0].utf8).write(to: folder.appendingPathComponent("nattvakt.yaml"))
    try Data(yaml[1].utf8).write(to: folder.appendingPathComponent("contacts.yaml"))
    let policy = try Policy.load(folder.appendingPathComponent("nattvakt.yaml").path)
    #expect(policy.tenantName(for: "fjordbygg.example") == "fjordbygg")
    #expect(policy.rules(tenant: "fjordbygg", user: "anna.berg@fjordbygg.example").home == Country(code: "NO"))
    #expect(policy.contact(user: "anna.berg@fjordbygg.example")?.phone == "+47 900 12 345")
    #expect(policy.tenant(named: "fjordbygg")?.networks.count == 4)
    #expect(policy.provider.callbackNumber == "+46 8 123 456 78")
    let backup = policy.rules(tenant: "fjordbygg", user: "backup@fjordbygg.example")
    #expect(backup.isServiceAccount && backup.origins?.ranges.count == 3)
    let karin = policy.rules(tenant: "fjordbygg", user: "karin.berg@fjordbygg.example")
    #expect(
      karin.isCritical && karin.sensitivity == .paranoid && karin.disabled == ["new-country", "unfamiliar-sign-in"])
    let sara = policy.rules(tenant: "fjordbygg", user: "sara.lind@fjordbygg.example")
    #expect(sara.thresholds == ["impossible-travel.speed": 1000, "location-burst.places": 12])
    #expect(policy.rates(tenant: "fjordbygg")[.failureShare] == RateLines(normal: 0...0.2, warn: 0.4, alarm: 0.7))
    #expect(policy.geo.allSatisfy { $0.hasPrefix(folder.path) })
  }

  @Test("its CSV example loads")
  func csv() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("nattvakt-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appendingPathComponent("contacts.csv")
    try Data(try #require(examples("csv").first).utf8).write(to: file)
    #expect(try ContactBook.load(file.path).contact(user: "anna.berg@fjordbygg.example")?.manager.isEmpty == false)
  }

  @Test("explains every key that there is", arguments: PolicyKeys.all)
  func key(_ key: String) {
    #expect(text.contains("`\(key)`") || text.contains("## \(key)") || text.contains(", \(key)\n"))
  }
}
