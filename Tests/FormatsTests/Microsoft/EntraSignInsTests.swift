import Events
import Formats
import Testing

@Suite("Entra sign-ins in Graph's shape")
struct EntraSignInsTests {
  /// A record of Graph's `auditLogs/signIns`, with members to add or replace in front: the first of two counts.
  static func graph(_ members: String = "") -> String {
    """
    {\(members.isEmpty ? "" : members + ",")"id":"66ea54eb-6301-4ee5-be62-ff5a759b0100",\
    "createdDateTime":"2026-03-02T07:15:09.1234567Z","userDisplayName":"Anna Berg",\
    "userPrincipalName":"Anna.Berg@fjordbygg.example","userId":"26be570a-ae82-4189-b4e2-a37c6808512d",\
    "appId":"c44b4083-3bb0-49c1-b47d-974e53cbdf3c","appDisplayName":"Azure Portal","ipAddress":"203.0.113.7",\
    "clientAppUsed":"Browser","correlationId":"d79f5bee-5860-4832-928f-3133e22ae912",\
    "conditionalAccessStatus":"notApplied","isInteractive":true,"resourceDisplayName":"Microsoft Graph",\
    "homeTenantId":"4BBB79F7-5724-4c9e-95f3-de075f6ec090","sessionId":"s-1","uniqueTokenIdentifier":"t-1",\
    "userAgent":"Mozilla/5.0 (Windows NT 10.0) Chrome/120.0 Safari/537.36 Edg/120.0",\
    "authenticationRequirement":"singleFactorAuthentication","riskState":"none","riskLevelDuringSignIn":"none",\
    "status":{"errorCode":0,"failureReason":"Other.","additionalDetails":null},\
    "deviceDetail":{"deviceId":"D-1","operatingSystem":"Windows 10","browser":"Edge 120.0.0","isCompliant":true,\
    "isManaged":true},"location":{"city":"Tromsø","state":"Troms","countryOrRegion":"NO",\
    "geoCoordinates":{"altitude":null,"latitude":69.65,"longitude":18.96}}}
    """
  }

  private func one(_ record: String) throws -> (Event, ReadRecords) {
    let read = ReadRecords(json: record)
    #expect(read.format == "entra-sign-ins")
    return (try #require(read.events.first), read)
  }

  @Test("every field of a Graph record has its place in the event")
  func graphRecord() throws {
    let (event, read) = try one(Self.graph())
    #expect(event.time.description == "2026-03-02T07:15:09.123456Z")
    #expect(event.id.guid == "66ea54eb-6301-4ee5-be62-ff5a759b0100" && event.idText.isNone)
    #expect(read[event.user] == "anna.berg@fjordbygg.example")
    #expect(read[event.tenant] == "4bbb79f7-5724-4c9e-95f3-de075f6ec090")
    #expect(read.address(event) == "203.0.113.7")
    #expect(read[event.application] == "Azure Portal" && read[event.resource] == "Microsoft Graph")
    #expect(read[event.client] == "Browser" && read[event.device] == "d-1")
    #expect(read[event.os] == "Windows" && read[event.browser] == "Edge")
    #expect(event.session == StableHash.of("s-1") && event.token == StableHash.of("t-1"))
    #expect(event.outcome == .granted && event.code == 0 && event.flow == .interactive)
    #expect(event.secondFactor == .notRequired && event.flags == [.managedDevice, .compliantDevice])
    let place = try #require(read.place(event))
    #expect(place.country.code == "NO" && place.city == "Tromsø" && place.region == "Troms")
    #expect(place.coordinates == Coordinates(latitude: 69.65, longitude: 18.96) && place.radius == 50)
  }

  @Test("properties may be an object, or a string that holds one, and go before the outer members")
  func diagnosticSettings() throws {
    let outer = """
      {"time":"11/14/2025 1:48:53 AM","category":"SignInLogs","resultType":"50126","callerIpAddress":"198.51.100.1",\
      "location":"FR","Level":"4","tenantId":"4bbb79f7-5724-4c9e-95f3-de075f6ec090","properties":
      """
    for properties in [Self.graph(), Self.graph().jsonText] {
      let (event, read) = try one(outer + properties + "}")
      #expect(event.time.description == "2026-03-02T07:15:09.123456Z")
      #expect(read.address(event) == "203.0.113.7" && read.place(event)?.country.code == "NO")
      #expect(event.outcome == .granted)
    }
  }

  @Test("a record may come wrapped by a collector", arguments: ["_raw", "message", "json", "_source"])
  func wrapped(member: String) throws {
    let value = member == "json" || member == "_source" ? Self.graph() : Self.graph().jsonText
    let (event, read) = try one("{\"\(member)\":\(value)}")
    #expect(read[event.user] == "anna.berg@fjordbygg.example")
  }

  @Test("createdDateTime with an offset is the moment, whatever time says")
  func offset() throws {
    let (event, _) = try one(Self.graph(#""time":"x","createdDateTime":"2026-03-02T02:15:09-05:00""#))
    #expect(event.time.description == "2026-03-02T07:15:09Z")
  }

  @Test("a user without a sign-in name is known by its object id")
  func objectID() throws {
    let (event, read) = try one(Self.graph(#""userPrincipalName":"Not Available""#))
    #expect(read[event.user] == "26be570a-ae82-4189-b4e2-a37c6808512d")
  }

  @Test(
    "names with a domain, a realm or a mask before or behind them are kept whole, in small letters",
    arguments: [
      (#"CORP\\Anna"#, #"corp\anna"#), (#"\\ADMINISTRATOR"#, #"\administrator"#), ("Anna/REALM", "anna/realm"),
      ("*****", "*****"), (#"NT AUTHORITY\\SYSTEM (svc)"#, #"nt authority\system (svc)"#), ("HOST$", "host$"),
    ])
  func spellings(written: String, name: String) throws {
    let (event, read) = try one(Self.graph("\"userPrincipalName\":\"\(written)\""))
    #expect(read[event.user] == name)
  }

  @Test("service principals and managed identities are workloads, with or without an address")
  func workloads() throws {
    let record = """
      {"time":"2026-03-02T07:15:09Z","category":"%","resultType":"0","tenantId":"t","properties":{"id":"x-1",\
      "createdDateTime":"2026-03-02T07:15:09Z","userId":null,"appId":"B3B975AC-995b-426e-8b5d-363a165df41c",\
      "ipAddress":"","status":{"errorCode":0},"servicePrincipalId":"9d370547-cb61-4753-be23-68534909af90",\
      "location":{"city":"","state":"","countryOrRegion":"","geoCoordinates":{"latitude":0.0,"longitude":0.0}}}}
      """
    let kinds: [(String, Flow)] = [
      ("ServicePrincipalSignInLogs", .servicePrincipal), ("ManagedIdentitySignInLogs", .managedIdentity),
    ]
    for (category, flow) in kinds {
      let (event, read) = try one(record.replacing("%", with: category))
      #expect(read[event.user] == "sp:b3b975ac-995b-426e-8b5d-363a165df41c")
      #expect(event.flags == [.workload] && event.flow == flow)
      #expect(event.address == 0 && event.logPlace == 0)
      #expect(read[event.idText] == "x-1")
    }
  }

  @Test("AD FS rows keep the address, without the place at 0, 0")
  func federation() throws {
    let record = """
      {"time":"12/12/2025 3:03:58 PM","category":"ADFSSignInLogs","resultType":"0","tenantId":"t",\
      "properties":{"id":"a","userPrincipalName":"anna@fjordbygg.example","ipAddress":"10.0.0.5",\
      "status":{"errorCode":0},"location":{"countryOrRegion":"","geoCoordinates":{"latitude":0,"longitude":0}}}}
      """
    let (event, read) = try one(record)
    #expect(event.time.description == "2025-12-12T15:03:58Z" && event.flow == .unknown)
    #expect(read.address(event) == "10.0.0.5" && read.place(event) == nil)
  }

  @Test("risk, guests, legacy protocols and the device code are marked")
  func marks() throws {
    func flags(_ members: String) throws -> Event.Flags { try one(Self.graph(members)).0.flags }
    #expect(try flags(#""riskState":"atRisk""#).contains(.providerRisk))
    #expect(try flags(#""riskEventTypes_v2":["unfamiliarFeatures"]"#).contains(.providerRisk))
    #expect(try !flags(#""riskLevelDuringSignIn":"low","riskEventTypes_v2":[]"#).contains(.providerRisk))
    #expect(try flags(#""userType":"guest""#).contains(.guest))
    let guest = #""userPrincipalName":"ola_firma.example#EXT#@fjordbygg.onmicrosoft.example""#
    #expect(try flags(guest).contains(.guest))
    let (visit, told) = try one(Self.graph(guest))
    #expect(told[visit.user] == "ola@firma.example")
    #expect(try flags(#""clientAppUsed":"IMAP4""#).contains(.legacyProtocol))
    #expect(try !flags(#""clientAppUsed":"Mobile Apps and Desktop clients""#).contains(.legacyProtocol))
    let (device, read) = try one(Self.graph(#""authenticationProtocol":"deviceCode""#))
    #expect(read[device.client] == "deviceCode")
  }

  @Test("an Event Hub that carries several tables is read record by record")
  func mixed() {
    let audit = """
      {"time":"2026-03-02T07:15:09Z","category":"AuditLogs","properties":{"id":"Directory_1","activityDisplayName":\
      "Update user","activityDateTime":"2026-03-02T07:15:09Z","category":"UserManagement","result":"success",\
      "initiatedBy":{"user":{"userPrincipalName":"admin@fjordbygg.example"}},"targetResources":[]}}
      """
    let signIn = "{\"category\":\"SignInLogs\",\"properties\":\(Self.graph())}"
    let other = #"{"time":"2026-03-02T07:15:09Z","category":"RiskyUsers","properties":{"id":"r"}}"#
    let read = ReadRecords(json: signIn, audit, signIn, other)
    #expect(read.recognition.formats.map { $0.id } == ["entra-sign-ins", "entra-audit"])
    #expect(read.events.map(\.kind) == [.signIn, .operation, .signIn])
    #expect(read.refusals.count(of: .unrelated) == 1 && read.refusals.first(of: .unrelated).first?.record == 4)
  }

  @Test("a time may be the object that Windows PowerShell makes of it")
  func powerShellTime() throws {
    let time = #"{"value":"\/Date(1772435709000)\/","DisplayHint":2,"DateTime":"Monday, March 2, 2026 7:15:09 AM"}"#
    let (event, _) = try one(
      Self.graph("\"createdDateTime\":\(time)").replacing(
        #""createdDateTime":"2026-03-02T07:15:09.1234567Z","#, with: ""))
    #expect(event.time.description == "2026-03-02T07:15:09Z")
  }
}
