import Analysis
import Events
import Store
import Testing

/// One hand on five accounts of an office in a morning, then nights later on nobody's.
@Suite("A campaign's case")
struct CampaignCaseTests {
  private static let tenant = MadeUpLog.tenants[0]
  private static let stranger = MadeUpSignIn.Device(
    id: "", os: "Linux", browser: "Firefox 140.0", agent: "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0")

  private static func signIn(
    _ day: Int, hour: Double, person: Int, _ network: MadeUpNetwork = .malmo, _ device: MadeUpSignIn.Device? = nil
  ) -> MadeUpSignIn {
    let own = MadeUpSignIn.Device(
      id: EventID(high: 9, low: UInt64(person)).guid, os: "Windows 11", browser: "Edge 154.0.0", agent: "Edg/154.0.0.0")
    let host = device == nil ? person + 5 : 3
    return MadeUpSignIn(
      id: EventID(high: UInt64(person), low: UInt64(day * 100_000) + UInt64(hour * 1_000)).guid,
      time: MadeUpLog.start.adding(seconds: Double(day) * 86_400 + hour * 3_600), tenant: tenant.id,
      user: "person\(person)@\(tenant.domain)", network: network,
      address: network.address(network.hosts.lowerBound + host), device: device ?? own,
      session: EventID(high: UInt64(person), low: UInt64(day)).guid, code: 0, isInteractive: true)
  }

  private static let habits = (0..<21).flatMap { day in
    (0..<12).flatMap { person in [8.0, 13].map { signIn(day, hour: $0 + Double(person) / 100, person: person) } }
  }.sorted { ($0.time, $0.id) < ($1.time, $1.id) }
  private static let attack = (0..<5).map { signIn(22, hour: 8 + Double($0) / 2, person: $0, .rentedInLagos, stranger) }
  private static let log = habits + attack

  private let folder: TemporaryFolder
  private let store: Store

  init() async throws {
    folder = try TemporaryFolder()
    store = try Store.open(folder.file("whole.sqlite"), mode: .readWrite)
    _ = try await Run.analyze([folder.write("whole.json", Self.log.graphLines)], store: store)
  }

  private var campaign: Case {
    get throws {
      let cases = try store.cases().filter { $0.findings.contains { $0.detection == "campaign" } }
      #expect(cases.count == 1)
      return try #require(cases.first)
    }
  }

  private func people(_ cases: [Case]) -> Set<String> { Set(cases.map(\.user)) }

  @Test("contains the cases of all its people, also of those who came after it was told")
  func members() throws {
    let campaign = try campaign
    let members = try store.members(of: campaign)
    #expect(people(members) == Set(Self.attack.map(\.user)))
    #expect(Set(campaign.affected) == Set(Self.attack.map(\.user)))
    #expect(members.map(\.id) == members.sorted(by: Case.isCalledBefore).map(\.id))
    for member in members { #expect(try store.campaign(of: member)?.id == campaign.id) }
    let other = try #require(Self.habits.first { $0.user.hasPrefix("person9") })
    #expect(try store.cases(CaseFilter(user: other.user)).allSatisfy { try store.campaign(of: $0) == nil })
  }

  @Test("is the same however the log comes", arguments: 0..<5)
  func same(cut: Int) async throws {
    let ways: [[[MadeUpSignIn]]] = [
      [Self.log.reversed()], [Self.habits + Self.attack.prefix(2 + cut % 3), Self.attack.suffix(3 - cut % 3)],
      [Self.habits] + Self.attack.map { [$0] },
    ]
    for (number, parts) in ways.enumerated() {
      let other = try Store.open(folder.file("\(cut)-\(number).sqlite"), mode: .readWrite)
      for (i, part) in parts.enumerated() {
        let path = try folder.write("\(cut)-\(number)-\(i).json", part.graphLines)
        _ = try await Run.analyze([path], store: other, options: Run.options { $0.jobs = 1 + cut })
      }
      #expect(try other.digest() == store.digest(), "\(parts.count) parts")
    }
  }

  @Test("is the same live, and grows without being told again for everybody who joins")
  func live() async throws {
    let run = try LiveRun()
    try run.append(Self.habits.graphLines, to: "app.log")
    try await run.settle()
    for signIn in Self.attack {
      try run.append([signIn].graphLines, to: "app.log")
      try await run.settle()
    }
    try await run.finish()
    #expect(try run.store.digest() == store.digest())
    #expect(run.told.filter { $0.detection == "campaign" }.count == 2)
  }

  @Test("is closed with its people's, but for who was closed on their own, and opened with them again")
  func closed() throws {
    let campaign = try campaign
    let own = try #require(try store.members(of: campaign).first)
    try store.resolve(own.id, as: .confirmedSafe, by: "kim", note: "", now: MadeUpLog.start)
    try store.resolve(campaign.id, as: .compromised, by: "sam", note: "", now: MadeUpLog.start)
    #expect(try store.members(of: campaign).allSatisfy { $0.state == .resolved })
    #expect(try store.ruling(ofCase: own.id)?.verdict == .confirmedSafe)
    let rest = campaign.members.filter { $0 != own.id }
    #expect(rest.count == 4)
    for id in rest {
      #expect(try store.ruling(ofCase: id)?.verdict == .compromised)
      #expect(try store.ruling(ofCase: id)?.campaign == campaign.id)
      #expect(try store.entries(ofCase: id).map(\.text) == ["compromised, with \(campaign.id)"])
    }
    _ = try store.reopen(campaign.id, by: "sam", note: "", now: MadeUpLog.start)
    #expect(try store.members(of: campaign).filter { $0.state == .resolved }.map(\.id) == [own.id])
    #expect(try store.rulings().map(\.caseID) == [own.id])
  }

  @Test("teaches each of its people's habits what it was found to be", arguments: [true, false])
  func teaches(isSafe: Bool) async throws {
    try store.resolve(
      campaign.id, as: isSafe ? .confirmedSafe : .compromised, by: "sam", note: "", now: MadeUpLog.start)
    let later = (0..<5).map { Self.signIn(27, hour: 8 + Double($0), person: $0, .rentedInLagos, Self.stranger) }
    let run = try await Run.analyze([folder.write("later.json", later.graphLines)], store: store)
    let known = run.result.findings.filter { $0.detection == "malicious-source" }
    #expect(Set(known.map(\.user)) == (isSafe ? [] : Set(later.map(\.user))))
  }
}
