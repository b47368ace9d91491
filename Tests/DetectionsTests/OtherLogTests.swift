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
      ("password-spray", "mon 02:00 Lagos mtn nothing bad times=10 users=10 app=SSH ← password-spray medium"),
      (
        "credential-stuffing",
        """
        mon 02:00 Lagos mtn nothing bad unknown times=8 users=8 app=SSH
        mon 02:05 Lagos mtn nothing bad times=20 users=20 app=SSH ← credential-stuffing medium
        """
      ),
      ("user-enumeration", "mon 02:00 Lagos mtn nothing bad unknown times=20 users=20 ← user-enumeration low"),
      ("lockout-storm", "mon 02:00 Lagos mtn nothing bad locked times=10 users=10 ← lockout-storm medium"),
      ("password-guessing", "mon 02:00 Lagos mtn nothing bad times=30 ← password-guessing medium"),
      (
        "success-after-attack",
        """
        mon 02:00 Lagos mtn nothing bad times=12 users=12
        mon 02:30 Lagos mtn nothing ← success-after-attack high
        """
      ),
      ("password-known", "2mon 08:00 Lagos mtn nothing refused ← password-known high"),
      ("attack-tool", "2mon 08:00 Lagos mtn script ← attack-tool high"),
      (
        "malicious-source",
        """
        mon 02:00 Lagos mtn nothing bad times=12 users=12
        tue 02:30 Lagos mtn nothing ← malicious-source high
        """
      ),
      ("malicious-source", "2mon 08:00 Lagos listed nothing ← malicious-source high"),
      (
        "disabled-account",
        """
        2mon 08:00 Lagos mtn nothing bad times=3 users=3
        2mon 08:10 Lagos mtn nothing bad disabled ← disabled-account low
        """
      ),
      // Duo and gateways: addresses alone.
      ("mfa-fatigue", "2mon 08:00 Malmö bahnhof nothing refused times=5 every=60 ← mfa-fatigue medium"),
      (
        "mfa-fatigue-success",
        """
        2mon 08:00 Malmö bahnhof nothing refused unanswered times=5 every=60
        2mon 08:06 Malmö bahnhof nothing mfa ← mfa-fatigue-success critical
        """
      ),
      ("mfa-fraud-reported", "2mon 08:00 Malmö bahnhof nothing refused reported ← mfa-fraud-reported high"),
      // Okta
      (
        "mfa-fraud-reported",
        """
        2mon 08:00 Malmö telia nothing act=user.account.report_suspicious_activity_by_enduser on=anna ← mfa-fraud-reported high
        """
      ),
      (
        "mfa-relay",
        """
        2mon 08:00 Malmö telia nothing
        2mon 08:30 Frankfurt rented nothing right
        2mon 08:30:30 Frankfurt rented nothing mfa ← mfa-relay high
        """
      ),
      // Google tells no session, AWS none of the console's
      (
        "mfa-method-added",
        """
        2mon 08:00 Frankfurt rented nothing mfa
        2mon 08:05 Frankfurt rented nothing act=2sv_enroll on=anna ← mfa-method-added high
        """
      ),
      (
        "mfa-method-added",
        """
        2mon 08:00 Frankfurt rented nothing mfa token=ASIA1
        2mon 08:05 Paris hotel nothing act=CreateVirtualMFADevice on=anna token=ASIA1 ← mfa-method-added high
        """
      ),
      ("mfa-downgrade", "2mon 08:00 Lagos mtn nothing single ← mfa-downgrade medium"),
      ("token-replay", "2mon 08:00 Frankfurt rented nothing background ← token-replay high"),
      ("device-code-phishing", "2mon 08:00 Frankfurt rented nothing device-code ← device-code-phishing high"),
      ("legacy-protocol", "2mon 08:00 Lagos mtn nothing proto=rich_client legacy ← legacy-protocol medium"),
      ("admin-tool-sign-in", "2mon 08:00 Lagos rented nothing proto=aws-cli ← admin-tool-sign-in high"),
      ("risky-consent", "2mon 08:00 Lagos mtn nothing act=authorize on=rclone ← risky-consent high"),
      ("dormant-account", "6mon 08:00 Lagos mtn nothing ← dormant-account medium"),
      ("odd-hours", "2mon 03:00 Malmö bahnhof nothing ← odd-hours low"),
      (
        "mail-forwarding",
        """
        2mon 08:00 Lagos mtn nothing act=New-TransportRule with=CopyTo=x@evil.example ← mail-forwarding high
        """
      ),
      ("file-harvest", "2mon 08:00 Lagos mtn nothing act=download times=25 every=4 ← file-harvest medium"),
      (
        "privilege-grant",
        "2mon 08:00 Lagos mtn nothing act=user.account.privilege.grant on=bo ← privilege-grant medium"
      ),
      ("defence-weakened", "2mon 08:00 Lagos mtn nothing act=DeleteTrail on=trail ← defence-weakened medium"),
      (
        "application-credential",
        "2mon 08:00 Lagos mtn nothing act=CreateAccessKey on=bo ← application-credential medium"
      ),
    ])
  func enough(detection: String, story: String) throws {
    let mismatches = try Timeline(habits + story).mismatches(detection)
    #expect(mismatches == [])
  }

  @Test(
    "of which those that name sessions and software, but no devices, are enough for",
    arguments: [
      (
        "session-split",
        """
        2mon 08:00 Malmö telia pc session=idx1
        2mon 08:30 Paris comcast stranger session=idx1 ← session-split high
        """
      ),
      (
        "session-tool-replay",
        """
        2mon 08:00 Malmö telia pc session=idx1
        2mon 08:30 Frankfurt rented script session=idx1 ← session-tool-replay high
        """
      ),
      (
        "session-device-shift",
        """
        2mon 08:00 Göteborg hotel pc session=idx1
        2mon 08:30 Göteborg hotel stranger session=idx1 ← session-device-shift high
        """
      ),
    ])
  func sessions(detection: String, story: String) throws {
    let habits = "3 weeks 12 others Malmö telia pc\n3 weeks Malmö telia pc\n"
    #expect(try Timeline(habits + story).mismatches(detection) == [])
  }

  @Test("are enough for what the policy forbids")
  func policy() throws {
    let policy = PersonPolicy(allowedCountries: Country(code: "SE").map { [$0: nil] })
    let timeline = Timeline(habits + "2mon 08:00 Lagos mtn nothing ← unauthorised-country high", policy: policy)
    #expect(try timeline.mismatches("unauthorised-country") == [])
  }
}
