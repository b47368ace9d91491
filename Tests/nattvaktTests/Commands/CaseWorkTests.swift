import Foundation
import Testing

/// What is done with a case after it was shown: explained, resolved, expected, and a policy tried on its history.
@Suite("Work on a case")
struct CaseWorkTests {
  private let workplace: Workplace
  private let program: Program
  private static let store = ["--store", "work.sqlite"]

  init() throws {
    workplace = try Workplace()
    program = Program(workplace)
    _ = try program.run(
      Sample.analyze(into: "work.sqlite") + ["--quiet", "--geo", Sample.folder + "/places.mmdb", Sample.logs])
  }

  private var id: String {
    get throws {
      let list = try program.run(["cases", "list", "--format", "csv"] + CaseWorkTests.store)
      return String(try #require(list.output.split(separator: "\r\n").dropFirst().first?.split(separator: ",").first))
    }
  }

  @Test("explain gives each line of evidence with its weight, and the sum that its confidence is made of")
  func explain() throws {
    let json = try program.run(["explain", id, "--format", "csv"] + CaseWorkTests.store)
    #expect(json.status == 0)
    var sums: [String: Double] = [:]
    for row in json.output.split(separator: "\r\n").dropFirst() {
      let cells = row.split(separator: ",", maxSplits: 4)
      let (finding, weight) = (String(cells[0]), try #require(Double(cells[2])))
      sums[finding, default: 0] += weight
      #expect(abs(try #require(Double(cells[3])) - (sums[finding] ?? 0)) < 0.06)
    }
    #expect(!sums.isEmpty)
    let page = try program.run(["explain", id, "--language", "sv"] + CaseWorkTests.store)
    #expect(page.output.contains("Summa") && page.output.contains("Jämfört med"))
  }

  @Test("cases show says what was done afterwards in the same session")
  func reach() throws {
    let shown = try program.run(["cases", "show", id, "--format", "json"] + CaseWorkTests.store)
    let object = try #require(JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any])
    let reach = try #require(object["reach"] as? [String: Any])
    let timeline = try #require(reach["timeline"] as? [[String: Any]])
    #expect(timeline.contains { $0["join"] as? String == "finding" })
    let times = timeline.compactMap { $0["time"] as? String }
    #expect(times == times.sorted())
  }

  @Test("a case is resolved with a verdict and reopened, and its history says by whom")
  func resolved() throws {
    let id = try id
    let done = try program.run(
      ["cases", "resolve", id, "--as", "compromised", "--by", "sam", "--note", "not me"] + CaseWorkTests.store)
    #expect(done.status == 0)
    let list = try program.run(["cases", "list", "--state", "resolved", "--format", "csv"] + CaseWorkTests.store)
    #expect(list.output.contains(id))
    #expect(try program.run(["cases", "reopen", id, "--by", "kim"] + CaseWorkTests.store).status == 0)
    let history = try program.run(["cases", "history", id, "--format", "csv"] + CaseWorkTests.store)
    #expect(history.output.contains("sam,resolved,compromised: not me"))
    #expect(history.output.contains("kim,reopened"))
    #expect(try program.run(["cases", "resolve", id, "--as", "perhaps"] + CaseWorkTests.store).status != 0)
  }

  @Test("an expectation is previewed, kept, listed and taken back; without a condition there is none")
  func expectations() throws {
    let wanted = ["--country", "NG", "--until", "2027-01-01"]
    let preview = try program.run(["expectations", "preview", "--format", "csv"] + wanted + CaseWorkTests.store)
    #expect(preview.output.contains("anna.berg@fjordbygg.example"))
    #expect(!preview.output.contains("session-split"))
    let added = try program.run(
      ["expectations", "add", "--reason", "conference", "--by", "sam"] + wanted + CaseWorkTests.store)
    #expect(added.status == 0)
    let list = try program.run(["expectations", "--format", "csv"] + CaseWorkTests.store)
    let row = try #require(list.output.split(separator: "\r\n").dropFirst().first)
    #expect(row.contains("NG") && row.contains("conference"))
    let id = String(try #require(row.split(separator: ",").first))
    #expect(try program.run(["expectations", "remove", id] + CaseWorkTests.store).status == 0)
    #expect(try program.run(["expectations", "remove", id] + CaseWorkTests.store).status == 2)
    let empty = ["expectations", "add", "--reason", "all", "--until", "2027-01-01"]
    #expect(try program.run(empty + CaseWorkTests.store).status != 0)
  }

  @Test("backtest says what a policy would take away, and leaves the store as it was")
  func backtest() throws {
    let before = try Data(contentsOf: URL(fileURLWithPath: workplace.file("work.sqlite")))
    let other = try workplace.write("quiet.yaml", "disabled: [hosting-sign-in, impossible-travel]\n")
    let report = try program.run(
      [
        "backtest", "--with", other, "--config", Sample.folder + "/nattvakt.yaml", "--geo",
        Sample.folder + "/places.mmdb", "--format", "json",
      ] + CaseWorkTests.store)
    #expect(report.status == 0)
    let object = try #require(JSONSerialization.jsonObject(with: Data(report.output.utf8)) as? [String: Any])
    let gone = try #require(object["gone"] as? [[String: Any]])
    #expect(gone.contains { $0["detection"] as? String == "hosting-sign-in" })
    #expect(try Data(contentsOf: URL(fileURLWithPath: workplace.file("work.sqlite"))) == before)
  }
}
