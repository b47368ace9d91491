import Policy
import Settings
import Testing

@Suite("Mistakes in a policy")
struct SettingProblemTests {
  private func problems(_ yaml: String) -> [SettingProblem] {
    do {
      _ = try Policy.parse(yaml, file: "nattvakt.yaml")
      return []
    } catch {
      return error.problems
    }
  }

  @Test("all are told at once, in the order of the file, each with its place and what to write")
  func several() {
    let found = problems(
      """
      langauge: sv
      time-zone: Europe/Stockhlom
      tenants:
        fjordbygg:
          home: Sweden
          allowed-countries: [SE, Norway]
          networks:
            - {name: office, kind: offise, ranges: [192.0.2.0/33]}
      """)
    #expect(
      found == [
        SettingProblem(
          line: 1, column: 1, path: "", message: "unknown key 'langauge'", suggestion: "did you mean 'language'?"),
        SettingProblem(
          line: 2, column: 12, path: "time-zone", message: "'Europe/Stockhlom' is no time zone",
          suggestion: "did you mean 'Europe/Stockholm'?"),
        SettingProblem(
          line: 5, column: 11, path: "tenants.fjordbygg.home", message: "'Sweden' is no country code",
          suggestion: "did you mean 'SE'?"),
        SettingProblem(
          line: 6, column: 29, path: "tenants.fjordbygg.allowed-countries[1]",
          message: "'Norway' is no country code", suggestion: "did you mean 'NO'?"),
        SettingProblem(
          line: 8, column: 30, path: "tenants.fjordbygg.networks[0].kind",
          message: "'offise' is no kind of network", suggestion: "did you mean 'office'?"),
      ])
  }

  @Test(
    "a wrong value is told",
    arguments: [
      ("tenants: {a: {networks: [{name: n, ranges: [192.0.2.1/24]}]}}", "'192.0.2.1/24' is no address range"),
      ("tenants: {a: {networks: [{name: n, asns: [telia]}]}}", "'telia' is no network number"),
      ("tenants: {a: {networks: [{name: n}]}}", "network 'n' has neither ranges nor asns, so nothing belongs to it"),
      ("tenants: {a: {allowed-countries: [{country: ES, until: 31/8}]}}", "'31/8' is no date"),
      ("tenants: {a: {allowed-countries: [{country: ES, until: 2026-02-30}]}}", "'2026-02-30' is no date"),
      ("tenants: {a: {allowed-countries: [{until: 2026-02-03}]}}", "'country' is missing"),
      ("tenants: {a: {allowed-countries: SE}}", "expected a list, found 'SE'"),
      ("tenants: {a: {domains: [fjordbygg]}}", "'fjordbygg' is no mail domain"),
      ("tenants: {a: {domains: ['anna@fjordbygg.example']}}", "'anna@fjordbygg.example' is no mail domain"),
      ("tenants: [a]", "expected names with values, found a list"),
      ("provider: Example AB", "expected name, callback-number, callback-page, found 'Example AB'"),
      ("language: [sv]", "expected a text, found a list"),
      ("language: de", "'de' is no language that Nattvakt speaks"),
      ("thresholds: {x: {y: many}}", "'many' is no number of 0 or more"),
      ("thresholds: {x: {y: -1}}", "'-1' is no number of 0 or more"),
      ("tenants: {a: {home: ZZ}}", "'ZZ' is no country code"),
      ("sensitivity: loud", "'loud' is no sensitivity"),
      ("tenants: {a: {users: {x@y: {sensitivity: louder}}}}", "'louder' is no sensitivity"),
      ("disabled: [{reason: noise}]", "'detection' is missing: the id of what is not to run"),
      ("disabled: [{detection: x, because: noise}]", "unknown key 'because'"),
      ("tenants: {a: {groups: {g: {users: [x], critical: maybe}}}}", "'maybe' is neither true nor false"),
      ("tenants: {a: {networks: [{kind: vpn, asns: [1]}]}}", "'name' is missing: what findings call the network"),
      (
        "tenants: {a: {networks: [{name: n, ranges: [], asns: []}]}}",
        "network 'n' has neither ranges nor asns, so nothing belongs to it"
      ),
      ("tenants: {a: {networks: [{name: n, asns: [1]}, {name: n, asns: [2]}]}}", "two networks are called 'n'"),
      ("tenants: {a: {networks: [{name: n, asns: [1]}, {name: m, asns: [AS1]}]}}", "'AS1' stands in 'n' already"),
      (
        "tenants: {a: {networks: [{name: n, ranges: [192.0.2.0/24]}, {name: m, ranges: [192.0.2.0/24]}]}}",
        "'192.0.2.0/24' stands in 'n' already"
      ),
      (
        "tenants: {a: {networks: [{name: n, ranges: [0.0.0.0/0]}]}}",
        "'0.0.0.0/0' holds a good part of the internet: everyone in it would count as the tenant's own"
      ),
      (
        "tenants: {a: {networks: [{name: n, ranges: ['::/0']}]}}",
        "'::/0' holds a good part of the internet: everyone in it would count as the tenant's own"
      ),
      (
        "tenants: {a: {service-accounts: [{ranges: [192.0.2.1]}]}}",
        "'name' is missing: the sign-in name of the account"
      ),
      ("tenants: {a: {service-accounts: [{name: b, networks: [office]}]}}", "no network 'office'"),
      ("tenants: {a: {service-accounts: [{name: b, ranges: []}]}}", "the account may come from nowhere"),
      ("tenants: {a: {service-accounts: [b, {name: B}]}}", "'b' stands here twice"),
      ("tenants: {a: {break-glass: [B], service-accounts: [b]}}", "'b' is an emergency account as well"),
      ("tenants: {a: {users: {x@y: {home: SE}, X@y: {home: NO}}}}", "'x@y' stands here twice"),
      ("tenants: {a: {users: {x@y: {aliases: [z@y]}, z@y: {}}}}", "'z@y' is another user already"),
      ("tenants: {a: {users: {x@y: {aliases: [q]}, z@y: {aliases: [Q]}}}}", "'q' is an alias of 'x@y' already"),
      ("tenants: {a: {ids: [x.example]}, b: {domains: [X.example]}}", "'x.example' belongs to both 'a' and 'b'"),
      ("tenants: {a: {windows-domains: [CORP]}, b: {windows-domains: [corp]}}", "'corp' belongs to both 'a' and 'b'"),
      ("tenants: {a: {}, b: {ids: [a]}}", "'a' belongs to both 'a' and 'b'"),
      ("tenants: {a: {rates: {lockouts: {warn: 10, alarm: 5}}}}", "the alarm line lies below the warning line"),
      ("tenants: {a: {rates: {legacy-share: {alarm: 40}}}}", "a share lies between 0 and 1"),
      ("tenants: {a: {rates: {lockouts: {normal: [0, 9], warn: 5}}}}", "the line lies within what is normal"),
      ("tenants: {a: {rates: {lockouts: {normal: [9, 0]}}}}", "the lower end is above the upper one"),
      ("tenants: {a: {rates: {lockouts: {normal: 9}}}}", "expected a lower and an upper end"),
      ("tenants: {a: {rates: {lockouts: {}}}}", "no line is drawn"),
      ("tenants: {a: {rates: {lock-outs: {warn: 3}}}}", "unknown key 'lock-outs'"),
      ("contacts: [{user: a@b.example, time-zone: Mars/North}]", "'Mars/North' is no time zone"),
      ("tenants: {a: {ids: [x.example]}, b: {ids: [X.example]}}", "'x.example' belongs to both 'a' and 'b'"),
      ("contacts: [{name: Anna}]", "'user' is missing: the sign-in name that the person is found by"),
      ("contacts: [{user: a@b.example}, {user: A@b.example}]", "'a@b.example' is in the book twice"),
    ])
  func wrongValue(_ yaml: String, _ message: String) {
    #expect(problems(yaml).map(\.message) == [message])
  }

  @Test(
    "a country's name, and what people take for its code, lead to the code",
    arguments: [
      ("UK", "GB"), ("England", "GB"), ("Sverige", "SE"), ("Germny", "DE"), ("Tyskland", "DE"), ("USA", "US"),
      ("EL", "GR"),
    ])
  func countryNames(_ text: String, _ code: String) {
    #expect(problems("tenants: {a: {home: \(text)}}").map(\.suggestion) == ["did you mean '\(code)'?"])
  }

  @Test("a number with its unit, and a share in percent, are told what to write")
  func numbers() {
    #expect(problems("thresholds: {x: {speed: 900 km/h}}").map(\.suggestion) == ["write the number alone"])
    let share = problems("tenants: {a: {rates: {failure-share: {warn: 40}}}}")
    #expect(share.map(\.suggestion) == ["for 40 % write '0.4'"])
  }

  @Test("a mistake stands where the name does that it is about")
  func places() {
    let found = problems(
      """
      tenants:
        one:
          ids: [x.example]
          users:
            anna@x.example: {home: SE}
            Anna@x.example: {home: NO}
        two:
          ids: [y.example, X.example]
      """)
    #expect(found.map(\.line) == [6, 8])
    #expect(found.map(\.column) == [7, 22])
    #expect(found.map(\.path) == ["tenants.one.users.Anna@x.example", "tenants.two.ids[1]"])
  }

  @Test("what is no YAML is told with its line")
  func noYAML() {
    let found = problems("language: sv\ntenants: [a\nprovider: {")
    #expect(found.count == 1)
    #expect((found.first?.line ?? 0) >= 2)
    #expect(found.first?.message.hasPrefix("no valid YAML") == true)
  }

  @Test("a key given twice is told rather than one of the two believed")
  func twice() {
    #expect(problems("language: sv\nlanguage: en").first?.message.contains("given twice: language") == true)
  }

  @Test("a file that is not there is told by name")
  func missing() {
    #expect {
      try Policy.load("/nowhere/nattvakt.yaml")
    } throws: { error in
      (error as? SettingError)?.description == "/nowhere/nattvakt.yaml: cannot be read"
    }
  }

  @Test("a contact book that cannot be read is told where it is named")
  func missingBook() {
    let found = problems("language: sv\ncontacts: nowhere.yaml")
    #expect(found.map(\.line) == [2])
    #expect(found.first?.message == "nowhere.yaml: cannot be read")
  }

  @Test("a problem reads as compilers write theirs")
  func text() {
    let problem = SettingProblem(line: 3, column: 5, path: "a.b", message: "is wrong", suggestion: "write c")
    #expect(problem.text(file: "n.yaml") == "n.yaml:3:5: a.b: is wrong; write c")
    #expect(problem.within("c.csv").text(file: "n.yaml") == "c.csv:3:5: a.b: is wrong; write c")
    let doubt = SettingProblem(line: 3, column: 5, path: "a.b", message: "is old", isWarning: true)
    #expect(doubt.text(file: "n.yaml") == "n.yaml:3:5: warning: a.b: is old")
  }

  @Test(
    "what was meant by a wrong mail domain is told",
    arguments: [
      ("'@fjordbygg.example'", "write 'fjordbygg.example'"), ("'*.fjordbygg.example'", "write 'fjordbygg.example'"),
      ("'https://fjordbygg.example/'", "write 'fjordbygg.example'"),
      ("fjordbygg", "write what stands after the @, as 'fjordbygg.example'"),
    ])
  func domain(_ text: String, meant: String) {
    let found = problems("tenants:\n  a:\n    domains: [b.example, \(text)]")
    #expect(found.map(\.suggestion) == [meant])
    #expect(found.map(\.line) == [3])
  }
}
