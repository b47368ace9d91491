import Analysis
import Events
import Foundation
import Store
import Testing

/// Every folder of SampleLogs through the whole pipeline, to what its story says must and must not be found.
@Suite("Sample logs")
struct StoryTests {
  @Test("there are stories, and each is named after its folder")
  func stories() throws {
    #expect(Story.all.count >= 12)
    for story in Story.all {
      let expectation = try story.expectation
      #expect(expectation.story == story.name)
      #expect(expectation.schema == 1)
      #expect(!expectation.findings.isEmpty || !expectation.quiet.isEmpty)
    }
  }

  @Test("each story alone is told as it was meant", arguments: Story.all)
  func alone(story: Story) async throws {
    let expectation = try story.expectation
    let result = try await Story.analyze([story.logs])
    expect(result.findings, expectation)
    #expect(result.account.records == expectation.account.records)
    #expect(result.account.events == expectation.account.events.values.reduce(0, +))
    #expect(result.account.duplicates == expectation.account.duplicates)
    #expect(result.account.eventsByFormat.keys.sorted() == expectation.account.events.keys.sorted())
    if result.account.duplicates == 0 { #expect(result.account.eventsByFormat == expectation.account.events) }
    #expect(result.account.refusals.mapValues(\.count) == expectation.account.refusals)
    #expect(result.account.problems.map { "\($0.path): \($0.reason)" } == [])
  }

  @Test("all of them in one run are told alike, and a second run into the same store has nothing to add")
  func together() async throws {
    let path = NSTemporaryDirectory() + "stories-\(UUID().uuidString).sqlite"
    defer {
      for suffix in ["", "-wal", "-shm", "-claim"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    }
    let store = try Store.open(path, mode: .readWrite)
    let paths = Story.all.map(\.logs)
    let result = try await Story.analyze(paths, store: store)
    for story in Story.all { expect(result.findings, try story.expectation) }
    let expected = try Story.all.map { try $0.expectation.account }
    #expect(result.account.records == expected.map(\.records).reduce(0, +))
    #expect(result.account.duplicates == expected.map(\.duplicates).reduce(0, +))
    #expect(result.storeProblem == nil)
    let digest = try store.digest()
    let again = try await Story.analyze(paths.reversed(), store: store)
    #expect(again.findings.map(\.id) == [])
    #expect(again.account.events == 0)
    #expect(try store.digest() == digest)
    #expect(try store.check() == [])
  }

  private func expect(
    _ findings: [Finding], _ expectation: Expectation, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for expected in expectation.findings where !findings.contains(where: expected.isMet) {
      Issue.record("\(expected.text) is missing; \(findings.texts(of: expected.user))", sourceLocation: sourceLocation)
    }
    for quiet in expectation.quiet {
      let loud = findings.filter(quiet.isBroken)
      if loud.isEmpty { continue }
      Issue.record("\(quiet.user) was to be quiet; \(loud.texts(of: quiet.user))", sourceLocation: sourceLocation)
    }
  }
}
