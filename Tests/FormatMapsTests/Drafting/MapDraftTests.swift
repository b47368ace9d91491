import FormatMaps
import Formats
import Settings
import Testing

@Suite("A drafted map")
struct MapDraftTests {
  private func draft(_ log: String, id: String = "own-log") throws -> FormatMap {
    let source = InputSource(name: "own.log", content: Array(log.utf8))
    let draft = try MapDraft(source, id: id, among: FormatMaps.builtInCatalogue)
    return try FormatMap(draft.yaml, file: id + ".yaml")
  }

  /// What each record of a log comes to by its own draft, in words.
  private func words(_ log: String) throws -> [[String: String]] {
    let map = try draft(log)
    let source = InputSource(name: "own.log", content: Array(log.utf8))
    let reading = try LogReading(source, among: FormatCatalogue(own: [map.format]))
    var all: [[String: String]] = []
    try reading.forEach { _, result in
      switch result {
      case .success(let event):
        all.append(Dictionary(uniqueKeysWithValues: reading.words(of: event).map { ($0.name, $0.value) }))
      case .failure(let refusal): all.append(["refused": refusal.reason.name])
      }
    }
    return all
  }

  private func values(_ name: String, _ words: [[String: String]]) -> [String] { words.map { $0[name] ?? "" } }

  private func paths(_ map: FormatMap) -> [String: String] {
    let pairs = map.format.description.fields.map { ($0.field.mapName ?? "", $0.paths[0]) }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  @Test(
    "passes its own check as it stands, with two examples",
    arguments: [
      UnknownLog.portal, UnknownLog.doors, UnknownLog.firewall, UnknownLog.mail, UnknownLog.identity, UnknownLog.cells,
    ])
  func sound(log: String) throws {
    let map = try draft(log)
    let examples = try map.examples()
    #expect(examples.count == 2)
    for example in examples { #expect(example.differences(map.format) == []) }
    #expect(map.text.contains("# check:"))
  }

  @Test("of an application's own JSON needs no more than what its product is called")
  func portal() throws {
    let found = paths(try draft(UnknownLog.portal))
    let right = [
      "time": "ts", "user": "user.email", "user-id": "user.id", "tenant": "tenantId", "address": "remote.ip",
      "country": "remote.country", "user-agent": "userAgent", "session": "sessionId", "reason": "reason",
      "result": "status", "action": "event", "operation": "event",
    ]
    #expect(found == right)
    let words = try words(UnknownLog.portal)
    #expect(
      values("outcome", words) == [
        "granted", "bad-password", "bad-password", "password-right", "granted", "granted", "granted", "other-failure",
      ])
    #expect(values("kind", words)[4...5] == ["operation", "operation"])
    #expect(words[3]["second-factor"] == "interrupted")
  }

  @Test("of a table of doors joins day and clock, and leaves at most what doors are for")
  func doors() throws {
    let found = paths(try draft(UnknownLog.doors))
    #expect(
      found == [
        "date": "Datum", "clock": "Klockslag", "user": "Person", "user-id": "Kortnummer", "target": "Dörr",
        "result": "Resultat",
      ])
    let words = try words(UnknownLog.doors)
    #expect(values("outcome", words) == ["granted", "bad-password", "granted", "bad-password"])
    #expect(words[0]["time"] == "2026-03-02T07:15:09Z")
  }

  @Test("of a firewall's pairs reads behind the number of their priority, with the zone that they name")
  func firewall() throws {
    let found = paths(try draft(UnknownLog.firewall))
    #expect(
      found == [
        "date": "date", "clock": "time", "time-zone": "tz", "user": "user", "address": "srcip", "port": "srcport",
        "resource": "dstip", "result": "status", "action": "action", "operation": "action",
      ])
    let words = try words(UnknownLog.firewall)
    #expect(values("outcome", words) == ["granted", "bad-password", "granted", "bad-password", "granted"])
    #expect(values("kind", words) == ["sign-in", "sign-in", "operation", "sign-in", "operation"])
    #expect(words[0]["time"] == "2026-03-02T06:15:02Z")
  }

  @Test("of prose finds the shapes of its messages, and whom they name")
  func mail() throws {
    let words = try words(UnknownLog.mail)
    #expect(
      values("outcome", words) == [
        "granted", "", "bad-password", "bad-password", "granted", "bad-password", "", "", "password-right",
      ])
    #expect(values("refused", words).filter { !$0.isEmpty } == ["unrelated", "unrelated", "unrelated"])
    #expect(words[0]["user"] == "anna.berg@fjordbygg.example" && words[0]["address"] == "203.0.113.7")
    #expect(words[5]["user"] == "root")
    #expect(words[8]["second-factor"] == "denied")
  }

  @Test("of a nested log finds what stands four objects deep, and reasons before results")
  func identity() throws {
    let found = paths(try draft(UnknownLog.identity))
    let right = [
      "time": "eventTime", "id": "eventUuid", "user": "subject.login", "user-2": "subject.displayName",
      "user-id": "subject.uid", "address": "clientContext.ipAddress", "country": "clientContext.geo.countryCode",
      "city": "clientContext.geo.city", "latitude": "clientContext.geo.lat", "longitude": "clientContext.geo.lon",
      "session": "session.id", "device": "clientContext.device.id", "device-name": "clientContext.device.name",
      "os": "clientContext.userAgent.os", "browser": "clientContext.userAgent.browser", "reason": "outcome.cause",
      "user-agent": "clientContext.userAgent.raw", "result": "outcome.status", "action": "eventName",
      "operation": "eventName", "application": "relyingParty.name",
    ]
    #expect(found == right)
    let words = try words(UnknownLog.identity)
    #expect(
      values("outcome", words) == [
        "granted", "bad-password", "password-right", "granted", "other-failure", "granted",
      ])
  }

  @Test("of pairs behind prose takes the outcome from the prose, and values without the marks around them")
  func pairsBehindProse() throws {
    let log = """
      Mar  2 07:15:02 mail1 box: logged in: user=<anna@fjordbygg.example>, rip=203.0.113.7, lip=192.0.2.1, session=<a1>
      Mar  2 07:15:09 mail1 box: auth failed: user=<erik@fjordbygg.example>, rip=203.0.113.8, lip=192.0.2.1, session=<a2>
      Mar  2 07:16:02 mail1 box: logged in: user=<sara@fjordbygg.example>, rip=203.0.113.9, lip=192.0.2.1, session=<a3>
      """
    let words = try words(log)
    #expect(values("outcome", words) == ["granted", "bad-password", "granted"])
    #expect(values("user", words)[1...2] == ["erik@fjordbygg.example", "sara@fjordbygg.example"])
    #expect(values("address", words) == ["203.0.113.7", "203.0.113.8", "203.0.113.9"])
  }

  @Test("of records that share no key, and of lines that share no shape, still passes its own check")
  func scattered() throws {
    let records = [
      #"{"at":"2026-03-02T07:15:02Z","who":"anna","result":"ok"}"#,
      #"{"time":"2026-03-02T07:15:02Z","user":"anna@fjordbygg.example","note":1}"#,
    ]
    for log in [records.joined(separator: "\n"), "{a} {b}\n}{\n", "x\n\ny\n"] {
      let map = try draft(log)
      for example in try map.examples() { #expect(example.differences(map.format) == []) }
    }
  }

  @Test("of cells without a header calls each by what stands in it")
  func cells() throws {
    let words = try words(UnknownLog.cells)
    #expect(values("outcome", words) == ["granted", "bad-password", "granted"])
    #expect(values("address", words) == ["203.0.113.7", "203.0.113.8", "203.0.113.9"])
  }

  @Test("is read back as it was written whatever the records hold")
  func hostile() throws {
    let records = [
      #"{"time":"2026-03-02T07:15:02Z","user":"anna: \"x\" # y","note":"--- \u0007 é","ip":"203.0.113.7","result":"ok"}"#,
      #"{"time":"2026-03-02T07:15:02Z","user":"- *a","note":"a\nb","ip":"203.0.113.7","result":"{[%*&!|>'@`"}"#,
      #"{"time":"2026-03-02T07:15:02Z","user":"å","a..b":1,"":2,"[x]":3,"ip":"203.0.113.7","result":"no: # \\ \""}"#,
    ]
    let map = try draft(records.joined(separator: "\n"))
    for example in try map.examples() { #expect(example.differences(map.format) == []) }
    #expect(throws: InputError.self) { try draft("") }
  }

  @Test("is sound for the records of every built-in format too", arguments: FormatMaps.builtInFiles.map(\.path))
  func builtIn(path: String) throws {
    let text = try #require(FormatMaps.builtInFiles.first { $0.path == path }).text
    for example in try FormatMap(text, file: path).examples() {
      let map = try draft(example.content)
      for example in try map.examples() { #expect(example.differences(map.format) == [], "\(map.text)") }
    }
  }

  @Test(
    "is called by its file",
    arguments: [("/var/log/Door log (2).csv", "door-log-2"), ("åäö.json", "own-log"), ("a.b.c", "a")])
  func identifier(name: String, id: String) {
    #expect(MapDraft.id(of: name) == id)
    #expect(MapDraft.isID(id) && !MapDraft.isID("A b"))
  }
}
