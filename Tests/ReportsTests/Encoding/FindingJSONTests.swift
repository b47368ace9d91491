import Events
import Foundation
import Testing

@testable import Reports

struct FindingJSONTests {
  private let lead = SampleCase.plain.findings[1]

  @Test("the published finding is what it was")
  func expected() throws {
    try Checkout.expect(
      JSON.finding(lead, language: .english).pretty + "\n", in: "Tests/ReportsTests/Expected/finding.json")
  }

  @Test("a finding has every key of the schema, in every language", arguments: Language.allCases)
  func keys(language: Language) throws {
    let finding = try JSONObject.parse(JSON.finding(lead, language: language).line)
    let keys = [
      "schema", "id", "detection", "severity", "confidence", "tenant", "user", "time", "firstSeen", "lastSeen",
      "title", "summary", "eventIDs", "evidence", "baseline", "innocent", "attacker", "counterfactual", "playbook",
      "techniques", "case", "source",
    ]
    #expect(Set(keys).isSubset(of: finding.keys))
    #expect(finding["schema"] as? Int == 1)
    let evidence = try #require(finding["evidence"] as? [[String: Any]])
    #expect(evidence.count == 4 && evidence.allSatisfy { Set($0.keys) == ["text", "weight", "eventIDs"] })
    let sources = try #require(finding["source"] as? [[String: Any]])
    #expect(sources.count == 2 && sources.allSatisfy { Set($0.keys) == ["file", "record"] })
  }

  @Test("the texts of a finding are in the language asked for, the names of values never")
  func language() throws {
    let swedish = try JSONObject.parse(JSON.finding(lead, language: .swedish).line)
    #expect(swedish["title"] as? String == "Oslo, sedan Lagos 42 min senare")
    #expect(swedish["severity"] as? String == "high" && swedish["stage"] as? String == "access")
  }

  @Test("a hostile finding is one line, and means what the log said")
  func hostile() throws {
    let finding = SampleCase.hostile.findings[1]
    let line = JSON.finding(finding, language: .english).line
    #expect(!line.unicodeScalars.contains(where: isUnprintable))
    let parsed = try JSONObject.parse(line)
    #expect(parsed["user"] as? String == finding.user)
    #expect((parsed["occasion"] as? [String: Any])?["city"] as? String == finding.occasion.city)
  }

  @Test("evidence names the log's own ids, and passes over an event that has none")
  func evidence() throws {
    var finding = lead
    finding.eventIDs.removeLast()
    let parsed = try JSONObject.parse(JSON.finding(finding, language: .english).line)
    let ids = (parsed["evidence"] as? [[String: Any]])?.map { $0["eventIDs"] as? [String] }
    #expect(ids == [["11112222-3333-4444-5555-666677778888"], [], [], []])
  }

  @Test("every name of a value in the schema is different")
  func names() {
    for names in [
      Outcome.allCases.map(\.name), SecondFactor.allCases.map(\.name), Belief.allCases.map(\.name),
      NetworkKinds.all.map(\.name), Severity.allCases.map(\.name), Stage.allCases.map(\.name),
    ] {
      #expect(Set(names).count == names.count)
    }
    let every = NetworkKinds.all.reduce(into: NetworkKinds()) { $0.formUnion($1.kind) }
    #expect(every.rawValue == 1 << NetworkKinds.all.count - 1)
  }
}

enum JSONObject {
  static func parse(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// Every key in an object, and in all that are in it, but for those below `names`, whose keys are values themselves.
  static func keys(_ value: Any, namesBelow names: Set<String> = []) -> Set<String> {
    if let array = value as? [Any] { return array.reduce(into: []) { $0.formUnion(keys($1, namesBelow: names)) } }
    guard let object = value as? [String: Any] else { return [] }
    return object.reduce(into: Set(object.keys)) { all, member in
      let below = (member.value as? [String: Any]).map { Array($0.values) } ?? []
      all.formUnion(names.contains(member.key) ? keys(below) : keys(member.value, namesBelow: names))
    }
  }
}
