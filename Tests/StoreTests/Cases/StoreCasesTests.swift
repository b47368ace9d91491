import Events
import Testing

@testable import Store

@Suite struct StoreCasesTests {
  let folder: TemporaryFolder
  let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store.open(folder.file("a.sqlite"), mode: .readWrite)
    try store.checkpoint { checkpoint in
      try checkpoint.upsert(sampleCase("aaaa1111", severity: .low, opened: Timestamp(seconds: 100)))
      try checkpoint.upsert(sampleCase("aaaa2222", severity: .high, opened: Timestamp(seconds: 200)))
      try checkpoint.upsert(sampleCase("bbbb3333", user: "bo@x.example", opened: Timestamp(seconds: 300)))
      try checkpoint.upsert(
        sampleCase("cccc4444", tenant: "other", severity: .critical, opened: Timestamp(seconds: 50)))
    }
  }

  private func ids(_ filter: CaseFilter) throws -> [String] { try store.cases(filter).map(\.id) }

  @Test("the most severe come first, among equals the latest")
  func order() throws { #expect(try ids(CaseFilter()) == ["cccc4444", "bbbb3333", "aaaa2222", "aaaa1111"]) }

  @Test("each restriction holds, alone and with others")
  func filters() throws {
    #expect(try ids(CaseFilter(tenant: "other")) == ["cccc4444"])
    #expect(try ids(CaseFilter(user: "bo@x.example")) == ["bbbb3333"])
    #expect(try ids(CaseFilter(minSeverity: .high)) == ["cccc4444", "bbbb3333", "aaaa2222"])
    #expect(try ids(CaseFilter(since: Timestamp(seconds: 200))) == ["bbbb3333", "aaaa2222"])
    #expect(try ids(CaseFilter(until: Timestamp(seconds: 100))) == ["cccc4444"])
    #expect(try ids(CaseFilter(tenant: "fjordbygg", states: [.new], minSeverity: .high)) == ["bbbb3333", "aaaa2222"])
    #expect(try store.cases(limit: 1).map(\.id) == ["cccc4444"])
  }

  @Test("a case is found by a beginning of its id in either case, when that is no other's")
  func prefix() throws {
    #expect(try store.findCase("BBB").id == "bbbb3333")
    #expect(try store.findCase("aaaa2222").id == "aaaa2222")
    #expect(throws: StoreError(store.path, .ambiguousCase("aaaa", ["aaaa1111", "aaaa2222"]))) {
      try store.findCase("aaaa")
    }
    for unknown in ["", "zz", "%", "aaaa11112"] {
      #expect(throws: StoreError(store.path, .unknownCase(unknown))) { try store.findCase(unknown) }
    }
  }

  @Test("a case comes with its findings, in order of time")
  func findings() throws {
    let late = sampleFinding("f1", case: "dddd5555", time: Timestamp(seconds: 20))
    let early = sampleFinding("f2", case: "dddd5555", time: Timestamp(seconds: 10))
    try store.checkpoint { try $0.upsert(sampleCase("dddd5555", findings: [late, early])) }
    #expect(try store.findCase("dddd").findings.map(\.id) == ["f2", "f1"])
    #expect(try store.findings(ofCase: "dddd5555").map(\.id) == ["f2", "f1"])
  }

  @Test("what people did with a case survives a later analysis of it")
  func state() throws {
    try store.setState(.contained, ofCase: "bbbb", at: Timestamp(seconds: 1))
    try store.checkpoint { try $0.upsert(sampleCase("bbbb3333", user: "bo@x.example", severity: .critical)) }
    #expect(try store.findCase("bbbb").state == .contained)
    #expect(try store.findCase("bbbb").severity == .critical)
    #expect(try ids(CaseFilter(states: [.contained])) == ["bbbb3333"])
    #expect(try ids(CaseFilter(states: [.new])).count == 3)
  }
}
