import Events
import Foundation
import Simulation
import Testing

@Suite("Simulated attacks")
struct AttackTests {
  /// One run with all kinds, as a reader sees it.
  private struct Told {
    var labels: [AttackLabel]
    /// By event id.
    var events: [String: (event: Event, words: [String: String])] = [:]

    static let all: Result<Told, any Error> = Result {
      let world = try Worlds.world {
        $0.people = 240
        $0.days = 16
        $0.noise = 0
        $0.seed = 11
      }
      let (files, summary) = try Worlds.files(world)
      let wanted = Set(summary.labels.flatMap(\.eventIDs))
      var told = Told(labels: summary.labels)
      for (id, event, words) in try Reread(files, keepsWords: true).events where wanted.contains(id) {
        told.events[id] = (event, words)
      }
      return told
    }

    func events(of label: AttackLabel) -> [(event: Event, words: [String: String])] {
      label.eventIDs.compactMap { events[$0] }.sorted { $0.event.time < $1.event.time }
    }

    func story(_ kind: String) throws -> [(event: Event, words: [String: String])] {
      events(of: try #require(labels.first { $0.kind == kind }))
    }
  }

  @Test("there are at least thirty-two kinds, each told once by a name of its own")
  func kinds() throws {
    let labels = try Told.all.get().labels
    #expect(Set(labels.map(\.kind)).count == labels.count)
    #expect(labels.count >= 45)
    #expect(labels.count { !$0.isVisible } <= 2)
  }

  @Test("Docs/Simulation.md has every kind with its story")
  func documented() throws {
    let page = try String(contentsOf: Worlds.root.appending(path: "Docs/Simulation.md"), encoding: .utf8)
    for label in try Told.all.get().labels {
      #expect(page.contains("| `\(label.kind)` | \(label.title) |"), "\(label.kind)")
    }
  }

  @Test("each label says when, who and from where as its events do")
  func labels() throws {
    let told = try Told.all.get()
    for label in told.labels {
      let events = told.events(of: label)
      #expect(events.count == label.eventIDs.count, "\(label.kind)")
      let (first, last) = (try #require(events.first), try #require(events.last))
      // Some logs tell whole seconds.
      #expect(abs(first.event.time.seconds(until: label.first)) < 1, "\(label.kind)")
      #expect(abs(last.event.time.seconds(until: label.last)) < 1, "\(label.kind)")
      let names = Set(events.compactMap { $0.words["user"] })
      #expect(label.users.contains { names.contains($0.lowercased()) }, "\(label.kind): \(label.users), \(names)")
      #expect(Set(events.compactMap { $0.words["address"] }) == Set(label.sources), "\(label.kind)")
    }
  }

  @Test(
    "sprays reach many accounts with few tries each, and end in one that opens",
    arguments: ["spray-one-source", "spray-distributed", "spray-slow"])
  func sprays(kind: String) throws {
    let events = try Told.all.get().story(kind)
    let failed = events.filter { $0.words["outcome"] == "bad-password" }
    #expect(Set(failed.compactMap { $0.words["user"] }).count >= 12)
    #expect(Set(failed.compactMap { $0.words["address"] }).count >= (kind == "spray-one-source" ? 1 : 5))
    #expect(events.contains { $0.words["outcome"] == "granted" })
  }

  @Test("prompts without end are denied five times within a quarter of an hour, and once given in to")
  func fatigue() throws {
    for (kind, isGranted) in [("mfa-fatigue", false), ("mfa-fatigue-success", true)] {
      let events = try Told.all.get().story(kind)
      let denied = events.filter { $0.words["second-factor"] == "denied" }
      #expect(denied.count >= 5)
      #expect(denied[0].event.time.seconds(until: denied[4].event.time) < 900)
      #expect(events.contains { $0.words["outcome"] == "granted" } == isGranted)
    }
  }

  @Test("a known password is right and nothing is granted", arguments: ["password-known", "password-known-blocked"])
  func known(kind: String) throws {
    let events = try Told.all.get().story(kind)
    #expect(events.allSatisfy { $0.words["outcome"] == "password-right" })
  }

  @Test("stolen sessions are the victim's own")
  func sessions() throws {
    let told = try Told.all.get()
    for kind in ["token-replay", "cookie-theft", "cookie-script"] {
      let events = try told.story(kind)
      #expect(Set(events.map(\.event.session)).count == 1)
      #expect(events.allSatisfy { $0.event.session != 0 })
    }
  }

  @Test("device codes, old protocols and acts are told as such")
  func particulars() throws {
    let told = try Told.all.get()
    #expect(try told.story("device-code-phishing").contains { $0.words["client"] == "deviceCode" })
    #expect(try told.story("legacy-smtp").allSatisfy { $0.words["flags"]?.contains("legacy-protocol") == true })
    #expect(try told.story("bec-hiding-rule").contains { $0.words["operation"] == "New-InboxRule" })
    #expect(try told.story("mail-harvest").count { $0.words["operation"] == "MailItemsAccessed" } > 40)
    #expect(try told.story("privilege-grant").contains { $0.words["kind"] == "operation" })
    #expect(try told.story("service-principal").contains { $0.words["flow"] == "service-principal" })
    #expect(try told.story("cloud-keys").contains { $0.words["operation"] == "StopLogging" })
  }

  @Test("a rate gives that many attacks, none gives none")
  func amounts() throws {
    let rated = Simulator(
      try Worlds.world {
        $0.people = 500
        $0.days = 30
        $0.attacks = .rate(40)
      })
    #expect(rated.attacks.labels.count == 20)
    let none = Simulator(try Worlds.world { $0.attacks = .perKind(0) })
    #expect(none.attacks.labels.isEmpty)
  }
}
