import Events
import Foundation
import Policy
import Settings
import Testing

@Suite("What is doubtful in a policy")
struct PolicyWarningTests {
  private let now = Timestamp(seconds: 1_786_579_200)  // 2026-08-13T00:00:00Z

  private func warnings(_ yaml: String) -> [SettingProblem] {
    let problems = Policy.check(yaml, file: "nattvakt.yaml", now: now).problems
    #expect(problems.filter { !$0.isWarning } == [])
    return problems
  }

  @Test(
    "is told, and the file can be used all the same",
    arguments: [
      ("tenants: {a: {allowed-countries: [{country: ES, until: 2026-08-12}]}}", "the permit has ended"),
      (
        "tenants: {a: {groups: {g: {users: [x], allowed-countries: [{country: ES, until: 2020-01-01}]}}}}",
        "the permit has ended"
      ),
      ("tenants: {a: {groups: {g: {home: SE}}}}", "the group has no users, so its rules go for nobody"),
      ("tenants: {a: {groups: {g: {users: [x, X]}}}}", "'x' stands here twice"),
      ("tenants: {a: {privileged: [x, X]}}", "'x' stands here twice"),
      (
        "tenants: {a: {groups: {g: {users: [x], home: SE}, h: {users: [x], home: NO}}}}",
        "'x' is also in 'g', which sets another home"
      ),
      (
        "tenants: {a: {groups: {g: {users: [x], thresholds: {d: {n: 1}}}, h: {users: [x], thresholds: {d: {n: 2}}}}}}",
        "'x' is also in 'g', which sets another d.n"
      ),
      ("tenants: {a: {users: {x@y: {}}}, b: {users: {X@y: {}}}}", "'x@y' is a user of 'a' as well"),
      (
        "tenants: {a: {networks: [{name: n, ranges: [192.0.2.0/24, 192.0.2.128/25]}]}}",
        "overlaps '192.0.2.0/24' of the same network"
      ),
      (
        "tenants: {a: {networks: [{name: n, ranges: [192.0.2.0/25]}, {name: m, ranges: [192.0.2.0/24]}]}}",
        "overlaps '192.0.2.0/25' of 'n'"
      ),
      (
        "tenants: {a: {networks: [{name: n, ranges: [8.0.0.0/9]}]}}",
        "'8.0.0.0/9' is wider than what one company is given"
      ),
      ("contacts: [{user: a@b.example}]", "'a@b.example' has no number, and cannot be called"),
      ("contacts: [{user: a, phone: 1}]", "the number of 'a' is not trusted without 'source'"),
      ("contacts: [{user: a, phone: 1, source: list}]", "the number of 'a' is not trusted without 'source-date'"),
      ("tenants: {a: {it-contact: {name: Per}}}", "'Per' has no number, and cannot be called"),
      ("tenants: {a: {it-contact: {user: per}}}", "'per' has no number, and cannot be called"),
      ("geo: [/nowhere/places.mmdb]", "there is no '/nowhere/places.mmdb'"),
    ])
  func doubtful(_ yaml: String, _ message: String) throws {
    #expect(warnings(yaml).map(\.message) == [message])
    _ = try Policy.parse(yaml, file: "nattvakt.yaml")
  }

  @Test(
    "is not what is as it should be",
    arguments: [
      "tenants: {a: {allowed-countries: [{country: ES, until: 2026-08-13}]}}",
      "tenants: {a: {networks: [{name: n, ranges: [10.0.0.0/8]}]}}",
      "tenants: {a: {networks: [{name: n, ranges: ['2001:db8::/32', 192.0.2.0/24]}]}}",
      "tenants: {a: {groups: {g: {users: [x], home: SE}, h: {users: [x], home: SE}}}}",
      "tenants: {a: {ids: [x.example], domains: [x.example]}}",
      "tenants: {a: {privileged: [x], service-accounts: [x]}}",
      "tenants: {a: {}}\ncontacts: [{user: a, phone: 1, source: list, source-date: 2026-01-02, tenant: a}]",
    ])
  func sound(_ yaml: String) {
    #expect(warnings(yaml) == [])
  }

  @Test("nobody is told of an ended permit who does not say what day it is")
  func withoutClock() {
    let yaml = "tenants: {a: {allowed-countries: [{country: ES, until: 2020-01-01}]}}"
    #expect(Policy.check(yaml, file: "nattvakt.yaml").problems == [])
  }

  @Test("a contact's tenant that the policy does not know is told with the one that was meant")
  func unknownTenant() {
    let found = warnings(
      "tenants: {fjordbygg: {}}\ncontacts: [{user: a, phone: 1, source: l, source-date: 2026-01-02, tenant: fjordbyg}]")
    #expect(found.map(\.message) == ["no tenant 'fjordbyg'"])
    #expect(found.map(\.suggestion) == ["did you mean 'fjordbygg'?"])
  }

  @Test("what is wrong in the contact book's own file is told with that file, after the policy's own")
  func otherFile() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("nattvakt-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let book = folder.appendingPathComponent("contacts.csv").path
    try Data("user;phone;language\na@x.example;1;xx\n".utf8).write(to: URL(fileURLWithPath: book))
    let yaml = "contacts: contacts.csv\ntenants: {a: {home: Sweden}}"
    let found = Policy.check(yaml, file: folder.path + "/nattvakt.yaml").problems
    #expect(found.map(\.ownFile) == [nil, book, book])
    #expect(found.map(\.line) == [2, 2, 2])
    #expect(found.map(\.isWarning) == [false, true, false])
    #expect(found.last?.text(file: "x").hasPrefix(book + ":2:3: [0].language: 'xx'") == true)
  }

  @Test("a domain in which anybody can get an address is doubtful as the tenant's own")
  func freeMail() {
    let found = warnings("tenants: {a: {domains: [gmail.com]}}")
    #expect(
      found.map(\.message) == ["anybody can get an address at 'gmail.com', and forwarding there would count as inside"])
  }
}
