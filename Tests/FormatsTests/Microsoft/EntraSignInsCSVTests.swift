import Events
import Formats
import Testing

@Suite("Entra sign-ins as CSV")
struct EntraSignInsCSVTests {
  private static let place = """
    {"countryOrRegion":"NO","state":"Troms","city":"Tromsø","geoCoordinates":{"latitude":69.65,"longitude":18.96}}
    """
  private static let steps = #"[{"authenticationStepDateTime":"2024-01-15T10:11:12.5Z"}]"#.cell
  private static let device = #"{"operatingSystem":"Windows 10","deviceId":"","browser":"Edge 90.0.818"}"#

  @Test("Log Analytics' SigninLogs have JSON in their cells, suffixed names, and month-first times in UTC")
  func logAnalytics() throws {
    let header = """
      TenantId,"TimeGenerated [UTC]",CreatedDateTime [UTC],UserPrincipalName,UserId,IPAddress,Location,\
      LocationDetails_dynamic,LocationDetails_string,ResultType,AppDisplayName,ClientAppUsed,DeviceDetail_string,Id,\
      IsInteractive,AuthenticationRequirement,AADTenantId,Type
      """
    let row = """
      workspace,"4/28/2021, 2:10:00.000 PM","4/5/2021, 2:08:45.221 PM",ANNA@fjordbygg.example,u-1,203.0.113.7,NO,\
      \(Self.place.cell),,50126,Azure Portal,Browser,\(Self.device.cell),cfb68155-70f5-4e28-b046-0a3a7086c401,\
      TRUE,singleFactorAuthentication,Tenant-1,SigninLogs
      """
    let read = ReadRecords(csv: header, row)
    #expect(read.format == "entra-sign-ins")
    let event = try #require(read.events.first)
    #expect(event.time.description == "2021-04-05T14:08:45.221Z")
    #expect(read[event.user] == "anna@fjordbygg.example" && read[event.tenant] == "tenant-1")
    #expect(read.place(event)?.city == "Tromsø" && event.device.isNone && read[event.os] == "Windows")
    #expect(event.outcome == .badPassword && event.code == 50126 && event.flow == .interactive)
  }

  @Test("non-interactive sign-ins are told from their table, with every dynamic column as text")
  func nonInteractive() throws {
    let header = """
      TimeGenerated [UTC],UserPrincipalName,IPAddress,LocationDetails,ResultType,AppDisplayName,DeviceDetail,Id,\
      AuthenticationRequirement,Status,Type
      """
    let row = """
      "4/28/2021, 2:10:00.000 PM",anna@fjordbygg.example,203.0.113.7,"{'countryOrRegion': 'NO', 'city': 'Tromsø'}",0,\
      Office,\(Self.device.cell),x-1,multiFactorAuthentication,"{""errorCode"":0}",AADNonInteractiveUserSignInLogs
      """
    let read = ReadRecords(csv: header, row)
    let event = try #require(read.events.first)
    #expect(event.flow == .nonInteractive && event.secondFactor == .previouslySatisfied)
    #expect(read.place(event)?.country.code == "NO" && read.place(event)?.coordinates == nil)
    #expect(read[event.tenant] == "fjordbygg.example")
  }

  @Test("PowerShell's flattened columns are the paths that they spell")
  func flattened() throws {
    let header = """
      CreatedDateTime,Id,UserPrincipalName,AppDisplayName,IPAddress,Status_ErrorCode,Location.City,Location.State,\
      Location.CountryOrRegion,DeviceDetail_OperatingSystem,DeviceDetail_Browser,ClientAppUsed
      """
    let row = """
      9/20/2023 4:05:03 AM,x-1,anna@fjordbygg.example,Office,203.0.113.7,50074,Tromsø,Troms,NO,MacOs,Safari 17,Browser
      """
    let read = ReadRecords(csv: header, row)
    let event = try #require(read.events.first)
    #expect(event.time.description == "2023-09-20T04:05:03Z" && event.outcome == .passwordRight)
    #expect(event.secondFactor == .interrupted && read.place(event)?.city == "Tromsø")
    #expect(read[event.os] == "macOS" && read[event.browser] == "Safari")
  }

  @Test("a query's few columns are enough when they name user, address, time and result")
  func fewColumns() throws {
    let read = ReadRecords(
      csv: "TimeGenerated,UserPrincipalName,IPAddress,Location,ResultType,AppDisplayName",
      "2024-01-15T10:11:12.123Z,anna@fjordbygg.example,203.0.113.7,NO,0,Office")
    #expect(read.format == "entra-sign-ins" && read.events.count == 1)
  }

  @Test("a summary of a query is not taken for a log, and what it has is told")
  func summary() {
    let read = ReadRecords(
      csv: "StartTime [UTC],EndTime [UTC],IPAddress,disabledAccountSet,successfulAccountSigninCount,Type",
      "\"4/19/2021, 12:13:19.483 PM\",\"4/19/2021, 12:16:34.877 PM\",203.0.113.7,[],1,SigninLogs")
    #expect(read.events.isEmpty && read.recognition.formats.isEmpty)
    #expect(read.recognition.problem?.contains("disabledaccountset") == true)
  }

  @Test("a time destroyed by a spreadsheet refuses its row and no other, with the place")
  func damaged() throws {
    let sound = "2024-01-15T10:11:12Z,anna@fjordbygg.example,203.0.113.7,0,Office,"
    let read = ReadRecords(
      csv: "CreatedDateTime,UserPrincipalName,IPAddress,ResultType,AppDisplayName,AuthenticationDetails",
      sound, "19:04.4,anna@fjordbygg.example,203.0.113.7,0,Office,\(Self.steps)")
    #expect(read.events.count == 1)
    let refusal = try #require(read.refusals.first(of: .time).first)
    #expect(refusal.record == 2 && refusal.offset == UInt64(sound.utf8.count + 1))
    #expect(refusal.detail == TimeFault.spreadsheet.detail)
  }

  @Test("an export without any time column has it in the authentication steps")
  func steps() throws {
    let read = ReadRecords(
      csv: "UserPrincipalName,IPAddress,ResultType,AppDisplayName,AuthenticationDetails",
      "anna@fjordbygg.example,203.0.113.7,50057,Office,\(Self.steps)")
    #expect(read.events.first?.time.description == "2024-01-15T10:11:12.5Z")
  }

  @Test("the order of day and month is the whole input's, and a row against it is refused")
  func dayFirst() throws {
    let header = "CreatedDateTime,UserPrincipalName,IPAddress,ResultType,AppDisplayName"
    let rest = ",anna@fjordbygg.example,203.0.113.7,0,Office"
    let read = ReadRecords(
      csv: header, "04/05/2021 17:14" + rest, "28/04/2021 17:14" + rest, "29/04/2021 17:14" + rest,
      "04/30/2021 17:14" + rest)
    #expect(read.recognition.dateOrder == .dayFirst)
    #expect(read.events.first?.time.description == "2021-05-04T17:14:00Z" && read.events.count == 3)
    #expect(read.refusals.first(of: .time).first?.detail == TimeFault.contradictsOrder.detail)
    let told = ReadRecords(csv: header, "04/05/2021 17:14" + rest, options: FormatOptions(dateOrder: .dayFirst))
    #expect(told.events.first?.time.description == "2021-05-04T17:14:00Z")
  }

  @Test("a query's fewest columns are enough: time, user, address, result")
  func fewestColumns() throws {
    let read = ReadRecords(
      csv: "TimeGenerated [UTC],UserPrincipalName,IPAddress,ResultType",
      #""4/28/2021, 2:08:45.221 PM",anna@fjordbygg.example,203.0.113.7,50126"#)
    #expect(read.format == "entra-sign-ins")
    let event = try #require(read.events.first)
    #expect(event.time.description == "2021-04-28T14:08:45.221Z" && event.outcome == .badPassword)
  }

  @Test("columns may be of every type of a custom table, and JSON in cells have line ends between its tokens")
  func suffixes() throws {
    let steps = "[\r\n  {\r\n    \"authenticationStepResultDetail\": \"MFA completed in Azure AD\"\r\n  }\r\n]"
    let read = ReadRecords(
      csv: """
        TimeGenerated_t [UTC],UserPrincipalName_s,IPAddress_s,ResultType_d,IsInteractive_b,SessionId_g,\
        AuthenticationDetails_s,AppDisplayName_s
        """,
      "2021-04-28T14:08:45Z,anna@fjordbygg.example,203.0.113.7,0,false,s-1,\(steps.cell),Office")
    let event = try #require(read.events.first)
    #expect(event.flow == .nonInteractive && event.session == StableHash.of("s-1") && event.secondFactor == .satisfied)
  }

  @Test("the order of day and month is that of the column that counts, whatever another column of the row has")
  func twoOrders() throws {
    let read = ReadRecords(
      csv: "TimeGenerated [UTC],CreatedDateTime [UTC],UserPrincipalName,IPAddress,ResultType",
      #""9/28/2021, 5:20:00.412 PM",28/09/2021 17:14,anna@fjordbygg.example,203.0.113.7,0"#,
      #""10/3/2021, 5:20:00.412 PM",03/10/2021 17:14,anna@fjordbygg.example,203.0.113.7,0"#)
    #expect(read.events.map(\.time.description) == ["2021-09-28T17:14:00Z", "2021-10-03T17:14:00Z"])
  }
}
