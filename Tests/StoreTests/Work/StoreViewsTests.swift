import Events
import Testing

@testable import Store

@Suite("Lists of cases that have a name")
struct StoreViewsTests {
  @Test("are kept as they were given, replaced under the same name, and forgotten when asked")
  func kept() throws {
    let folder = try TemporaryFolder()
    let store = try Store.open(folder.file("a.sqlite"), mode: .readWrite)
    var view = CaseView()
    view.states = ["new"]
    view.isMine = true
    view.detections = ["new-country"]
    try store.save(view, as: "night")
    view.minSeverity = "high"
    try store.save(view, as: "night")
    try store.save(CaseView(), as: "all")
    #expect(try store.views().map(\.name) == ["all", "night"])
    #expect(try store.views().last?.view == view)
    #expect(try store.removeView("night") && !store.removeView("night"))
  }

  @Test("cases are found by who has them and by what is in them")
  func filters() throws {
    let folder = try TemporaryFolder()
    let store = try Store.open(folder.file("a.sqlite"), mode: .readWrite)
    try store.checkpoint { checkpoint in
      try checkpoint.upsert(sampleCase("aaaa1111"))
      try checkpoint.upsert(sampleCase("bbbb2222", user: "bo@x.example"))
    }
    try store.assign("aaaa", to: "sam", by: "kim", now: Timestamp(seconds: 1))
    var filter = CaseFilter()
    filter.assignee = "sam"
    #expect(try store.cases(filter).map(\.id) == ["aaaa1111"])
    filter.assignee = ""
    #expect(try store.cases(filter).map(\.id) == ["bbbb2222"])
    filter.assignee = nil
    filter.detections = ["impossible-travel", "new-country"]
    #expect(try store.cases(filter).count == 2)
    filter.detections = ["new-country"]
    #expect(try store.cases(filter).isEmpty)
    #expect(try store.cases(CaseFilter(states: [.new, .contained])).count == 2)
  }
}
