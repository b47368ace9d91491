import Events
import Formats
import Testing

@Suite("The unified audit log")
struct UnifiedAuditTests {
  private static func logon(_ members: String) -> String {
    """
    {\(members),"CreationTime":"2026-03-02T09:21:47","Id":"7ef94bf0-81c8-405e-84ee-bee702001900","RecordType":15,\
    "OrganizationId":"0873ee4d-d342-44f2-8961-74c442a2fad2","ResultStatus":"Success","UserKey":"k","UserType":0,\
    "Workload":"AzureActiveDirectory","ClientIP":"198.51.100.9","UserId":"Anna@Fjordbygg.example",\
    "ActorIpAddress":"203.0.113.7","ApplicationId":"c44b4083-3bb0-49c1-b47d-974e53cbdf3c",\
    "ObjectId":"00000003-0000-0000-c000-000000000000","ExtendedProperties":[\
    {"Name":"ResultStatusDetail","Value":"Success"},\
    {"Name":"UserAgent","Value":"Mozilla/5.0 (Windows NT 10.0) Chrome/89.0 Safari/537.36"},\
    {"Name":"RequestType","Value":"Login:reprocess"}],"DeviceProperties":[{"Name":"OS","Value":"Windows 10"},\
    {"Name":"BrowserType","Value":"Edge"},{"Name":"SessionId","Value":"s-1"},\
    {"Name":"IsCompliantAndManaged","Value":"True"}]}
    """
  }

  private func one(_ record: String) throws -> (Event, ReadRecords) {
    let read = ReadRecords(json: record)
    #expect(read.format == "unified-audit")
    return (try #require(read.events.first), read)
  }

  @Test("a logon of the token service is a sign-in, with the members that are spread over its lists")
  func signIn() throws {
    let (event, read) = try one(Self.logon(#""Operation":"UserLoggedIn","ErrorNumber":"0""#))
    #expect(event.kind == .signIn && event.operation.isNone && event.outcome == .granted)
    #expect(event.time.description == "2026-03-02T09:21:47Z")
    #expect(event.id.guid == "7ef94bf0-81c8-405e-84ee-bee702001900")
    #expect(read[event.user] == "anna@fjordbygg.example" && read.address(event) == "203.0.113.7")
    #expect(read[event.tenant] == "0873ee4d-d342-44f2-8961-74c442a2fad2")
    #expect(read[event.application] == "Azure Portal" && read[event.resource] == "Microsoft Graph")
    #expect(read[event.os] == "Windows" && read[event.browser] == "Edge" && event.session == StableHash.of("s-1"))
    #expect(event.flags == [.managedDevice, .compliantDevice] && event.flow == .interactive)
  }

  @Test(
    "operation and error decide a logon's outcome, never ResultStatus",
    arguments: [
      (#""Operation":"UserLoginFailed","ErrorNumber":"50126""#, Outcome.badPassword, 50126),
      (#""Operation":"UserLoginFailed","LogonError":"InvalidUserNameOrPassword""#, .badPassword, 50126),
      (#""Operation":"UserLoginFailed","LogonError":"IdsLocked""#, .badPassword, 50053),
      (#""Operation":"UserLoginFailed","ErrorNumber":"50072""#, .passwordRight, 50072),
      (#""Operation":"UserLoginFailed","ErrorNumber":"50058""#, .otherFailure, 50058),
      (#""Operation":"UserLoginFailed""#, .otherFailure, 0),
      (#""Operation":"UserLoggedIn","ErrorNumber":"50140""#, .granted, 50140),
      (#""Operation":"UserLoggedIn","LogonError":"None""#, .granted, 0),
    ])
  func outcomes(members: String, outcome: Outcome, code: Int32) throws {
    let (event, _) = try one(Self.logon(members))
    #expect(event.outcome == outcome && event.code == code)
  }

  @Test("a sign-out that the service calls UserLoggedIn is kept out")
  func signOut() {
    let record = Self.logon(#""Operation":"UserLoggedIn""#).replacing("Login:reprocess", with: "OAuth2:Logout")
    let read = ReadRecords(json: record)
    #expect(read.events.isEmpty && read.refusals.count(of: .unrelated) == 1)
  }

  @Test("a mailbox rule is an act with what it does, done by a person")
  func mailboxRule() throws {
    let (event, read) = try one(
      """
      {"CreationTime":"2026-03-02T09:25:00","Id":"7ef94bf0-81c8-405e-84ee-bee702001901","Operation":"New-InboxRule",\
      "OrganizationId":"t","RecordType":1,"ResultStatus":"True","UserType":0,"Workload":"Exchange",\
      "UserId":"anna@fjordbygg.example","ClientIP":"[203.0.113.7]:43210","ObjectId":"anna\\\\.,","Parameters":[\
      {"Name":"AlwaysDeleteOutlookRulesBlob","Value":"False"},{"Name":"SubjectContainsWords","Value":"invoice"},\
      {"Name":"MoveToFolder","Value":"RSS Feeds"},{"Name":"Name","Value":".,"}]}
      """)
    #expect(event.kind == .operation && read[event.operation] == "New-InboxRule" && event.outcome == .granted)
    #expect(read[event.resource] == "SubjectContainsWords=invoice; MoveToFolder=RSS Feeds; Name=.,")
    #expect(read.address(event) == "203.0.113.7" && event.flags.isEmpty && read[event.client] == "Exchange")
  }

  @Test("an address of the client goes before that of the server that served it")
  func clientAddress() throws {
    let (event, read) = try one(
      """
      {"CreationTime":"2026-03-02T09:25:00","Id":"i","Operation":"MailItemsAccessed","RecordType":50,"UserType":0,\
      "UserId":"anna@fjordbygg.example","ClientIP":"2001:db8:1::1","ClientIPAddress":"203.0.113.7",\
      "MailboxOwnerUPN":"Boss@fjordbygg.example","ResultStatus":"Succeeded"}
      """)
    #expect(read.address(event) == "203.0.113.7" && read[event.target] == "boss@fjordbygg.example")
    #expect(read[event.idText] == "i")
  }

  @Test("services are workloads: service principals, system accounts, administrators of the datacentre")
  func workloads() throws {
    for (user, type, name) in [
      ("ServicePrincipal_9D370547-cb61-4753-be23-68534909af90", 0, "sp:9d370547-cb61-4753-be23-68534909af90"),
      (#"NT AUTHORITY\\\\SYSTEM (Microsoft.Exchange)"#, 3, #"nt authority\\system (microsoft.exchange)"#),
      ("app@sharepoint", 0, "app@sharepoint"), ("Certificate", 4, "certificate"),
    ] {
      let (event, read) = try one(
        """
        {"CreationTime":"2026-03-02T09:25:00","Id":"i","Operation":"Set-Mailbox","RecordType":1,"UserType":\(type),\
        "UserId":"\(user)","Workload":"Exchange","ResultStatus":"False"}
        """)
      #expect(event.flags == [.workload] && read[event.user] == name && event.outcome == .otherFailure)
    }
  }

  @Test("Purview's CSV and Search-UnifiedAuditLog's are read through AuditData, trailing space in the time and all")
  func csv() throws {
    let data = Self.logon(#""Operation":"UserLoggedIn","ErrorNumber":"0""#).cell
    let purview = ReadRecords(
      csv: "RecordId,CreationDate,RecordType,Operation,UserId,AuditData,AssociatedAdminUnits,AssociatedAdminUnitsNames",
      "r-1,\"2026-03-02T09:21:47.0000000Z \",15,UserLoggedIn,anna@fjordbygg.example,\(data),,")
    let search = ReadRecords(
      csv: "PSComputerName,RunspaceId,RecordType,CreationDate,UserIds,Operations,AuditData,ResultIndex,Identity",
      "outlook,r,AzureActiveDirectoryStsLogon,3/2/2026 9:21:47 AM,anna@fjordbygg.example,UserLoggedIn,\(data),1,x")
    for read in [purview, search] {
      #expect(read.format == "unified-audit")
      let event = try #require(read.events.first)
      #expect(event.kind == .signIn && event.id.guid == "7ef94bf0-81c8-405e-84ee-bee702001900")
      #expect(read.address(event) == "203.0.113.7" && read[event.browser] == "Edge")
    }
  }

  @Test("AuditData that a script spread out into columns is read, lists as JSON or as Python prints them")
  func columns() throws {
    let header = """
      CreationTime,Id,Operation,OrganizationId,RecordType,ResultStatus,UserType,Workload,UserId,ActorIpAddress,\
      ErrorNumber,ExtendedProperties,DeviceProperties
      """
    let row = """
      3/2/2026 9:21:47 AM,7ef94bf0-81c8-405e-84ee-bee702001900,UserLoginFailed,T-1,15,Success,0,AzureActiveDirectory,\
      Anna@fjordbygg.example,203.0.113.7,50126
      """
    let read = ReadRecords(
      csv: header,
      row + "," + #"[{"Name":"UserAgent","Value":"curl/8.0"}]"#.cell + ","
        + #"[{"Name":"SessionId","Value":"s-1"}]"#.cell,
      row + "," + "[{'Name': 'UserAgent', 'Value': 'curl/8.0'}]".cell + ",\"[{'Name': 'SessionId', 'Value': 's-1'}]\"",
      row + ",System.Object[],System.Object[]")
    #expect(read.format == "unified-audit" && read.events.count == 3)
    for event in read.events {
      #expect(event.kind == .signIn && event.outcome == .badPassword && read[event.user] == "anna@fjordbygg.example")
      #expect(event.time.description == "2026-03-02T09:21:47Z" && read.address(event) == "203.0.113.7")
    }
    #expect(read.events.map { read[$0.browser] } == ["curl", "curl", ""])
    #expect(read.events.map { $0.session != 0 } == [true, true, false])
  }

  @Test("a row with an empty AuditData is refused")
  func emptyData() {
    let read = ReadRecords(
      csv: "CreationDate,UserIds,Operations,AuditData", "3/2/2026 9:21:47 AM,anna@fjordbygg.example,UserLoggedIn,")
    #expect(read.events.isEmpty && read.refusals.count(of: .summary) == 1)
  }

  @Test("JSON within JSON within JSON is read: the agent in a directory act's additional details")
  func nested() throws {
    let details = #"{"User-Agent":"python-requests/2.31","AppId":"a"}"#
    let data = """
      {"CreationTime":"2026-03-02T09:25:00","Id":"i","Operation":"Add member to role.","RecordType":8,"UserType":0,\
      "UserId":"admin@fjordbygg.example","Workload":"AzureActiveDirectory","ResultStatus":"Success",\
      "ExtendedProperties":[{"Name":"additionalDetails","Value":\(details.jsonText)}]}
      """
    let read = ReadRecords(csv: "CreationDate,UserIds,Operations,AuditData", "x,y,z,\(data.cell)")
    let event = try #require(read.events.first)
    #expect(read[event.browser] == "python-requests" && read[event.operation] == "Add member to role.")
  }
}
