import Events
import Testing

@testable import Baselines

@Suite("Signs of an event")
struct MeaningsTests {
  @Test(
    "tell a script, a tool of administrators, an old protocol and a device code by the names in the log",
    arguments: [
      ("python-requests/2.31", "", Signs.script), ("axios/1.7", "", .script),
      ("BAV2ROPC", "", [.script, .legacyProtocol]),
      ("Mozilla/5.0 (Windows NT) PowerShell/7.4", "", .adminTool), ("Mozilla/5.0 Chrome/141", "Browser", []),
      ("", "IMAP4", .legacyProtocol), ("", "Exchange ActiveSync", .legacyProtocol), ("", "deviceCode", .deviceCode),
      ("", "Mobile Apps and Desktop clients", []),
    ] as [(String, String, Signs)])
  func client(agent: String, client: String, signs: Signs) {
    let symbols = Symbols()
    var event = Event(time: Habits.start, id: EventID(high: 1, low: 1))
    event.agent = symbols.intern(agent)
    event.client = symbols.intern(client)
    var meanings = Meanings()
    #expect(meanings.client(of: event, symbols.names) == signs)
    #expect(meanings.client(of: event, symbols.names) == signs)
  }

  @Test(
    "tell what an act does, whatever the system calls it",
    arguments: [
      ("New-InboxRule", Act.mailboxRule), ("Add member to role.", .privilegeGrant),
      ("user.account.privilege.grant", .privilegeGrant), ("CreateAccessKey", .applicationCredential),
      ("MailItemsAccessed", .mailRead), ("StopLogging", .auditSetting), ("PageViewed", .other),
      ("org.disable_saml", .accessPolicy), ("role_change_to_admin", .privilegeGrant),
      ("Set the Multi-factor Authentication policies", .accessPolicy), ("bypass_create", .factorRemoved),
      ("trusted IdP added", .trustSetting), ("DeleteEventDataStore", .auditSetting),
      ("CHANGE_APPLICATION_SETTING", .accessPolicy), ("app_link_team", .applicationCredential),
    ])
  func act(operation: String, act: Act) { #expect(Act(operation: operation) == act) }

  @Test("of an audit act are no sign-in's, whatever its outcome")
  func operation() {
    var event = Event(time: Habits.start, id: EventID(high: 1, low: 1))
    event.kind = .operation
    event.outcome = .granted
    #expect(Signs(event, client: [], act: .mailboxRule) == .act)
    #expect(Signs(event, client: [], act: .mailRead) == .routineAct)
    #expect(Signs(event, client: [], act: .other) == [])
  }
}
