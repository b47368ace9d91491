import Events
import Testing

@testable import Playbooks

@Suite("The playbook of a program")
struct ProgramPlaybookTests {
  private func playbook() throws -> Playbook<Template> { try #require(try PlaybookLibrary()["service-principal"]) }

  private func rendered(
    _ system: IdentitySystem, _ language: Language = .english, change: (inout PlaybookFacts) -> Void = { _ in }
  ) throws -> Playbook<String> {
    var facts = ExampleFacts.program.facts
    facts.system = system
    change(&facts)
    return try playbook().render(facts, severity: .high, stage: .access, language: language).playbook
  }

  @Test("calls whoever answers for it, and offers no answer that only a person can give")
  func answers() throws {
    let contact = try playbook().contact
    #expect(contact.party == .owner)
    #expect(contact.answers.map(\.id) == [.planned, .notPlanned, .notSure, .someoneElse, .denies, .noAnswer])
    #expect(contact.messages.map(\.id) == [.smsCustomer, .mailCustomer, .followUpCustomer, .reportCustomer])
  }

  @Test("has none of the steps that need a person behind the account", arguments: IdentitySystem.allCases)
  func steps(system: IdentitySystem) throws {
    let filled = try rendered(system)
    #expect(filled.contain.map(\.id) == ["stop-program", "remove-secrets", "preserve-program-logs", "block-address"])
    #expect(filled.recover.map(\.id) == ["review-program-rights", "start-program"])
  }

  @Test("names the program by its id alone in every command", arguments: [IdentitySystem.microsoft, .unix, .windows])
  func ids(system: IdentitySystem) throws {
    let filled = try rendered(system)
    let ways = (filled.contain + filled.recover).flatMap(\.how) + filled.lookAt.flatMap(\.how)
    #expect(ways.contains { $0.text.contains("'7b3f0c52-93d4-4c0a-8f11-2f6f6f3a9e10'") })
    for way in ways { #expect(!way.text.contains("sp:"), "\(way.text)") }
  }

  @Test("has the commands of the system that keeps the program")
  func tools() throws {
    let stop = { (system: IdentitySystem) in try rendered(system).contain[0].how.map(\.tool) }
    #expect(try stop(.microsoft) == [.graph, .azure, .portal])
    #expect(try stop(.google) == [.google, .googleCloud])
    #expect(try stop(.aws) == [.aws, .aws])
    #expect(try stop(.okta) == [.okta])
    let aws = try rendered(.aws).contain[0].how.map(\.text).joined()
    #expect(aws.contains("aws iam update-access-key --user-name=\"$user\" --access-key-id \"$key\" --status Inactive"))
    #expect(aws.contains("aws iam attach-role-policy --role-name \"$role\""))
  }

  @Test("gives a doubtful number of the owner to nobody, and says whom to ask where there is none")
  func doubt() throws {
    for (language, doubtful, sound, none) in [
      (
        Language.english, "Do not trust the owner's number on file, +46 70 174 06 05",
        "The program's owner on file: +46 70",
        "No owner on file:"
      ),
      (
        .swedish, "Lita inte på ägarens nummer i kontaktboken, +46 70 174 06 05",
        "Programmets ägare i kontaktboken: +46 70",
        "Ingen ägare i kontaktboken:"
      ),
    ] {
      let first = try rendered(.microsoft, language).contact
      #expect(first.numbers.hasPrefix(doubtful) && !first.messages[0].to.contains("+46"))
      let trusted = try rendered(.microsoft, language) { $0.contact.phoneDoubt = nil }.contact
      #expect(trusted.numbers.hasPrefix(sound) && trusted.messages[0].to.hasSuffix(": +46 70 174 06 05"))
      let unknown = try rendered(.microsoft, language) { $0.contact.phone = nil }.contact
      #expect(unknown.numbers.hasPrefix(none) && unknown.numbers.contains("Per Dahl, +46 8 465 005 01"))
      #expect(!unknown.messages[0].to.contains("+46"))
    }
  }

  @Test(
    "knows the account behind a name",
    arguments: [
      ("sp:7b3f0c52", "7b3f0c52"), ("sp:device registration service", "device registration service"), ("sp:", "sp:"),
      ("anna@fjordbygg.example", "anna"), ("FJORD\\anna", "anna"), ("@odd", "@odd"),
    ])
  func account(user: String, account: String) {
    var facts = ExampleFacts.program.facts
    facts.user = user
    #expect(facts.account == account)
  }
}
