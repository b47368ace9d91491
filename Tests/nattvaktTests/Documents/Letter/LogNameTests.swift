import Events
import Foundation
import Testing

@testable import nattvakt

@Suite("What a log is called in a letter")
struct LogNameTests {
  @Test(
    "is the product and what the log tells, in the reader's language",
    arguments: [
      ("Microsoft Entra ID sign-ins", "Microsoft Entra ID: sign-ins", "Microsoft Entra ID: inloggningar"),
      (
        "Microsoft Entra ID sign-ins, downloaded from the portal as CSV", "Microsoft Entra ID: sign-ins",
        "Microsoft Entra ID: inloggningar"
      ),
      ("Microsoft 365 unified audit log", "Microsoft 365: unified audit log", "Microsoft 365: granskningslogg"),
      ("AWS CloudTrail", "AWS CloudTrail", "AWS CloudTrail"),
      ("Fortinet FortiGate events (SSL VPN, IPsec)", "Fortinet FortiGate: events", "Fortinet FortiGate: händelser"),
      (
        "Changes of accounts and groups on Unix (useradd)", "Changes of accounts and groups on Unix",
        "Unix: ändringar av konton och grupper"
      ),
      ("Our own door log", "Our own door log", "Our own door log"), ("", "", ""), ("(x", "(x", "(x"),
    ])
  func names(title: String, english: String, swedish: String) {
    let name = LogName(title: title).phrase
    #expect(name.text(.english) == english && name.text(.swedish) == swedish)
  }

  /// Words that a title may hold and a Swedish name must not.
  private static let english: Set<String> = [
    "log", "logs", "event", "events", "audit", "sign-ins", "sign-in", "and", "activity", "authentication",
    "authentications", "table", "report", "history", "records", "acts", "services", "policy", "status", "usage", "as",
    "of",
    "in", "the", "from", "own", "messages", "user", "users", "tenant", "application", "security", "its",
  ]

  @Test("has no English word in Swedish, whichever of the formats it is")
  func all() throws {
    let program = Program(try Workplace())
    let list = try program.run(["formats", "list", "--format", "json"]).output
    let titles = try #require(try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [[String: Any]])
      .compactMap { $0["title"] as? String }
    #expect(titles.count > 100)
    for title in titles {
      let name = LogName(title: title).phrase.text(.swedish)
      let words = name.split { " :,".contains($0) }.map(String.init)
      #expect(!name.isEmpty && LogNameTests.english.isDisjoint(with: words), "\(title): \(name)")
      #expect(!name.contains("("), "\(title): \(name)")
    }
  }
}
