import Events
import Testing

@testable import Detections

@Suite("campaign")
struct CampaignTests {
  private func check(_ story: String) throws {
    let habits = """
      3 weeks 30 others Malmö telia desktop
      3 weeks Malmö telia laptop

      """
    #expect(try Timeline(habits + story).mismatches("campaign") == [])
  }

  @Test("three people's accounts from one rented network with one browser within a day are one hand")
  func fires() throws {
    try check(
      """
      2mon 08:00 Frankfurt rented stranger user=colleague1
      2mon 11:00 Frankfurt rented stranger user=colleague2
      2mon 16:00 Frankfurt rented stranger user=colleague3 ← campaign high
      2mon 17:00 Frankfurt rented stranger user=colleague4 ← campaign high
      2mon 18:00 Frankfurt rented stranger user=colleague5
      """)
  }

  @Test("also from different rooms of the network, by its exact agent")
  func rooms() throws {
    try check(
      """
      2mon 08:00 Frankfurt rented stranger user=colleague1 room=1
      2mon 11:00 Frankfurt rented stranger user=colleague2 room=2
      2mon 16:00 Frankfurt rented stranger user=colleague3 room=3 ← campaign high
      """)
  }

  @Test("two people are none, nor are three over three days")
  func nearly() throws {
    try check(
      """
      2mon 08:00 Frankfurt rented stranger user=colleague1
      2mon 09:00 Frankfurt rented stranger user=colleague2
      2tue 20:00 Frankfurt rented stranger user=colleague3
      """)
  }

  @Test("another network and another agent for everybody stays unseen")
  func evasion() throws {
    try check(
      """
      2mon 08:00 Frankfurt rented stranger user=colleague1
      2mon 09:00 Amsterdam rented2 pc user=colleague2
      2mon 10:00 Paris comcast stranger2 user=colleague3
      """)
  }

  @Test("colleagues on a trip with their own devices are none")
  func trip() throws {
    try check(
      """
      2mon 08:00 Berlin hotel desktop user=colleague1
      2mon 08:10 Berlin hotel desktop user=colleague2
      2mon 08:20 Berlin hotel desktop user=colleague3
      2mon 08:30 Berlin hotel laptop
      """)
  }

  @Test("logs without devices and software are enough, by the network's addresses")
  func otherLog() throws {
    let story = """
      3 weeks 30 others Malmö telia nothing
      2mon 08:00 Frankfurt rented nothing user=colleague1
      2mon 11:00 Frankfurt rented nothing user=colleague2
      2mon 16:00 Frankfurt rented nothing user=colleague3 ← campaign high
      """
    #expect(try Timeline(story).mismatches("campaign") == [])
  }
}
