import Events
import Testing

@testable import Reports

@Suite("The queue of cases")
struct CaseQueueTests {
  /// A campaign about the cases of these people, as severe as is said, then each of theirs.
  private func cases(_ state: Case.State = .new, members: [(id: String, state: Case.State)]) -> [Case] {
    var campaign = SampleCase.plain
    (campaign.id, campaign.user, campaign.state) = ("CAMPA1GN", "", state)
    campaign.findings[0].related = members.map(\.id)
    campaign.findings[0].affected = members.map { "\($0.id)@fjordbygg.example" }
    let people = members.map { id, state in
      var item = SampleCase.plain
      (item.id, item.user, item.state) = (id, "\(id)@fjordbygg.example", state)
      return item
    }
    return people + [campaign, SampleCase.plain]
  }

  private func lines(_ cases: [Case]) -> [String] {
    CaseQueue(cases, clock: .utc, language: .english).terminal(style: TerminalStyle(hasColor: false, width: 100))
      .split(separator: "\n").map(String.init)
  }

  @Test("has a campaign once, where the first of it stands, with its people's cases beneath")
  func nested() {
    let lines = lines(cases(members: [("ANNA0001", .new), ("B0000002", .contacting)]))
    #expect(lines.count == 6)
    #expect(lines[0].contains("CAMPA1GN"))
    #expect(lines[2].contains("└ ANNA0001") && lines[3].contains("└ B0000002"))
    #expect(lines[4].contains("K7M2P9QX"))
  }

  @Test("does not hide an open case beneath a campaign that is done with")
  func open() {
    let lines = lines(cases(.resolved, members: [("ANNA0001", .new), ("B0000002", .resolved)]))
    #expect(lines[0].contains("ANNA0001") && !lines[0].contains("└"))
    #expect(lines.filter { $0.contains("└") }.count == 1)
  }

  @Test("and the sheet of a campaign names its people, with number, case and state")
  func sheet() {
    let all = cases(members: [("ANNA0001", .new), ("B0000002", .contacting)])
    var sheet = CaseSheet(all[2], playbook: nil, clock: .utc, language: .english)
    sheet.members = [
      CampaignMember(all[0], name: "Anna Berg", phone: "+46 70 555 01 23"), CampaignMember(all[1]),
    ]
    let text = sheet.sheet.terminal(style: TerminalStyle(hasColor: false, width: 120))
    #expect(text.contains("1. ANNA0001@fjordbygg.example (Anna Berg) · +46 70 555 01 23 · ANNA0001 · high"))
    #expect(text.contains("2. B0000002@fjordbygg.example · B0000002 · high"))
    var member = CaseSheet(all[0], playbook: nil, clock: .utc, language: .english)
    member.campaign = "CAMPA1GN"
    #expect(member.sheet.terminal(style: TerminalStyle(hasColor: false, width: 120)).contains("CAMPA1GN"))
  }
}
