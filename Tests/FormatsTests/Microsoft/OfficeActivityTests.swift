import Events
import Formats
import Testing

@Suite("OfficeActivity")
struct OfficeActivityTests {
  @Test("acts in Log Analytics' columns are read, with Start_Time where TimeGenerated is destroyed")
  func csv() throws {
    let read = ReadRecords(
      csv: """
        TenantId,Operation,OrganizationId,UserType,UserKey,OfficeWorkload,ResultStatus,OfficeObjectId,UserId,UserId_,\
        ClientIP,ClientIP_,Client_IPAddress,TimeGenerated [UTC],Start_Time [UTC],OfficeId,Parameters,UserAgent,Type
        """,
      """
      w,New-InboxRule,T-1,Regular,k,Exchange,True,rule,AdeleV@fjordbygg.example,,[203.0.113.7]:1234,,,43:30.8,\
      "5/18/2021, 9:13:33.000 PM",7ef94bf0-81c8-405e-84ee-bee702001900,\
      \(#"[{"Name":"DeleteMessage","Value":"True"}]"#.cell),,OfficeActivity
      """,
      """
      w,FileDownloaded,T-1,Regular,k,SharePoint,,doc.docx,,adele@fjordbygg.example,,198.51.100.3,,\
      "5/18/2021, 9:13:35.000 PM",,7ef94bf0-81c8-405e-84ee-bee702001901,,curl/8.0,OfficeActivity
      """)
    #expect(read.format == "office-activity" && read.events.count == 2)
    let (rule, file) = (try #require(read.events.first), try #require(read.events.last))
    #expect(rule.time.description == "2021-05-18T21:13:33Z" && read[rule.user] == "adelev@fjordbygg.example")
    #expect(read[rule.resource] == "DeleteMessage=True" && read.address(rule) == "203.0.113.7")
    #expect(read[rule.tenant] == "t-1" && read[rule.target] == "rule" && rule.kind == .operation)
    #expect(read[file.user] == "adele@fjordbygg.example" && read.address(file) == "198.51.100.3")
    #expect(read[file.browser] == "curl" && file.outcome == .granted)
  }
}
