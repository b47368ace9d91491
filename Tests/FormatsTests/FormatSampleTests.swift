import Events
import Formats
import Testing

@Suite("Records in the cells of a CSV")
struct FormatSampleTests {
  private static let audit = """
    {"category":"AuditLogs","properties":{"id":"Directory_1","activityDisplayName":"Update user",\
    "activityDateTime":"2026-03-02T07:15:09Z","initiatedBy":{"user":{"userPrincipalName":"a@fjordbygg.example"}}}}
    """

  @Test("a collector's table with the whole record in one column is recognised by that record")
  func raw() throws {
    let record = "{\"category\":\"SignInLogs\",\"properties\":\(EntraSignInsTests.graph())}"
    let read = ReadRecords(
      csv: "_time,host,_raw", "2026-03-02T07:16:00.000+0000,h,\(record.cell)", "2026-03-02T07:16:00.000+0000,h,")
    #expect(read.format == "entra-sign-ins" && read.events.count == 1)
    let event = try #require(read.events.first)
    #expect(event.time.description == "2026-03-02T07:15:09.123456Z" && event.flow == .interactive)
    #expect(read[event.user] == "anna.berg@fjordbygg.example" && read.place(event)?.city == "Tromsø")
  }

  @Test("rows of several tables are each read by their own format")
  func mixed() {
    let signIn = EntraSignInsTests.graph().cell
    let read = ReadRecords(csv: "_raw,source", "\(signIn),x", "\(Self.audit.cell),x", "\(signIn),x")
    #expect(read.recognition.formats.map { $0.id } == ["entra-sign-ins", "entra-audit"])
    #expect(read.events.map(\.kind) == [.signIn, .operation, .signIn])
  }

  @Test("properties may be a dictionary as Python prints it, beside columns with the outer members")
  func python() throws {
    let properties = """
      {'id': 'x-1', 'createdDateTime': '2026-03-02T07:15:09Z', 'userPrincipalName': 'anna@fjordbygg.example',
       'appDisplayName': 'Office', 'clientAppUsed': 'Browser', 'status': {'errorCode': 50126, 'x': None}}
      """
    let read = ReadRecords(
      csv: "time,operationName,resultType,callerIpAddress,properties",
      "2026-03-02T07:16:00Z,Sign-in activity,50126,203.0.113.7,\(properties.cell)")
    #expect(read.format == "entra-sign-ins")
    let event = try #require(read.events.first)
    #expect(read[event.user] == "anna@fjordbygg.example" && read.address(event) == "203.0.113.7")
    #expect(event.outcome == .badPassword && event.time.description == "2026-03-02T07:15:09Z")
  }

  @Test("what a search exported has its record under result")
  func searchResult() {
    let record =
      "{\"preview\":false,\"offset\":0,\"result\":{\"_raw\":\(EntraSignInsTests.graph().jsonText),\"host\":\"h\"}}"
    let read = ReadRecords(json: record, record)
    #expect(read.format == "entra-sign-ins" && read.events.count == 2)
  }

  @Test("rows of a table in JSON are read by its columns")
  func rows() throws {
    let header = #""TimeGenerated","CreatedDateTime","UserPrincipalName","IPAddress","ResultType","LocationDetails""#
    let row =
      #"["x","2026-03-02T07:15:09Z","Anna@fjordbygg.example","203.0.113.7","50126","{\"countryOrRegion\":\"NO\"}"]"#
    let read = ReadRecords(
      [row, "[1]"], framing: .jsonEnvelope("rows"), header: Array(header.utf8), name: "x", options: FormatOptions())
    #expect(read.format == "entra-sign-ins" && read.events.count == 1 && read.refusals.total == 1)
    let event = try #require(read.events.first)
    #expect(read[event.user] == "anna@fjordbygg.example" && event.outcome == .badPassword)
    #expect(read.place(event)?.country.code == "NO" && event.time.description == "2026-03-02T07:15:09Z")
  }

  @Test("a column of plain messages makes no log of a table")
  func messages() {
    #expect(ReadRecords(csv: "time,message", "2026-03-02T07:15:09Z,hello", "x,{broken").recognition.formats.isEmpty)
  }
}
