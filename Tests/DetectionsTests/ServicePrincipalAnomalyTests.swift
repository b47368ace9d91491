import Detections
import Events
import Testing

@Suite("A program that signs in from elsewhere")
struct ServicePrincipalAnomalyTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Frankfurt cloud nothing workload app=Payroll

    """

  private func check(_ text: String) throws {
    let mismatches = try Timeline(habits + text).mismatches("service-principal-anomaly")
    #expect(mismatches == [])
  }

  @Test("a program in a country where it never was is found at medium")
  func fires() throws {
    try check("2mon 08:00 Lagos mtn nothing workload app=Payroll ← service-principal-anomaly medium")
  }

  @Test("with a new secret it is high")
  func newSecret() throws {
    try check(
      """
      2mon 08:00 Lagos rented nothing user=bo act=Add_service_principal_credentials on=Payroll
      2mon 08:20 Lagos rented nothing workload app=Payroll ← service-principal-anomaly high
      """)
  }

  @Test("a new secret used from where the program always is, is a renewal")
  func renewal() throws {
    try check(
      """
      2mon 08:00 Malmö telia nothing user=bo act=Add_service_principal_credentials on=Payroll
      2mon 08:20 Frankfurt cloud nothing workload app=Payroll
      """)
  }

  @Test("another host in the same country is a line of context at most")
  func moved() throws {
    try check("2mon 08:00 Frankfurt rented nothing workload app=Payroll ← service-principal-anomaly low")
  }

  @Test("machines of Microsoft say nothing")
  func microsoft() throws {
    try check("2mon 08:00 Dublin microsoft nothing workload app=Payroll")
  }

  @Test("a program that is not known yet is nothing")
  func firstDay() throws {
    try check("2mon 08:00 Lagos mtn nothing workload app=New user=sp:new")
  }

  @Test("the same cloud in the same country is not seen")
  func evasion() throws {
    try check("2mon 08:00 Frankfurt cloud nothing workload app=Payroll room=7")
  }
}
