import Analysis
import Events
import FormatMaps
import Policy
import Store
import Testing

/// One person in the logs of several systems.
@Suite("A person is one person")
struct OnePersonTests {
  private let folder: TemporaryFolder
  private static let tenant = MadeUpLog.tenants[0]
  private static let id = "5b0c3f6e-1111-4000-8000-000000000001"

  init() throws { folder = try TemporaryFolder() }

  private var options: AnalysisOptions { Run.options { $0.catalogue = FormatMaps.builtInCatalogue } }

  /// Entra sign-ins from home on twenty days, of a user under this name.
  private func entra(_ user: String, days: Range<Int> = 0..<20, code: Int = 0, address: String? = nil) -> String {
    let home = MadeUpNetwork.homes[0]
    return days.map { day in
      let time = MadeUpLog.start.adding(seconds: Double(day) * 86_400 + 28_800)
      return """
        {"id":"\(String(format: day, code))","createdDateTime":"\(time)","userPrincipalName":"\(user)",\
        "userId":"\(OnePersonTests.id)","appDisplayName":"Office 365","ipAddress":"\(address ?? home.address(1))",\
        "clientAppUsed":"Browser","isInteractive":true,"resourceTenantId":"\(OnePersonTests.tenant.id)",\
        "homeTenantId":"\(OnePersonTests.tenant.id)","status":{"errorCode":\(code)},"conditionalAccessStatus":"notApplied",\
        "deviceDetail":{"deviceId":"d1","operatingSystem":"Windows 11","browser":"Edge 154.0"},\
        "authenticationRequirement":"singleFactorAuthentication"}
        """
    }.joined(separator: "\n") + "\n"
  }

  @Test("a Google sign-in far away ten minutes after an Entra sign-in at home is one person's journey")
  func journey() async throws {
    let last = MadeUpLog.start.adding(seconds: 19 * 86_400 + 28_800 + 600)
    let far = MadeUpNetwork.homeInSaigon
    let google = """
      {"kind":"admin#reports#activity","id":{"time":"\(last)","uniqueQualifier":"77","applicationName":"login",\
      "customerId":"C0fjord"},"actor":{"email":"Anna@Fjordbygg.example","profileId":"1"},"ipAddress":"\(far.address(200))",\
      "events":[{"type":"login","name":"login_success","parameters":[{"name":"login_type","value":"google_password"}]}]}
      """
    let paths = [
      try folder.write("entra.json", entra("anna@fjordbygg.example")), try folder.write("google.json", google + "\n"),
    ]
    let run = try await Run.analyze(paths, options: options)
    #expect(run.result.account.users == 1)
    #expect(run.result.account.tenants == 1)
    let journey = run.result.findings.first { $0.detection == "impossible-travel" }
    #expect(journey?.user == "anna@fjordbygg.example")
  }

  @Test("an object id is the name that another record gives it, in one run or over several")
  func objectID() async throws {
    let named = try folder.write("named.json", entra("anna@fjordbygg.example", days: 0..<10))
    let nameless = try folder.write("nameless.json", entra(OnePersonTests.id, days: 3..<14, code: 50_126))
    let whole = try await Run.analyze([named, nameless], options: options)
    #expect(whole.result.account.users == 1)
    for order in [[named, nameless], [nameless, named]] {
      let store = try Store.open(folder.file("\(order[0] == named ? "a" : "b").sqlite"), mode: .readWrite)
      for path in order { _ = try await Run.analyze([path], store: store, options: options) }
      let people = try store.users(named: "anna@fjordbygg.example")
      #expect(people.map(\.events) == [21], "\(order)")
    }
  }
}

extension String {
  /// A GUID of two numbers.
  fileprivate init(format day: Int, _ code: Int) {
    let text = String(day * 1_000_000 + code, radix: 16)
    self = "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - text.count) + text
  }
}
