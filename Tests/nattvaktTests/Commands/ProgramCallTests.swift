import Foundation
import Testing

/// A case about a program: two months of nights from one address, then from rented servers abroad.
@Suite("The call about a program")
struct ProgramCallTests {
  private let workplace: Workplace
  private let program: Program
  private static let common = ["--store", "program.sqlite", "--config", Sample.folder + "/nattvakt.yaml"]

  init() throws {
    workplace = try Workplace()
    program = Program(workplace)
  }

  private func signIn(_ day: Int, _ address: String) -> String {
    let start = Date(timeIntervalSince1970: 1_785_553_200)
    let time = start.addingTimeInterval(Double(day) * 86_400).ISO8601Format()
    return """
      {"time":"\(time)","category":"ServicePrincipalSignInLogs","tenantId":"9543f927-a961-448d-be5c-53149aceb317",\
      "properties":{"id":"p\(day)","createdDateTime":"\(time)","appId":"7b3f0c52-93d4-4c0a-8f11-2f6f6f3a9e10",\
      "appDisplayName":"Payroll","ipAddress":"\(address)","status":{"errorCode":0},\
      "servicePrincipalId":"9d370547-cb61-4753-be23-68534909af90","resourceDisplayName":"Microsoft Graph"}}
      """
  }

  private func caseID() throws -> String {
    let lines = (0..<60).map { signIn($0, "198.18.4.20") } + [signIn(61, "198.51.100.12")]
    let logs = try workplace.write("programs.json", lines.joined(separator: "\n"))
    let geo = ["--quiet", "--geo", Sample.folder + "/places.mmdb"]
    #expect(try program.run(["analyze", logs] + geo + Self.common).status == 0)
    let list = try program.run(["cases", "list", "--format", "csv"] + Self.common)
    return String(try #require(list.output.split(separator: "\r\n").dropFirst().first?.split(separator: ",").first))
  }

  @Test("goes to the customer's IT contact where no owner is on file, and says what the log shows of the program")
  func shown() throws {
    let id = try caseID()
    let text = try program.run(["cases", "show", id, "--language", "en"] + Self.common).output
    #expect(text.contains("No owner on file:") && text.contains("Gustav Sand, 070-174 06 05"))
    #expect(text.contains("into\n  Payroll; access was granted.") || text.contains("into Payroll; access was granted."))
    #expect(!text.contains("password was right"), "a program has no password")
  }

  @Test("takes only answers that an owner can give, and proposes what they mean")
  func answers() throws {
    let id = try caseID()
    let contact = ["cases", "contact", id, "--language", "en"] + Self.common
    let strange = try program.run(contact + ["--answer", "travelling"])
    #expect(strange.status == 2 && strange.errors.contains("planned, not-planned, not-sure, someone-else, denies"))
    let silence = try program.run(contact + ["--answer", "no-answer"])
    #expect(silence.output.contains("--number customer") && !silence.output.contains("--number manager"))
    let gone = try program.run(contact + ["--answer", "not-planned"])
    #expect(gone.output.contains("COMPROMISED") && gone.output.contains("cases contain \(id)"))
    let contain = try program.run(["cases", "contain", id, "--language", "en"] + Self.common).output
    #expect(contain.contains("az ad sp update --id \"$id\" --set accountEnabled=false"))
    let history = try program.run(["cases", "history", id] + Self.common).output
    #expect(history.contains("called    customer") && !history.contains("070-174"))
  }
}
