import Detections
import Events
import Testing

@Suite("MFA method added")
struct MfaMethodAddedTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Malmö telia laptop
    3 weeks Malmö telia phone

    """

  private func check(_ text: String, policy: PersonPolicy = PersonPolicy()) throws {
    let mismatches = try Timeline(habits + text, policy: policy).mismatches("mfa-method-added")
    #expect(mismatches == [])
  }

  @Test("a method added in the session of a suspicious sign-in is high, from whatever address the log gives")
  func session() throws {
    try check(
      """
      2mon 08:00 Frankfurt rented stranger mfa session=a
      2mon 08:20 Malmö bahnhof nothing act=User_registered_security_info on=anna session=a ← mfa-method-added high
      """)
  }

  @Test("so is one from its address, and a device right after it is the same finding")
  func address() throws {
    try check(
      """
      2mon 08:00 Frankfurt rented stranger mfa
      2mon 08:20 Frankfurt rented nothing act=User_registered_security_info on=anna ← mfa-method-added high
      2mon 08:25 Frankfurt rented nothing act=Register_device on=DESKTOP-7
      """)
  }

  @Test("within a day of one and from elsewhere it is high, after two days no more")
  func window() throws {
    try check(
      """
      2mon 08:00 Frankfurt rented stranger mfa
      2mon 18:00 Malmö bahnhof nothing act=User_registered_security_info on=anna ← mfa-method-added high
      """)
    try check(
      """
      2mon 08:00 Frankfurt rented stranger mfa
      2wed 18:00 Malmö bahnhof nothing act=User_registered_security_info on=anna ← mfa-method-added low
      """)
  }

  @Test("from a rented server it is worth a look by itself, from a new network alone it is low")
  func source() throws {
    try check("2mon 08:00 Frankfurt rented nothing act=User_registered_security_info on=anna ← mfa-method-added high")
    try check("2mon 08:00 Malmö bahnhof nothing act=User_registered_security_info on=anna ← mfa-method-added low")
  }

  @Test("from where a stranger signed in that day it is high, from where the own laptop did it is nothing")
  func company() throws {
    try check(
      """
      2mon 08:00 Göteborg bahnhof pc-updated mfa
      2mon 08:20 Göteborg bahnhof nothing act=User_registered_security_info on=anna ← mfa-method-added high
      """)
    try check(
      """
      2mon 08:00 Göteborg hotel laptop mfa
      2mon 08:20 Göteborg hotel nothing act=User_registered_security_info on=anna
      """)
  }

  @Test("two days later through the victim's operator stays unseen")
  func evasion() throws {
    try check(
      """
      2mon 08:00 Frankfurt rented stranger mfa
      2wed 18:00 Göteborg telia nothing act=User_registered_security_info on=anna
      """)
  }

  @Test("a new telephone at home, an administrator who helps a new colleague, and a failed try are left alone")
  func ordinary() throws {
    try check("2mon 08:00 Malmö telia phone act=User_registered_security_info on=anna")
    try check("2mon 08:00 Malmö telia laptop act=Admin_registered_security_info on=nils")
    try check("2mon 08:00 Malmö telia laptop act=Create_temporary_access_pass_method_for_user on=nils times=20")
    try check("2mon 08:00 Frankfurt rented nothing act=User_registered_security_info on=anna bad")
  }
}
