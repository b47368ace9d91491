import Analysis
import Events
import Testing

/// An act is news of whoever it was done to, too, though people are judged each by themselves.
@Suite("Rights that an account gets")
struct RightsReceivedTests {
  private let log = MadeUpLog(seed: 5).signIns
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Graph's record of a role that an administrator gives.
  private func grant(to user: String, at time: Timestamp) -> String {
    """
    {"id":"Directory_1","category":"RoleManagement","result":"success","activityDisplayName":"Add member to role",\
    "activityDateTime":"\(time)","loggedByService":"Core Directory","initiatedBy":{"app":null,"user":{"id":"u-1",\
    "userPrincipalName":"admin@fjordbygg.example","ipAddress":"203.0.113.7"}},"targetResources":[{"id":"o-1",\
    "type":"User","userPrincipalName":"\(user)","modifiedProperties":[{"displayName":"Role.DisplayName",\
    "oldValue":null,"newValue":"\\"Global Administrator\\""}]}],"additionalDetails":[]}
    """
  }

  private func findings(_ grant: String? = nil, jobs: Int = 1) async throws -> [Finding] {
    var paths = [try folder.write("sign-ins.json", log.graphLines)]
    if let grant { paths.append(try folder.write("audit.json", grant + "\n")) }
    return try await Run.analyze(paths, options: Run.options { $0.jobs = jobs }).result.findings
  }

  @Test("by whom a stranger came into are critical in that case, however many tasks judge")
  func critical() async throws {
    let suspect = try #require(
      try await findings().first { finding in
        finding.verdict.severity >= .high && finding.user.hasSuffix("fjordbygg.example")
          && finding.occasion.outcome == .granted
      })
    let record = grant(to: suspect.user.uppercased(), at: suspect.time.adding(seconds: 3_600))
    for jobs in [1, 4] {
      let found = try await findings(record, jobs: jobs).filter { $0.detection == "privilege-grant" }
      let received = try #require(found.first { $0.user == suspect.user })
      #expect(received.verdict.severity == .critical && received.caseID == suspect.caseID)
      #expect(received.verdict.events.count == 2)
      #expect(Set(found.map(\.user)) == ["admin@fjordbygg.example", suspect.user])
    }
  }

  @Test("by somebody whom nobody suspects, or by nobody who was ever seen, are the administrator's act alone")
  func plain() async throws {
    let suspects = Set(try await findings().map(\.user))
    let user = try #require(log.map(\.user).first { !suspects.contains($0) && $0.hasSuffix("fjordbygg.example") })
    for name in [user, "board"] {
      let found = try await findings(grant(to: name, at: log[log.count / 2].time))
        .filter { $0.detection == "privilege-grant" }
      #expect(found.map(\.user) == ["admin@fjordbygg.example"])
    }
  }
}
