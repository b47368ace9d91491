import Events
import FormatMaps
import Formats
import Foundation
import Settings
import Testing

@Suite("A format map")
struct FormatMapTests {
  private static let map = """
    id: door-log
    title: Doors
    vendor: Acme
    tells: [sign-ins]
    recognise: {all: [door, who.name], marks: [at]}
    fields:
      time: at
      user: who.name
      domain: who.realm
      address: from
      action: what
      target: door
      text-1: by
    take:
      user: [{after-last: "/"}]
    rules:
      - when: {action: [open, "OK*"]}
        unless: {target: "*test*"}
        outcome: granted
        flags: legacy-protocol
      - when: {action: closed}
        kind: operation
        set: {operation: close}
        use: {user: text-1, target: user}
      - when: {action: wrong}
        outcome: bad-password
      - when: {action: ""}
        skip: a heartbeat
      - set: {application: Doors}
    ---
    - about: it opens
      record: {at: "2026-03-02T07:15:02Z", door: main, what: OPEN, from: 203.0.113.7, who: {name: staff/Anna, realm: ACME}}
      event: {user: 'acme\\anna', outcome: granted, target: main, application: Doors, flags: [legacy-protocol]}
    """

  private func read(_ yaml: String, _ log: String) throws -> (LogReading, [Result<Event, Refusal>]) {
    let map = try FormatMap(yaml, file: "door.yaml")
    let catalogue = FormatCatalogue(own: [map.format])
    let reading = try LogReading(InputSource(name: "doors", content: Array(log.utf8)), among: catalogue)
    var results: [Result<Event, Refusal>] = []
    try reading.forEach { results.append($1) }
    return (reading, results)
  }

  private func record(_ what: String, door: String = "main", by: String = "") -> String {
    #"{"at":"2026-03-02T07:15:02Z","door":"\#(door)","what":"\#(what)","by":"\#(by)","from":"203.0.113.7","who":{"name":"Anna"}}"#
  }

  @Test("reads what its fields and rules say, the first rule that gives a thing before the others")
  func rules() throws {
    let log = [record("open"), record("ok then"), record("closed", by: "Guard"), record("wrong"), record("")]
    let (reading, results) = try read(FormatMapTests.map, log.joined(separator: "\n"))
    let events = results.compactMap { try? $0.get() }
    #expect(events.map(\.outcome) == [.granted, .granted, .granted, .badPassword])
    #expect(events.map(\.kind) == [.signIn, .signIn, .operation, .signIn])
    #expect(reading.symbols[events[2].user] == "guard")
    #expect(reading.symbols[events[2].target] == "Anna")
    #expect(reading.symbols[events[2].operation] == "close")
    #expect(events.allSatisfy { reading.symbols[$0.application] == "Doors" })
    #expect(results.last.map { String(describing: $0) }?.contains("a heartbeat") == true)
  }

  @Test("refuses a sign-in for which no rule gives an outcome, and says what it looked at")
  func unknownOutcome() throws {
    let (_, results) = try read(FormatMapTests.map, record("open", door: "test door") + "\n" + record("jammed"))
    for result in results {
      guard case .failure(let refusal) = result else {
        Issue.record("not refused")
        continue
      }
      #expect(refusal.reason == .summary)
      #expect(refusal.detail.contains("action "))
    }
  }

  @Test("tries its examples, and tells where one differs")
  func examples() throws {
    let map = try FormatMap(FormatMapTests.map, file: "door.yaml")
    let examples = try map.examples()
    #expect(examples.map { $0.differences(map.format) } == [[]])
    let wrong = try FormatMap(
      FormatMapTests.map.replacing("outcome: granted, target", with: "outcome: bad-password, target"), file: "door.yaml"
    )
    #expect(try wrong.examples().map { $0.differences(wrong.format) } == [["outcome is 'granted', not 'bad-password'"]])
  }

  @Test("reads a CSV by the same paths, values in lists of one, and one event for each element of a list")
  func shapes() throws {
    let (_, rows) = try read(
      FormatMapTests.map, "at,door,what,from,who_name_s\n2026-03-02T07:15:02Z,main,open,203.0.113.7,anna\n")
    #expect(try rows.map { try $0.get().outcome } == [.granted])
    let lists =
      #"{"at":["2026-03-02T07:15:02Z"],"door":["main"],"what":["wrong"],"from":["203.0.113.7"],"who":{"name":["anna"]}}"#
    let (ofLists, listed) = try read(FormatMapTests.map, lists)
    let event = try #require(listed.first).get()
    #expect(event.outcome == .badPassword && ofLists.symbols[event.user] == "anna")
    let several = FormatMapTests.map.replacing("fields:", with: "each: acts\nfields:").replacing(
      "all: [door, who.name]", with: "all: [who.name]")
    let record =
      #"{"id":"7","at":"2026-03-02T07:15:02Z","from":"203.0.113.7","who":{"name":"anna"},"acts":[{"door":"a","what":"open"},{"door":"b","what":"wrong"}]}"#
    let (reading, results) = try read(several, record)
    let events = try results.map { try $0.get() }
    #expect(events.map(\.outcome) == [.granted, .badPassword])
    #expect(events.map { reading.symbols[$0.target] } == ["a", "b"])
    #expect(Set(events.map(\.id)).count == 2)
  }

  @Test(
    "with mistakes is refused with each one's place and what was probably meant",
    arguments: [
      ("    title: Doors\n", "", "'title' is missing"),
      ("outcome: bad-password", "outcome: bad-pasword", "did you mean 'bad-password'?"),
      ("action: what", "acton: what", "no field 'acton'"), ("who.realm", "who..realm", "who..realm"),
      ("{after-last: \"/\"}", "{behind: \"/\"}", "unknown key 'behind'"),
      ("set: {application: Doors}", "set: {user: x}", "takes no constant"),
      ("id: door-log", "id: Door Log", "is no id"), ("tells: [sign-ins]", "tells: [secrets]", "'secrets'"),
    ])
  func mistakes(text: String, replacement: String, told: String) {
    let yaml = FormatMapTests.map.replacing(text.drop { $0 == " " }, with: replacement)
    let error = #expect(throws: SettingError.self) { try FormatMap(yaml, file: "door.yaml") }
    #expect(error?.description.contains(told) == true, "\(error?.description ?? "")")
    #expect(error?.description.hasPrefix("door.yaml") == true)
  }

  @Test("borrows the patterns of another, whose rules hold for those alone; one that is not there is a mistake")
  func lenders() throws {
    let lender = """
      id: lender
      title: Lender
      recognise: {contains: [let in]}
      lines: {patterns: [{match: "{user:word} let in by {method}"}]}
      rules:
        - when: {method: key}
          outcome: granted
      """
    let borrower = """
      id: borrower
      title: Borrower
      recognise: {all: [at, text]}
      fields: {time: at}
      lines:
        in: [text]
        patterns-of: [lender]
        patterns: [{match: "{user:word} shut out by {method}", outcome: bad-password}]
      """
    let folder = FileManager.default.temporaryDirectory.appending(path: "nattvakt-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in [("a.yaml", lender), ("b.yaml", borrower)] {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    let maps = try FormatMaps.load([folder.path])
    let log = ["anna let in by key", "bo shut out by key", "eva let in by charm"].map {
      #"{"at":"2026-03-02T07:15:02Z","text":"\#($0)"}"#
    }
    let catalogue = FormatCatalogue(own: [try #require(maps.last).format])
    let source = InputSource(name: "doors", content: Array(log.joined(separator: "\n").utf8))
    let reading = try LogReading(source, among: catalogue)
    var results: [Result<Event, Refusal>] = []
    try reading.forEach { results.append($1) }
    #expect(results.map { (try? $0.get())?.outcome } == [.granted, .badPassword, nil])

    try Data(borrower.replacing("[lender]", with: "[lendr]").utf8).write(to: folder.appending(path: "b.yaml"))
    let error = #expect(throws: SettingError.self) { try FormatMaps.load([folder.path]) }
    #expect(
      error?.description.hasSuffix(
        "b.yaml: lines.patterns-of: no map 'lendr' with patterns of its own; did you mean 'lender'?") == true)
  }
}
