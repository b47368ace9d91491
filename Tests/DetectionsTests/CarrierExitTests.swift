import Detections
import Events
import Testing

/// What telephones teach of a carrier's exit, as detections see it.
@Suite("A carrier's exit")
struct CarrierExitTests {
  /// People in Kiruna whose telephones are on the Wi-Fi and on a carrier that surfaces in Stockholm by turns.
  private func habits(_ people: [String]) -> String {
    let base = "3 weeks Kiruna telia laptop\n3 weeks 12 others Kiruna telia desktop\n"
    let turns = ["mon", "tue", "wed", "thu"].flatMap { day in
      people.flatMap { user in
        (0..<5).map { turn in
          let isHome = turn % 2 == 0
          let (place, room) =
            isHome ? ("Kiruna bahnhof", user) : ("Stockholm unlabelled-carrier", "\(day)\(turn)\(user)")
          return "\(day) 12:\(10 + turn * 10) \(place) registered-phone user=\(user) session=\(user) room=\(room)"
        }
      }
    }
    return base + turns.joined(separator: "\n") + "\n"
  }

  private func travels(_ people: [String], _ story: String) throws -> Bool {
    try Timeline(habits(people) + story).findings().contains { found in
      found.rule.id == "impossible-travel" && found.verdict.events.count == 2 && found.verdict.time(of: "2fri")
    }
  }

  private let story = """
    2fri 13:00 Kiruna telia laptop
    2fri 13:10 Stockholm unlabelled-carrier newphone
    """

  @Test("that several telephones have shown is no journey for anybody")
  func learned() throws {
    #expect(try !travels(["bo", "kim", "ola", "eva"], story))
  }

  @Test("that one account alternates with is a journey still")
  func oneAccount() throws {
    #expect(try travels(["bo"], story))
  }

  @Test("tells its country still: from another one it is a journey")
  func acrossTheBorder() throws {
    let abroad = """
      2fri 13:00 Stockholm unlabelled-carrier laptop
      2fri 14:00 Lagos mtn stranger
      """
    #expect(try travels(["bo", "kim", "ola", "eva"], abroad))
  }
}

extension Verdict {
  /// Whether it is of that day or later, by the words that timelines use.
  fileprivate func time(of day: String) -> Bool {
    firstSeen >= Timeline("\(day) 00:00 Kiruna telia laptop").steps[0].time
  }
}
