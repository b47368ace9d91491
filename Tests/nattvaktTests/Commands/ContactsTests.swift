import Foundation
import Testing

@Suite("The contact book on the command line")
struct ContactsTests {
  private let workplace: Workplace
  private let program: Program

  init() throws {
    workplace = try Workplace()
    program = Program(workplace)
  }

  @Test("an import without --output writes nothing, with it the book, and keeps the one before")
  func written() throws {
    let list = try workplace.write("list.csv", "Namn;E-post;Mobil\nAnna;anna@x.example;0701\n")
    let shown = try program.run(["contacts", "import", list])
    #expect(shown.status == 0 && shown.output.contains("anna@x.example") && shown.errors.contains("nothing written"))
    #expect(!FileManager.default.fileExists(atPath: workplace.file("contacts.yaml")))
    let into = ["--source", "staff list", "--output", "contacts.yaml"]
    #expect(try program.run(["contacts", "import", list] + into).status == 0)
    let changed = try workplace.write("list2.csv", "Namn;E-post;Mobil\nAnna;anna@x.example;0702\n")
    let second = try program.run(["contacts", "import", changed, "--format", "csv"] + into)
    #expect(second.output.contains("anna@x.example,changed,phone,0701,0702"), "\(second)")
    #expect(try String(contentsOfFile: workplace.file("contacts.yaml.before"), encoding: .utf8).contains("0701"))
    let listed = try program.run(["contacts", "list", "contacts.yaml", "--untrusted", "--format", "csv"])
    #expect(listed.output.contains("0702") && listed.output.contains("changed recently"), "\(listed)")
  }

  @Test("what is no list of people, or no place for a book, ends with status 2 and says what to do")
  func refused() throws {
    let list = try workplace.write("list.csv", "Namn;Mobil\nAnna;0701\n")
    let headless = try program.run(["contacts", "import", list])
    #expect(headless.status == 2 && headless.errors.contains("e-post"), "\(headless)")
    let place = try program.run(["contacts", "import", list, "--output", "book.csv"])
    #expect(place.status == 2 && place.errors.contains(".yaml"), "\(place)")
  }

  @Test("playbooks are exported one to standard output, several into a folder")
  func export() throws {
    let one = try program.run(["playbook", "export", "--cacao", "new-country"])
    #expect(one.status == 0 && one.output.contains("\"spec_version\": \"cacao-2.0\""))
    #expect(try program.run(["playbook", "export", "--cacao", "--all", "--output", "all"]).status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: workplace.file("all")).count > 20)
    #expect(try program.run(["playbook", "export", "--cacao", "--all"]).status == 2)
    let okta = try program.run(["playbook", "export", "--cacao", "new-country", "--system", "okta"])
    #expect(okta.output.contains("(Okta)") && okta.output.contains("Clear User Sessions"))
    #expect(!okta.output.contains("MgUser") && one.output.contains("MgUser"))
    let shown = try program.run(["playbook", "show", "new-country", "--system", "okta"])
    #expect(shown.output.contains("Clear User Sessions") && !shown.output.contains("MgUser"))
    let some = ["new-country", "--system", "unix", "--system", "palo-alto", "--output", "some"]
    #expect(try program.run(["playbook", "export", "--cacao"] + some).status == 0)
    #expect(workplace.exists("some/new-country.unix.cacao.json"))
    #expect(workplace.exists("some/new-country.palo-alto.cacao.json"))
    let wrong = try program.run(["playbook", "export", "--cacao", "--case", "X", "--system", "okta"])
    #expect(wrong.status == 2 && wrong.errors.contains("--case goes without --system"))
    #expect(try program.run(["playbook", "export", "--cacao", "new-country", "--system", "vax"]).status == 2)
    #expect(try program.run(["playbook", "export", "--cacao", "no-such"]).status == 2)
  }
}
