import Enrichment
import Events
import Simulation
import Testing

/// What looks like an attack and is none must be there, or quiet proves nothing.
@Suite("Traps of the made-up world")
struct TrapTests {
  private typealias Told = (event: Event, words: [String: String])

  /// Four weeks of two companies, without any attack.
  private static let events: Result<[(id: String, event: Event, words: [String: String])], any Error> = Result {
    let world = try Worlds.world {
      $0.people = 140
      $0.tenants = 2
      $0.days = 20
      $0.format = .entra
      $0.attacks = .perKind(0)
      $0.seed = 5
      $0.vpnShare = 0.15
    }
    return try Reread(Worlds.files(world).files, keepsWords: true).events
  }

  private static let networks: Result<[String: NetworkKinds], any Error> = Result {
    let folder = DataFolder(path: Worlds.dataFolder)
    let databases = PlaceDatabases(operatorFiles: [], folder: folder, countries: try CountryTables.load(folder))
    var kinds: [String: NetworkKinds] = [:]
    for (_, _, words) in try events.get() {
      guard let text = words["address"], kinds[text] == nil, let address = IPAddress(text) else { continue }
      kinds[text] = databases.facts(of: address).network.kinds
    }
    return kinds
  }

  private func count(_ isTrap: ([String: String]) -> Bool) throws -> Int {
    try Self.events.get().count { isTrap($0.words) }
  }

  @Test(
    "the kinds of network that mislead are used",
    arguments: [
      NetworkKinds.vpn, .relay, .satellite, .mobile, .hosting, .microsoftService,
    ])
  func networks(kind: NetworkKinds) throws {
    let kinds = try Self.networks.get()
    #expect(
      try count { $0["outcome"] == "granted" && kinds[$0["address"] ?? ""]?.contains(kind) == true } > 0)
  }

  @Test("a gateway in the cloud carries whole companies, where one has it")
  func egress() throws {
    let egress = try (1...40).compactMap { seed in
      try Worlds.world {
        $0.people = 5
        $0.seed = UInt64(seed)
      }.tenants.first?.egress
    }
    #expect((2...16).contains(egress.count))
  }

  @Test("interrupts come before access: stay signed in, second factor asked for, moved, timed out")
  func interrupts() throws {
    for code in ["50140", "50074", "50076", "500121"] { #expect(try count { $0["code"] == code } > 5, "\(code)") }
  }

  @Test("a telephone with an old password fails by the hundred, from its owner's own lines")
  func oldPassword() throws {
    var failures: [String: Int] = [:]
    for (_, _, words) in try Self.events.get() where words["client"] == "Exchange ActiveSync" {
      failures[words["user"] ?? "", default: 0] += 1
    }
    #expect(failures.values.contains { $0 > 100 })
  }

  @Test("people fly, by other airports too, and spend weekends abroad")
  func journeys() throws {
    var countries: [String: Set<String>] = [:]
    for (_, _, words) in try Self.events.get() where words["outcome"] == "granted" {
      countries[words["user"] ?? "", default: []].insert(words["country"] ?? "")
    }
    #expect(countries.values.count { $0.count > 1 } > 12)
    #expect(countries.values.count { $0.count > 2 } > 3)
  }

  @Test("names are written in capitals, change, or are missing; guests have their own")
  func names() throws {
    let events = try Self.events.get()
    #expect(events.contains { $0.words["user"]?.hasPrefix("new.") == true })
    #expect(events.contains { $0.words["flags"]?.contains("guest") == true })
    #expect(
      events.contains { $0.words["user"]?.contains("@") == false && $0.words["flags"]?.contains("workload") != true })
  }

  @Test("programs sign in: by service principal, with a password every hour, in a person's name from a cloud")
  func programs() throws {
    #expect(try count { $0["flow"] == "service-principal" } > 100)
    #expect(try count { $0["user"]?.hasPrefix("svc-backup@") == true } > 400)
    #expect(try count { $0["application"] == "Calendar Helper" } > 50)
  }

  @Test("two devices of one person sign in within the same second")
  func pairs() throws {
    var seen: [String: Set<String>] = [:]
    for (_, event, words) in try Self.events.get() {
      seen["\(words["user"] ?? "") \(event.time)", default: []].insert(words["address"] ?? "")
    }
    #expect(seen.values.contains { $0.count > 1 })
  }

  @Test("everybody's browser is renewed within a day")
  func renewal() throws {
    var versions: [Int64: Set<String>] = [:]
    for (_, event, words) in try Self.events.get() where words["user-agent"]?.contains("Edg/") == true {
      guard let version = words["user-agent"]?.split(separator: "Edg/").last, words["device"] != nil else { continue }
      versions[event.time.day, default: []].insert(String(version))
    }
    #expect(Set(versions.values.joined()).count >= 2)
    #expect(versions.values.count { $0.count == 1 } > versions.count / 2)
  }

  @Test("the internet tries names and passwords all the time, from many addresses, and is told no")
  func noise() throws {
    let failed = try Self.events.get().filter { $0.words["outcome"] == "bad-password" }
    #expect(failed.count > 140 * 20 / 10)
    #expect(Set(failed.compactMap { $0.words["country"] }).count > 30)
  }

  @Test("a shared mailbox is open at two offices at once")
  func sharedMailbox() throws {
    let lines = try Self.events.get().filter { $0.words["user"]?.hasPrefix("info@") == true }
      .compactMap { $0.words["address"] }
    #expect(Set(lines).count >= 2)
  }

  @Test("an old mail program, a scanner and a meeting room use what attackers use")
  func oldWays() throws {
    #expect(try count { $0["client"] == "IMAP4" && $0["outcome"] == "granted" } > 0)
    #expect(try count { $0["client"] == "Authenticated SMTP" } > 0)
    #expect(try count { $0["client"] == "deviceCode" } > 0)
  }
}
