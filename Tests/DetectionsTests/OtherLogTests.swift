import Detections
import Events
import Testing

/// Logs that tell less than Entra's: a unified audit log names neither device nor system, a VPN's no software at all.
@Suite("Logs without devices and software")
struct OtherLogTests {
  private let habits = """
    3 weeks 12 others Malmö telia nothing
    3 weeks Malmö telia nothing

    """

  @Test(
    "are enough for",
    arguments: [
      ("impossible-travel", "mon 08:00 Malmö telia nothing\nmon 09:00 Lagos mtn nothing ← impossible-travel high"),
      (
        "concurrent-countries",
        """
        mon 08:00 Malmö telia nothing
        mon 08:30 Copenhagen tele2 nothing
        mon 09:00 Malmö telia nothing ← concurrent-countries high
        """
      ),
      ("new-country", "2mon 08:00 Lagos mtn nothing ← new-country medium"),
      ("tenant-new-country", "2mon 08:00 Lagos mtn nothing ← tenant-new-country medium"),
      (
        "location-burst",
        """
        mon 01:00 Malmö telia nothing
        mon 08:00 Berlin dtag nothing
        mon 16:00 Paris hotel nothing
        mon 23:00 Madrid comcast nothing ← location-burst high
        """
      ),
      ("anonymiser-sign-in", "2mon 08:00 Frankfurt tor nothing ← anonymiser-sign-in high"),
      ("hosting-sign-in", "2mon 08:00 Frankfurt rented nothing ← hosting-sign-in high"),
      ("unfamiliar-sign-in", "2mon 08:00 Malmö bahnhof script mfa ← unfamiliar-sign-in low"),
    ])
  func enough(detection: String, story: String) throws {
    #expect(try Timeline(habits + story).mismatches(detection) == [])
  }

  @Test("are enough for what the policy forbids")
  func policy() throws {
    let policy = PersonPolicy(allowedCountries: Country(code: "SE").map { [$0: nil] })
    let timeline = Timeline(habits + "2mon 08:00 Lagos mtn nothing ← unauthorised-country high", policy: policy)
    #expect(try timeline.mismatches("unauthorised-country") == [])
  }
}
