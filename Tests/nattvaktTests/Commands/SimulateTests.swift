import Foundation
import Testing

/// Made-up logs from the command line, and what is said of them.
@Suite("Simulate and evaluate")
struct SimulateTests {
  private let workplace: Workplace
  private let program: Program

  init() throws {
    workplace = try Workplace()
    program = Program(workplace)
  }

  private func evaluation(_ folder: String) throws -> [String: Any] {
    let outcome = try program.run(["evaluate", folder, "--format", "json"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  @Test("a folder is written whole, read without a refusal, and never written into twice")
  func whole() throws {
    let simulate = ["simulate", "world", "--people", "12", "--days", "9", "--country", "no", "--seed", "4"]
    #expect(try program.run(simulate).status == 0)
    for name in ["labels.json", "nattvakt.yaml", "README.md", "logs/fjordbygg/signIns.json"] {
      #expect(workplace.exists("world/\(name)"), "\(name)")
    }
    let figures = try evaluation("world")
    #expect(figures["notUnderstood"] as? Int == 0)
    #expect(figures["people"] as? Int == 12)
    #expect((figures["kinds"] as? [Any])?.isEmpty == false)
    let labels = try workplace.bytes("world/labels.json")
    let again = try program.run(simulate)
    #expect(again.status == 2)
    #expect(again.errors == "nattvakt: world is not empty\n")
    #expect(try workplace.bytes("world/labels.json") == labels)
  }

  @Test("packed logs are those that are written plain")
  func packed() throws {
    let simulate = ["simulate", "--people", "8", "--days", "8", "--formats", "entra"]
    #expect(try program.run(simulate + ["plain"]).status == 0)
    #expect(try program.run(simulate + ["packed", "--compress"]).status == 0)
    for name in ["signIns.json", "unified-audit.ndjson", "again-signIns.json"] {
      let (plain, packed) = ("plain/logs/fjordbygg/\(name)", "packed/logs/fjordbygg/\(name).zst")
      #expect(try workplace.bytes(packed).count * 5 < workplace.bytes(plain).count, "\(name)")
    }
    #expect(!workplace.exists("packed/logs/fjordbygg/signIns.json"))
    #expect(try workplace.bytes("packed/labels.json") == workplace.bytes("plain/labels.json"))
    #expect(try evaluation("packed") as NSDictionary == evaluation("plain") as NSDictionary)
  }

  @Test(
    "a wrong wish is refused before anything is written",
    arguments: [
      ["--people", "4"], ["--days", "2"], ["--vpn-share", "1.5"], ["--country", "XX"],
      ["--attacks", "5", "--attacks-per-kind", "1"], ["--tenants", "41"],
    ])
  func wrong(options: [String]) throws {
    #expect(try program.run(["simulate", "world"] + options).status != 0)
    #expect(!workplace.exists("world"))
  }

  /// One sign-in of Anna's.
  private func line(
    _ id: Int, _ day: Int, _ hour: Int, _ address: String, _ place: (String, String, Double, Double), _ agent: String,
    device: String
  ) -> String {
    """
    {"id":"00000000-0000-4000-8000-0000000000\(10 + id)","createdDateTime":"2026-09-\(10 + day)T\(10 + hour):00:00Z",\
    "userPrincipalName":"anna@fjordbygg.example","userId":"5f2c6a9e-0000-4000-8000-000000000001",\
    "appDisplayName":"OfficeHome","appId":"4765445b-32c6-49b0-83e6-1d93765276ca","ipAddress":"\(address)",\
    "clientAppUsed":"Browser","userAgent":"\(agent)","isInteractive":true,"status":{"errorCode":0},\
    "conditionalAccessStatus":"success","authenticationRequirement":"multiFactorAuthentication",\
    "deviceDetail":{"deviceId":"\(device)","operatingSystem":"Windows10","browser":"Edge 141.0.0"},\
    "location":{"city":"\(place.0)","countryOrRegion":"\(place.1)",\
    "geoCoordinates":{"latitude":\(place.2),"longitude":\(place.3)}}}

    """
  }

  /// Ten days at home, then one sign-in from Lagos an hour later; what is not labelled is false.
  private func writeJourney(labels: String) throws {
    let home = ("Stockholm", "SE", 59.33, 18.07)
    let edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0"
    var log = ""
    for day in 0..<11 {
      log += line(day, day, 0, "198.51.100.4", home, edge, device: "9d1c2b3a-0000-4000-8000-000000000001")
    }
    log += line(
      20, 10, 1, "203.0.113.4", ("Lagos", "NG", 6.45, 3.39), "Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0",
      device: "")
    try workplace.write("made/logs/signIns.ndjson", log)
    try workplace.write(
      "made/nattvakt.yaml", "tenants:\n  fjordbygg:\n    domains: [fjordbygg.example]\n    home: SE\n")
    try workplace.write("made/labels.json", #"{"schema":1,"people":1,"days":11,"attacks":["# + labels + "]}")
  }

  private static let attack = """
    {"kind":"by-hand","tenant":"fjordbygg","users":["anna@fjordbygg.example"],"first":"2026-09-20T11:00:00Z",\
    "last":"2026-09-20T11:00:00Z","eventIDs":["00000000-0000-4000-8000-000000000030"]}
    """

  @Test("of a folder made by hand tells that the one attack is found and nothing false")
  func found() throws {
    try writeJourney(labels: Self.attack)
    let figures = try evaluation("made")
    #expect(figures["recall"] as? Double == 1 || figures["recall"] as? Int == 1)
    let wrong = try #require(figures["false"] as? [String: Any])
    #expect(wrong["mediumRate"] as? Double == 0)
    let travel = try #require(figures["usualTravelQuery"] as? [String: Any])
    #expect(travel["alerts"] as? Int == 1)
    #expect(travel["found"] as? Int == 1)
    #expect(travel["falseRate"] as? Double == 0)
    #expect(figures["events"] as? Int == 12)
  }

  @Test("of the same folder without its label tells that the findings are false")
  func notFound() throws {
    try writeJourney(labels: "")
    let figures = try evaluation("made")
    #expect(figures["recall"] is NSNull)
    let wrong = try #require(figures["false"] as? [String: Any])
    #expect((wrong["mediumRate"] as? Double ?? 0) > 0)
    let travel = try #require(figures["usualTravelQuery"] as? [String: Any])
    // One alert of one person in eleven days.
    #expect(travel["falseRate"] as? Double == 90.9091)
  }

  @Test("of a folder without labels says what is missing")
  func unlabelled() throws {
    let outcome = try program.run(["evaluate", "nowhere"])
    #expect(outcome.status == 2)
    #expect(outcome.errors == "nattvakt: nowhere/labels.json: cannot be read: No such file or directory\n")
  }
}
