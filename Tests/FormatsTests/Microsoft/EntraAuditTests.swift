import Events
import Formats
import Testing

@Suite("The directory's audit log")
struct EntraAuditTests {
  private static let graph = """
    {"id":"Directory_1","category":"RoleManagement","correlationId":"c","result":"success","resultReason":"",\
    "activityDisplayName":"Add member to role","activityDateTime":"2026-03-02T07:15:02.3875429+00:00",\
    "loggedByService":"Core Directory","initiatedBy":{"app":null,"user":{"id":"u-1","displayName":null,\
    "userPrincipalName":"Admin@fjordbygg.example","ipAddress":"203.0.113.7"}},"targetResources":[{"id":"o-1",\
    "displayName":null,"type":"User","userPrincipalName":"Ola@fjordbygg.example","modifiedProperties":[\
    {"displayName":"Role.DisplayName","oldValue":null,"newValue":"\\"Global Administrator\\""}]}],\
    "additionalDetails":[{"key":"User-Agent","value":"python-requests/2.31"}]}
    """

  @Test("who did what to whom, from where and with what, in Graph's JSON and under diagnostic settings")
  func json() throws {
    let outer = """
      {"time":"2026-03-02T07:20:00Z","category":"AuditLogs","tenantId":"T-1","callerIpAddress":"198.51.100.1",\
      "operationName":"Add member to role","identity":"x","properties":\(Self.graph)}
      """
    for record in [Self.graph, outer] {
      let read = ReadRecords(json: record)
      #expect(read.format == "entra-audit")
      let event = try #require(read.events.first)
      #expect(event.time.description == "2026-03-02T07:15:02.387542Z" && event.kind == .operation)
      #expect(read[event.operation] == "Add member to role" && read[event.user] == "admin@fjordbygg.example")
      #expect(read[event.target] == "ola@fjordbygg.example" && read.address(event) == "203.0.113.7")
      #expect(read[event.resource] == "Role.DisplayName=\"Global Administrator\"")
      #expect(read[event.browser] == "python-requests" && event.outcome == .granted)
      #expect(read[event.idText] == "Directory_1")
    }
  }

  @Test("of what was consented to the scopes are kept, which stand behind ids")
  func consent() throws {
    let ids = String(repeating: "ResourceId: 00000003-0000-0000-c000-000000000000, ", count: 8)
    let record = Self.graph.replacing("Role.DisplayName", with: "ConsentAction.Permissions")
      .replacing("Global Administrator", with: "[] => [[\(ids)Scope: Mail.Read offline_access, CreatedDateTime: ]]")
    let read = ReadRecords(json: record)
    let event = try #require(read.events.first)
    #expect(read[event.resource].hasPrefix("ConsentAction.Permissions=Scope: Mail.Read offline_access"))
  }

  @Test("an application that acts is a workload, by its service principal or by its name alone")
  func application() throws {
    let service = #""app":{"displayName":"Device Registration Service","servicePrincipalId":"SP-9"}"#
    let byID = Self.graph.replacing(#""app":null"#, with: service)
      .replacing(#""id":"u-1","#, with: "").replacing(#""Admin@fjordbygg.example""#, with: "null")
    let byName = byID.replacing(#""SP-9""#, with: "null")
    for (record, name) in [(byID, "sp:sp-9"), (byName, "sp:device registration service")] {
      let read = ReadRecords(json: record)
      let event = try #require(read.events.first)
      #expect(read[event.user] == name && event.flags == [.workload])
    }
  }

  @Test(
    "what a service writes down for a person is the person's: a report, a registered device",
    arguments: [
      "Suspicious activity reported", "Fraud reported - user is blocked for MFA", "Add registered owner to device",
    ])
  func onBehalf(operation: String) throws {
    let service = #""app":{"displayName":"Azure MFA StrongAuthenticationService","servicePrincipalId":"SP-9"}"#
    let record = Self.graph.replacing(#""app":null"#, with: service).replacing(#""id":"u-1","#, with: "")
      .replacing(#""Admin@fjordbygg.example""#, with: "null").replacing("Add member to role", with: operation)
    let read = ReadRecords(json: record)
    let event = try #require(read.events.first)
    #expect(read[event.user] == "ola@fjordbygg.example" && event.flags.isEmpty)
  }

  @Test("Log Analytics' table has the initiator and the targets as JSON in cells")
  func logAnalytics() throws {
    let read = ReadRecords(
      csv: """
        TenantId,TimeGenerated [UTC],OperationName,Category,Result,AADTenantId,Identity,ActivityDateTime [UTC],Id,\
        InitiatedBy,TargetResources,Type
        """,
      """
      w,"4/28/2021, 2:10:00.000 PM",Update user,UserManagement,failure,T-1,,"4/28/2021, 2:08:45.221 PM",Directory_2,\
      \(#"{"user":{"userPrincipalName":"admin@fjordbygg.example","ipAddress":"203.0.113.7"}}"#.cell),\
      \(#"[{"displayName":"Printer","id":"o-2","type":"Device"}]"#.cell),AuditLogs
      """)
    #expect(read.format == "entra-audit")
    let event = try #require(read.events.first)
    #expect(event.time.description == "2021-04-28T14:08:45.221Z" && read[event.tenant] == "t-1")
    #expect(read[event.user] == "admin@fjordbygg.example" && read[event.target] == "Printer")
    #expect(event.outcome == .otherFailure)
  }

  @Test("the portal's CSV has a column for each part of actor and target")
  func portal() throws {
    let read = ReadRecords(
      csv: """
        Date (UTC),CorrelationId,Service,Category,Activity,Result,ResultReason,ActorType,ActorDisplayName,\
        ActorObjectId,ActorUserPrincipalName,IPAddress,ActorServicePrincipalId,ActorServicePrincipalName,\
        Target1Type,Target1DisplayName,Target1ObjectId,Target1UserPrincipalName
        """,
      """
      2026-03-02T07:15:02Z,c,Core Directory,UserManagement,Reset user password,success,,User,,u-1,\
      admin@fjordbygg.example,203.0.113.7,,,User,,o-1,ola@fjordbygg.example
      """)
    #expect(read.format == "entra-audit")
    let event = try #require(read.events.first)
    #expect(read[event.operation] == "Reset user password" && read[event.target] == "ola@fjordbygg.example")
    #expect(read[event.user] == "admin@fjordbygg.example" && event.id(in: read.symbols).hasPrefix("sha256:"))
  }

  @Test("the portal's CSV tells what was changed and with which agent, also with translated columns")
  func portalChanges() throws {
    for (columns, target) in [("Category,Activity,Result", "Target1"), ("Catégorie,Activité,Résultat", "Cible1")] {
      let read = ReadRecords(
        csv: """
          Date (UTC),CorrelationId,Service,\(columns),ResultReason,User Agent,ActorType,ActorUserPrincipalName,\
          IPAddress,\(target)UserPrincipalName,Target1Type,Target1ModifiedProperty1Name,\
          Target1ModifiedProperty1NewValue,Target1ModifiedProperty2Name,Target1ModifiedProperty2NewValue
          """,
        "2026-03-02T07:15:02Z,c,Core Directory,RoleManagement,Add member to role,success,,curl/8.0,User,"
          + "admin@fjordbygg.example,203.0.113.7,ola@fjordbygg.example,User,Role.ObjectID,x,Role.DisplayName,Reader")
      #expect(read.format == "entra-audit")
      let event = try #require(read.events.first)
      #expect(read[event.operation] == "Add member to role" && read[event.target] == "ola@fjordbygg.example")
      #expect(read[event.resource] == "Role.DisplayName=Reader" && read[event.browser] == "curl")
      #expect(event.outcome == .granted)
    }
  }

  @Test("the agent of an older portal's CSV stands among the details")
  func olderPortal() throws {
    let header = """
      Date (UTC),Service,Category,Activity,Result,ActorType,ActorUserPrincipalName,IPAddress,AdditionalDetail1Key,\
      AdditionalDetail1Value
      """
    let row = "2026-03-02T07:15:02Z,s,c,Update user,success,User,admin@fjordbygg.example,203.0.113.7,"
    let read = ReadRecords(csv: header, row + "User-Agent,curl/8.0", row + "AppId,curl/8.0")
    #expect(read.events.map { read[$0.browser] } == ["curl", ""])
  }
}
