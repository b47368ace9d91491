import Events
import FormatMaps
import Formats
import Simulation
import Testing

@Suite("Simulator")
struct SimulatorTests {
  @Test("the same seed gives the same bytes, another seed others")
  func deterministic() throws {
    let once = try Worlds.files(Worlds.world { $0.people = 20 })
    let again = try Worlds.files(Worlds.world { $0.people = 20 })
    let other = try Worlds.files(
      Worlds.world {
        $0.people = 20
        $0.seed = 2
      })
    #expect(once.files == again.files)
    #expect(once.summary.labels == again.summary.labels)
    #expect(once.files != other.files)
  }

  @Test("every record is understood, and every event of a label is there under its id", arguments: [5, 200])
  func understood(people: Int) throws {
    let world = try Worlds.world {
      $0.people = people
      $0.days = 10
      $0.tenants = people > 100 ? 3 : 1
      $0.countries = people > 100 ? ["SE", "US", "JP"] : ["NO"]
    }
    let (files, summary) = try Worlds.files(world)
    let read = try Reread(files)
    #expect(read.refusals == [])
    #expect(read.ids.count == summary.records)
    #expect(people == 5 || summary.labels.count > 40)
    for label in summary.labels {
      #expect(Set(label.eventIDs).subtracting(read.ids) == [], "\(label.kind)")
      #expect(label.first <= label.last)
      #expect(!label.users.isEmpty)
    }
  }

  @Test("the copies of overlapping exports and the late export hold what exports hold")
  func copies() throws {
    let (files, summary) = try Worlds.files(Worlds.world())
    let read = try Reread(files)
    #expect(read.records > summary.records)
    #expect(files.keys.contains { $0.hasSuffix("/again-signIns.json") })
    #expect(files.keys.contains { $0.hasSuffix("/late-signIns.json") })
  }

  @Test("each vendor's choice writes that vendor's logs alone")
  func choices() throws {
    let names: [SimulationOptions.LogChoice: String] = [
      .okta: "okta-system-log.json", .google: "google-reports.json", .cloudtrail: "cloudtrail.json",
    ]
    for (choice, name) in names {
      let (files, _) = try Worlds.files(
        Worlds.world {
          $0.format = choice
          $0.people = 12
          $0.days = 8
        })
      #expect(!files.isEmpty)
      #expect(files.keys.allSatisfy { $0.hasSuffix(name) })
    }
  }

  @Test("2,000 people over ten days never hold more than a slice of a day")
  func bounded() throws {
    let world = try Worlds.world {
      $0.people = 2_000
      $0.days = 10
      // The log that is the shortest to write: what is held is the same.
      $0.format = .google
    }
    var most = 0
    let summary = try Simulator(world).run { _, bytes in most = max(most, bytes.count) }
    #expect(summary.records > 40_000)
    #expect(summary.peakEvents < 60_000)
    #expect(most < 4 << 20)
  }

  @Test(
    "people can be at home in each of the countries that a refusal names, in summer and winter",
    arguments: [1_788_134_400, 1_799_000_000])
  func homelands(start: Int64) throws {
    let known = try #require(
      { () -> [String]? in
        do {
          _ = try Worlds.world { $0.countries = ["XX"] }
        } catch SimulationError.unknownCountry(_, let known) {
          return known
        }
        return nil
      }())
    #expect(known.count > 15)
    for country in known {
      let world = try Worlds.world {
        $0.people = 6
        $0.days = 4
        $0.countries = [country]
        $0.start = Timestamp(seconds: start / 86_400 * 86_400)
      }
      let summary = try Simulator(world).run { _, _ in }
      #expect(summary.records > 50, "\(country)")
    }
  }

  @Test("a country without networks is refused with those that there are")
  func unknownCountry() throws {
    #expect(throws: SimulationError.self) { try Worlds.world { $0.countries = ["XX"] } }
  }
}
