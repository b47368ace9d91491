import Detections
import Events
import Testing

@Suite("Application credential")
struct ApplicationCredentialTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Malmö telia laptop

    """

  private func check(_ text: String, policy: PersonPolicy = PersonPolicy()) throws {
    let mismatches = try Timeline(habits + text, policy: policy).mismatches("application-credential")
    #expect(mismatches == [])
  }

  @Test("a key made in the session of a stranger is critical")
  func fires() throws {
    try check(
      """
      mon 08:00 Frankfurt rented stranger mfa session=s
      mon 08:10 Frankfurt rented nothing session=s act=Add_service_principal_credentials. on=Payroll ← application-credential critical
      """)
  }

  @Test("a developer at work is a line of context")
  func usualPlace() throws {
    try check(
      """
      mon 08:10 Malmö telia nothing act=CreateAccessKey on=backup ← application-credential low
      """)
  }

  @Test("somebody who never did such a thing, from an unfamiliar country, is medium")
  func firstTime() throws {
    try check(
      """
      mon 08:10 Lagos mtn nothing act=CreateAccessKey on=backup ← application-credential medium
      """)
  }

  @Test("a day after a stranger got in, from another place, counts too")
  func afterwards() throws {
    try check(
      """
      mon 08:00 Frankfurt rented stranger mfa
      mon 20:00 Lagos mtn nothing act=CreateAccessKey on=backup ← application-credential high
      """)
  }

  @Test("a secret that exists needs no act")
  func evasion() throws {
    try check(
      """
      mon 08:10 Lagos mtn nothing act=ListAccessKeys
      """)
  }

  @Test("a refused attempt is nothing")
  func failed() throws {
    try check(
      """
      mon 08:10 Lagos mtn nothing bad act=CreateAccessKey on=backup
      """)
  }

  @Test("a key for another person weighs more than one for oneself, unless such keys are the usual work")
  func forAnother() throws {
    func summary(_ story: String) throws -> String {
      let found = try Timeline(habits + story).findings().last { $0.rule.id == "application-credential" }
      return found?.verdict.summary.text(.english) ?? ""
    }
    let told = "another person's"
    #expect(try summary("mon 08:10 Malmö telia nothing act=CreateAccessKey on=bo").contains(told))
    #expect(try !summary("mon 08:10 Malmö telia nothing act=CreateAccessKey on=anna").contains(told))
    let usual = (1...3).map { "\($0)mon 08:10 Malmö telia nothing act=CreateAccessKey on=kim\($0)" }
    #expect(try !summary(usual.joined(separator: "\n")).contains(told))
  }
}
