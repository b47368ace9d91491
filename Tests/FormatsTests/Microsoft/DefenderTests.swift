import Events
import Formats
import Testing

@Suite("Defender XDR's hunting tables")
struct DefenderTests {
  private static let signInHeader = """
    Timestamp,Application,ApplicationId,LogonType,ErrorCode,CorrelationId,SessionId,AccountDisplayName,AccountObjectId,\
    AccountUpn,IsExternalUser,IsGuestUser,ResourceDisplayName,%DeviceId,DeviceName,OSPlatform,IsManaged,IsCompliant,\
    AuthenticationRequirement,RiskLevelAggregated,RiskState,UserAgent,ClientAppUsed,Browser,ConditionalAccessStatus,\
    IPAddress,Country,State,City,Latitude,Longitude,RequestId,ReportId
    """

  @Test("Entra sign-ins are read under the old and the new names", arguments: ["Aad", "EntraId"])
  func signIns(prefix: String) throws {
    let read = ReadRecords(
      csv: Self.signInHeader.replacing("%", with: prefix),
      """
      2026-03-02T07:15:02.123Z,Office,app-1,"[""interactiveUser""]",0,c,s-1,Anna,u-1,Anna@fjordbygg.example,0,1,Graph,\
      D-1,PC,Windows10,1,0,multiFactorAuthentication,100,4,,Browser,Edge 120.0,0,203.0.113.7,NO,Troms,Tromsø,69.65,\
      18.96,66ea54eb-6301-4ee5-be62-ff5a759b0100,r
      """)
    #expect(read.format == "defender-sign-ins")
    let event = try #require(read.events.first)
    #expect(read[event.user] == "anna@fjordbygg.example" && event.flow == .interactive && read[event.device] == "d-1")
    #expect(event.flags == [.managedDevice, .guest, .providerRisk] && event.secondFactor == .satisfied)
    #expect(read.place(event)?.coordinates == Coordinates(latitude: 69.65, longitude: 18.96))
    #expect(event.id.guid == "66ea54eb-6301-4ee5-be62-ff5a759b0100" && event.session == StableHash.of("s-1"))
  }

  @Test("identity logons are read from an Event Hub's wrap, with the domain behind a bare account name")
  func identityLogons() throws {
    func record(_ action: String, _ reason: String) -> String {
      """
      {"time":"2026-03-02T07:16:00Z","tenantId":"T-1","category":"AdvancedHunting-IdentityLogonEvents",\
      "properties":{"Timestamp":"2026-03-02T07:15:02.5Z","ActionType":"\(action)","LogonType":"Interactive",\
      "Protocol":"Kerberos","FailureReason":\(reason),"AccountName":"Anna","AccountDomain":"fjordbygg.example",\
      "AccountUpn":"","IPAddress":"10.1.2.3","Location":"NO","DeviceName":"PC1","OSPlatform":"Windows 10"}}
      """
    }
    let read = ReadRecords(json: record("LogonSuccess", "null"), record("LogonFailed", #""WrongPassword""#))
    #expect(read.format == "defender-identity-logons")
    let event = try #require(read.events.first)
    #expect(read[event.user] == "anna@fjordbygg.example" && read[event.tenant] == "t-1")
    #expect(read.events.map(\.outcome) == [.granted, .badPassword] && read[event.client] == "Kerberos")
    #expect(read.address(event) == "10.1.2.3" && read.place(event)?.country.code == "NO")
  }

  @Test("cloud app events are their raw audit record where they have one, else their columns")
  func cloudApps() throws {
    let raw = """
      {"CreationTime":"2026-03-02T07:15:02","Id":"7ef94bf0-81c8-405e-84ee-bee702001900","Operation":"UserLoginFailed",\
      "ErrorNumber":"50126","UserId":"Anna@fjordbygg.example","ActorIpAddress":"203.0.113.7","RecordType":15}
      """
    let read = ReadRecords(
      csv: """
        Timestamp,ActionType,Application,AccountObjectId,IPAddress,IsAnonymousProxy,CountryCode,City,RawEventData
        """,
      "2026-03-02T07:15:03Z,UserLoginFailed,Microsoft 365,u-1,198.51.100.4,0,NO,Tromsø,\(raw.cell)",
      "2026-03-02T07:15:04Z,FileDownloaded,Dropbox,U-2,198.51.100.5,0,SE,Kiruna,")
    #expect(read.format == "defender-cloud-apps" && read.events.count == 2)
    let (logon, file) = (try #require(read.events.first), try #require(read.events.last))
    #expect(logon.kind == .signIn && logon.outcome == .badPassword && read.address(logon) == "203.0.113.7")
    #expect(logon.time.description == "2026-03-02T07:15:02Z" && read.place(logon)?.city == "Tromsø")
    #expect(file.kind == .operation && read[file.user] == "u-2" && read[file.application] == "Dropbox")
  }

  @Test(
    "a cloud's failure is told by Entra's name or number for it, a domain controller's in words",
    arguments: [
      ("InvalidUserNameOrPassword", Outcome.badPassword), ("50053", .badPassword), ("WrongPassword", .badPassword),
      ("UserStrongAuthClientAuthNRequired", .passwordRight), ("BlockedByConditionalAccess", .passwordRight),
      ("PasswordExpired", .passwordRight), ("Unspecified", .otherFailure), ("7", .otherFailure),
    ])
  func failures(reason: String, outcome: Outcome) {
    let read = ReadRecords(
      csv: "Timestamp,ActionType,LogonType,Application,FailureReason,AccountName,AccountUpn,IPAddress",
      "2026-03-02T07:15:02Z,LogonFailed,Logon,Microsoft 365,\(reason),anna,anna@fjordbygg.example,203.0.113.7")
    #expect(read.events.map(\.outcome) == [outcome])
  }

  @Test("a machine's account is a workload")
  func machine() throws {
    let read = ReadRecords(
      csv: "Timestamp,ActionType,LogonType,Protocol,AccountName,AccountDomain,AccountUpn,IPAddress",
      "2026-03-02T07:15:02Z,LogonSuccess,Logon,Kerberos,PC1$,fjordbygg.example,,10.0.0.5")
    let event = try #require(read.events.first)
    #expect(event.flags == [.workload, .digestID] && read[event.user] == "pc1$@fjordbygg.example")
  }

  @Test("an application is named, where Defender has a number for it as well")
  func applicationNumber() throws {
    let read = ReadRecords(
      csv: "Timestamp,ActionType,Application,ApplicationId,AccountObjectId,IPAddress,IsAnonymousProxy,RawEventData",
      "2026-03-02T07:15:04Z,FileDownloaded,Microsoft SharePoint Online,20892,u-2,198.51.100.5,0,")
    #expect(read[try #require(read.events.first).application] == "Microsoft SharePoint Online")
  }
}
