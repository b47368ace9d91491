import Events
import Policy
import Store
import Testing

@testable import Analysis

@Suite("A plan for a tenant")
struct TenantPlanTests {
  private let folder: TemporaryFolder
  private let store: Store
  private let log = MadeUpLog(seed: 5, people: 2).signIns

  /// A store of the first ten days.
  init() async throws {
    folder = try TemporaryFolder()
    store = try Store.open(folder.file("store.sqlite"), mode: .readWrite)
    _ = try await Run.analyze([folder.write("first.json", log.days(0..<10).graphLines)], store: store, policy: Policy())
  }

  /// Whether each tenant of an export has its history analysed again.
  private func replays(_ export: String) async throws -> [Bool] {
    let vocabulary = Vocabulary()
    let path = try folder.write("export", export)
    let reading = try await Reading.read(
      [path], options: Run.options(), vocabulary: vocabulary, progress: Progress())
    var directory = TenantDirectory(policy: Policy(), names: vocabulary.symbols.names)
    let survey = try Survey(of: reading.events, directory: &directory, symbols: vocabulary.symbols)
    return try TenantPlan.plans(reading.events, survey: survey, store: store, vocabulary: vocabulary).map(\.isReplay)
  }

  @Test("goes on from where the last run ended, whatever is repeated in the same format or a poorer one")
  func onward() async throws {
    #expect(try await replays(log.days(10..<21).graphLines) == [false, false])
    #expect(try await replays(log.days(0..<10).graphLines) == [false, false])
    #expect(try await replays(log.graphLines) == [false, false])
    #expect(try await replays(log.days(3..<10).auditTable) == [false, false])
  }

  @Test("begins anew for an event that is late, and for a fuller copy of one that is there")
  func anew() async throws {
    let late = log.days(4..<5).prefix(1).map { signIn in
      var signIn = signIn
      signIn.id = "00000000-0000-4000-8000-000000000001"
      return signIn
    }
    #expect(try await replays(late.graphLines) == [true])
    let fuller = log.days(9..<10).suffix(1).map { signIn in
      var signIn = signIn
      signIn.device.id = "5f0c1a52-7f0e-4a55-9a6e-0d1f6f3f7b11"
      signIn.time.microseconds += signIn.time.microseconds % 1_000_000 == 0 ? 500_000 : 0
      return signIn
    }
    #expect(try await replays(fuller.graphLines) == [true])
  }
}
