import Events
import Testing

@testable import Store

@Suite struct SavedStateTests {
  let folder: TemporaryFolder
  let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store.open(folder.file("a.sqlite"), mode: .readWrite)
  }

  private func all(_ tenant: String) throws -> [SavedState] {
    var states: [SavedState] = []
    try store.forEachState(tenant: tenant) { states.append($0) }
    return states
  }

  @Test("states come back by tenant, in order of scope and key; a later one replaces the earlier")
  func replace() throws {
    try store.checkpoint { checkpoint in
      try checkpoint.setState([1], scope: "person", tenant: "t", key: "bo")
      try checkpoint.setState([2], scope: "person", tenant: "t", key: "anna")
      try checkpoint.setState([], scope: "address", tenant: "t", key: "192.0.2.1")
      try checkpoint.setState([3], scope: "person", tenant: "", key: "anna")
      try checkpoint.setState([4, 5], scope: "person", tenant: "t", key: "bo", version: 2)
    }
    #expect(
      try all("t") == [
        SavedState(scope: "address", key: "192.0.2.1", version: 1, bytes: []),
        SavedState(scope: "person", key: "anna", version: 1, bytes: [2]),
        SavedState(scope: "person", key: "bo", version: 2, bytes: [4, 5]),
      ])
    #expect(try all("nobody").isEmpty)
    #expect(try store.state(scope: "person", tenant: "", key: "anna")?.bytes == [3])
    #expect(try store.state(scope: "address", tenant: "", key: "anna") == nil)
  }

  @Test("a state that was removed is gone")
  func remove() throws {
    try store.checkpoint { try $0.setState([1], scope: "a", tenant: "t", key: "k") }
    try store.checkpoint { try $0.removeState(scope: "a", tenant: "t", key: "k") }
    #expect(try all("t").isEmpty)
  }

  @Test("the accounts of runs come back, the latest first")
  func runs() throws {
    var account = Account()
    account.files = 3
    account.eventsByFormat = ["entra": 40]
    account.refusals["no time"] = Account.Refused()
    account.refusals["no time"]?.add("a.json:7")
    account.problems = [Account.Problem(path: "b.gz", reason: "truncated")]
    account.cuts = [
      Account.Cut(path: "c.csv", records: 50_000, limit: .purviewSearch, missing: .before, edge: Timestamp(seconds: 4))
    ]
    account.lateByFormat["entra"] = Account.Late()
    account.lateByFormat["entra"]?.add(60)
    account.first = Timestamp(seconds: 5)
    let run = RunRecord(started: Timestamp(seconds: 1), finished: Timestamp(seconds: 2), account: account)
    try store.checkpoint { try $0.record(run) }
    try store.checkpoint {
      try $0.record(RunRecord(started: Timestamp(seconds: 8), finished: Timestamp(seconds: 9), account: Account()))
    }
    let runs = try store.runs()
    #expect(runs.map(\.started.seconds) == [8, 1])
    #expect(String(describing: runs[1]) == String(describing: run))
  }
}
