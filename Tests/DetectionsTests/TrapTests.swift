import Detections
import Events
import Testing

/// What has cried wolf in other products: none of it may be more than a line of context.
@Suite("Traps")
struct TrapTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Malmö telia laptop
    3 weeks Malmö telia phone
    3 weeks Malmö telia phone-teams

    """

  private func expectNothingLoud(_ text: String, after lines: Int = 5) throws {
    // The colleagues of these stories fall silent, and so do their logs.
    let loud = try Timeline(text).findings().filter {
      $0.verdict.severity >= .medium && $0.line >= lines && $0.rule.scope != .tenant
    }
    #expect(loud.map { "line \($0.line): \($0.mark)" } == [])
  }

  @Test(
    "is quiet",
    arguments: [
      "same-second pair": """
      mon 08:00:00 Malmö telia laptop
      mon 08:00:00 Malmö carrier phone
      """,
      "a carrier whose traffic surfaces in the capital": """
      mon 08:00 Malmö telia laptop
      mon 08:05 Stockholm carrier phone
      mon 08:10 Malmö telia laptop
      mon 08:15 Kiruna carrier phone
      """,
      "a geolocation radius of 1,000 km": """
      mon 08:00 Malmö telia laptop
      mon 08:20 Kiruna tele2 phone radius=1000
      """,
      "IPv6 addresses that change within the prefix": """
      mon 08:00 Malmö telia phone host=2
      mon 08:01 Malmö telia phone host=3
      mon 08:02 Malmö telia phone host=4
      """,
      "in-flight and satellite networks": """
      mon 08:00 Malmö telia laptop
      mon 09:00 Ashburn satellite laptop
      mon 09:30 Lagos satellite phone
      """,
      "a privacy relay": """
      mon 08:00 Malmö telia laptop
      mon 08:05 Stockholm relay phone
      mon 08:06 Göteborg relay phone
      """,
      "a tenant-wide gateway": """
      mon 08:00 Malmö telia laptop
      mon 08:05 Frankfurt gateway laptop
      mon 08:09 Malmö telia phone
      mon 08:10 Amsterdam gateway phone
      """,
      "home-routed roaming: the phone at home, the laptop abroad": """
      mon 05:00 Malmö telia laptop
      mon 12:00 Berlin hotel laptop
      mon 12:05 Malmö carrier phone
      mon 12:10 Berlin hotel laptop
      mon 12:20 Malmö carrier phone
      """,
      "a business trip with a connecting airport": """
      mon 06:00 Malmö telia laptop
      mon 08:30 Frankfurt airport laptop
      mon 08:40 Frankfurt airport phone
      mon 21:30 Singapore hotel laptop mfa
      tue 01:00 Singapore hotel phone
      wed 02:00 Singapore hotel laptop
      thu 12:00 Malmö telia laptop
      """,
      "a weekend abroad with the phone alone": """
      fri 16:00 Malmö telia phone
      sat 10:00 Paris carrier-de phone
      sat 18:00 Paris hotel phone
      sun 20:00 Malmö telia phone
      """,
      "a new phone": """
      mon 08:00 Malmö telia newphone mfa
      mon 12:00 Stockholm carrier newphone background
      """,
      "a phone with an old password": """
      mon 08:00 Malmö telia phone bad background
      mon 08:01 Malmö telia phone bad background
      mon 08:02 Malmö telia phone bad background
      mon 08:03 Malmö telia laptop
      """,
      "background refresh from Microsoft's own machines": """
      mon 08:00 Malmö telia laptop
      mon 08:05 Dublin microsoft calendar background
      mon 08:06 Ashburn microsoft calendar background
      """,
      "constant failures from the whole internet": """
      mon 08:00 Lagos mtn stranger bad
      mon 08:01 Ashburn rented stranger bad
      mon 08:02 Singapore tor stranger bad
      mon 08:03 Paris proxy stranger bad
      """,
      "the operator's named office abroad": """
      mon 08:00 Malmö telia laptop
      mon 08:10 Amsterdam office phone
      """,
      "an interrupt of the person's own, then success": """
      mon 08:00 Malmö telia laptop right
      mon 08:01 Malmö telia laptop mfa
      """,
      "single sign-on: one session in two apps of a phone abroad": """
      fri 08:00 Malmö telia phone-teams
      sat 10:00 Paris hotel phone session=a
      sat 10:05 Paris hotel phone-teams session=a
      """,
      "IPv4 and IPv6 of one host, which databases place apart": """
      mon 08:00:00 Malmö telia laptop
      mon 08:00:01 Kiruna telia laptop room=6
      mon 08:00:02 Malmö telia laptop
      """,
      "carrier-grade NAT: one address, many people, another city": """
      mon 08:00 Göteborg carrier desktop user=colleague1
      mon 08:01 Göteborg carrier desktop user=colleague2
      mon 08:02 Göteborg carrier phone
      mon 08:05 Malmö telia laptop
      """,
      "the person's own VPN on the own laptop": """
      mon 08:00 Malmö telia laptop
      mon 08:05 Singapore vpn laptop
      mon 08:10 Ashburn vpn-a laptop
      """,
      "a phone with an old password: hundreds of failures from home": """
      mon 08:00 Malmö telia phone bad background times=300 every=30
      mon 11:00 Malmö telia laptop
      """,
      "thirty people who mistype in the office": """
      mon 08:00 Malmö telia desktop bad times=30 users=30
      mon 08:00:05 Malmö telia desktop times=30 users=30
      mon 08:10 Malmö telia laptop
      """,
      "a person who mistypes abroad and then gets it right": """
      mon 08:00 Vienna hotel laptop bad times=8
      mon 08:02 Vienna hotel laptop mfa
      """,
      "carrier-grade NAT where others' tries come from too": """
      mon 08:00 Göteborg carrier stranger bad times=9 every=60 users=9
      mon 08:10 Göteborg carrier phone
      """,
      "the own laptop at a hotel from which somebody sprays": """
      mon 08:00 Vienna hotel stranger bad times=8 every=60 users=8
      mon 08:20 Vienna hotel laptop
      """,
      "the phone of somebody who has left": """
      mon 08:00 Malmö telia phone bad disabled background times=100 every=600
      """,
      "a telephone that roams between carrier and Wi-Fi in one session": """
      2mon 08:00 Malmö telia phone session=a background
      2mon 08:10 Stockholm carrier phone session=a background
      2mon 08:20 Göteborg hotel phone-teams session=a background
      2mon 08:30 Kiruna carrier phone-browser session=a
      """,
      "a browser that is updated in the middle of a session": """
      2mon 08:00 Malmö telia pc session=a
      2mon 09:00 Malmö telia pc-updated session=a
      2mon 18:00 Göteborg hotel pc-updated session=a
      """,
      "codes mistyped on the own devices, then the right one": """
      2mon 08:00 Malmö telia laptop refused times=8 every=20
      2mon 08:05 Malmö telia laptop mfa
      2mon 12:00 Stockholm hotel phone refused unanswered times=6 every=20
      2mon 12:05 Stockholm hotel phone mfa
      """,
      "a telephone that asks for the second factor again and again in the background": """
      2mon 08:00 Malmö telia phone right background times=40 every=15
      2mon 09:00 Stockholm carrier phone right background times=40 every=15
      """,
      "an administrator who gives new colleagues their methods": """
      2mon 08:00 Malmö telia laptop act=Create_temporary_access_pass_method_for_user on=new1
      2mon 08:05 Malmö telia laptop act=Admin_registered_security_info on=new1
      2mon 08:10 Göteborg hotel laptop act=Admin_registered_security_info on=new2
      """,
      "a new telephone that is registered on a journey": """
      2mon 08:00 Stockholm hotel laptop mfa
      2mon 08:05 Stockholm hotel laptop act=User_registered_security_info on=anna
      """,
      "a command-line tool that takes its token from the browser": """
      2mon 08:00 Malmö telia laptop session=a app=Azure_CLI
      2mon 08:01 Malmö telia cli session=a background app=Azure_CLI
      2mon 18:00 Paris hotel laptop session=b app=Azure_CLI
      2mon 18:01 Paris hotel cli session=b background app=Azure_CLI
      """,
      "a meeting room and a screen that sign in by a code": """
      2mon 08:00 Malmö office nothing device-code app=Teams_Rooms
      2mon 08:05 Malmö telia nothing device-code app=Signage
      """,
      "an application that asks for no second factor": """
      2mon 08:00 Malmö telia laptop single app=Timesheet
      2mon 09:00 Göteborg hotel phone single app=Timesheet
      """,
      "acts that audit logs ascribe to Microsoft's own servers": """
      mon 08:00 Dublin microsoft nothing act=New-InboxRule with=Name=Reklam;_From=a@shop.example;_DeleteMessage=True
      mon 08:01 Ashburn microsoft nothing act=Add_member_to_role. on=bo
      mon 08:02 Ashburn microsoft nothing act=MailItemsAccessed with=MailAccessType=Sync
      """,
      "acts of system accounts": """
      mon 08:00 Dublin microsoft nothing workload user=nt_authority\\system act=Set-Mailbox with=ForwardingSmtpAddress=x@b.example
      mon 08:01 Dublin rented nothing workload user=nt_authority\\system act=New-TransportRule with=CopyTo=x@b.example
      """,
      "an administrator who does the same for many, and twice in the log": """
      mon 08:00 Malmö telia nothing act=Add_member_to_role. on=bo
      mon 08:00 Malmö telia nothing act=Add_member_to_role. on=bo
      mon 08:01 Malmö telia nothing act=Add-MailboxPermission on=kim with=AccessRights=FullAccess
      mon 08:02 Malmö telia nothing act=Update_conditional_access_policy on=MFA
      mon 08:03 Malmö telia nothing act=Reset_user_password on=kim
      mon 08:04 Malmö telia nothing act=CreateAccessKey on=backup
      """,
      "a program that syncs files, and a backup": """
      mon 08:00 Malmö telia nothing act=FileSyncDownloadedFull times=80 every=1
      mon 09:00 Malmö telia nothing app=Veeam_Backup act=FileDownloaded times=80 every=1
      """,
      "back from four weeks of leave": """
      5mon 08:00 Malmö telia laptop
      5mon 08:10 Malmö carrier phone
      """,
      "a device whose place is disputed": """
      mon 08:00 Malmö telia laptop
      mon 08:10 Stockholm tele2 phone disputed=Singapore
      """,
    ])
  func quiet(name: String, story: String) throws {
    try expectNothingLoud(habits + story)
  }

  @Test("events that arrive out of order, with negative time between them, count their distance from both sides")
  func outOfOrder() throws {
    var timeline = Timeline(habits + "mon 08:00 Malmö telia laptop\nmon 12:00 Malmö telia laptop")
    let last = timeline.steps.count - 1
    timeline.steps[last].time = timeline.steps[last].time.adding(seconds: -6 * 3_600)
    #expect(try timeline.findings().isEmpty)
  }

  @Test("automation from a fixed cloud address is a line once, then known")
  func automation() throws {
    let timeline = Timeline(
      """
      3 weeks 12 others Malmö telia desktop
      3 weeks Malmö telia laptop
      3 weeks Ashburn cloud calendar background
      mon 03:00 Ashburn cloud calendar background
      """)
    #expect(try timeline.findings().filter { $0.line == 4 }.isEmpty)
  }

  @Test("a visit every fifth day is told for a week, and then known")
  func visits() throws {
    let days = ["2mon", "2sat", "3thu", "4tue", "4sun"]
    let story = days.map { "\($0) 20:00 Berlin dtag newphone" }.joined(separator: "\n")
    let found = try Timeline(habits + story).findings().filter { $0.verdict.severity >= .medium }
    #expect(found.contains { $0.line == 5 })
    #expect(found.allSatisfy { $0.line <= 7 })
  }

  @Test("a moved office is told at most once, and learned after a week")
  func move() throws {
    let days = (2...4).flatMap { week in ["mon", "tue", "wed", "thu", "fri"].map { "\(week)\($0)" } }
    let story = days.map { "\($0) 08:00 Berlin dtag newphone" }.joined(separator: "\n")
    let found = try Timeline(habits + story).findings().filter { $0.verdict.severity >= .medium }
    #expect(Set(found.map(\.line)).count <= 2)
    #expect(found.allSatisfy { $0.line < 11 })
  }
}
