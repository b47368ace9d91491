import Foundation
import Testing

/// Copies under pseudonyms and people who are forgotten, as a person runs them.
@Suite("Privacy on the command line")
struct PrivacyTests {
  private let workplace: Workplace
  private let program: Program
  private let desk = ["--store", "a.sqlite", "--config", Sample.folder + "/nattvakt.yaml"]
  private let geo = ["--geo", Sample.folder + "/places.mmdb"]

  /// A store with a case that was worked on and closed, and a note with a number.
  init() throws {
    workplace = try Workplace()
    program = Program(workplace)
    _ = try program.run(["analyze", "--quiet", Sample.logs] + geo + desk)
    let id = try id("a.sqlite")
    for act in [
      ["contact", id, "--answer", "not-me"], ["note", id, "Anna Berg, 070-174 06 05"],
      ["resolve", id, "--as", "compromised", "--note", "said Anna on 08-123 45 67"],
    ] {
      let outcome = try program.run(["cases"] + act + ["--by", "tekniker.tom"] + desk)
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
  }

  private func id(_ store: String) throws -> String {
    let list = try program.run([
      "cases", "list", "--state", "new", "--state", "resolved", "--format", "csv", "--store", store,
    ])
    return String(try #require(list.output.split(separator: "\r\n").dropFirst().first?.prefix(8)))
  }

  private func user(_ store: String) throws -> String {
    let shown = try program.run(["cases", "show", id(store), "--format", "json", "--store", store])
    let object = try #require(JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any])
    return try #require((object["case"] as? [String: Any])?["user"] as? String)
  }

  /// Names, tenants, files, technicians and numbers of the sample; all of them stand in its own store.
  private func secrets() throws -> [String] {
    let user = try user("a.sqlite")
    let own = String(user.prefix { $0 != "@" })
    return [
      user, own, "fjordbygg", "tekniker.tom", "070-174", "08-123 45", "signIns-page-1", "Anna Berg", try id("a.sqlite"),
    ]
  }

  private func expectNone(of secrets: [String], in bytes: Data, _ what: String) {
    for secret in secrets {
      for text in [secret, secret.lowercased(), secret.uppercased()] {
        #expect(bytes.range(of: Data(text.utf8)) == nil, "\(what): \(text)")
      }
    }
  }

  @Test("a copy can be worked with like a store, and what is exported from it names nobody")
  func shareable() throws {
    let secrets = try secrets()
    let made = try program.run(["store", "pseudonymise", "a.sqlite", "b.sqlite", "--key", "key"] + geo)
    #expect(made.status == 0 && made.errors.contains("a new key"), "\(made.errors)")
    expectNone(of: secrets, in: try workplace.bytes("b.sqlite"), "store")
    let (id, user) = (try id("b.sqlite"), try user("b.sqlite"))
    #expect(user.hasPrefix("person-"))
    let store = ["--store", "b.sqlite"]
    for command in [
      ["explain", id], ["user", user], ["cases", "show", id], ["cases", "history", id], ["store", "check"],
    ] {
      let outcome = try program.run(command + store)
      #expect(outcome.status == 0, "\(command): \(outcome.errors)")
      expectNone(of: secrets, in: Data(outcome.output.utf8), "\(command)")
    }
    // The records are in the customer's logs, which the copy does not know.
    let export = try program.run(["cases", "export", id, "--output", "out"] + store)
    #expect(export.status == 2 && export.errors.contains("the file is not there"))
    #expect(try program.run(["report", "letter.json"] + store + ["--tenant", tenant("b.sqlite")]).status == 0)
    #expect(try program.run(["playbook", "export", "--cacao", "--case", id, "--output", "c.json"] + store).status == 0)
    for file in ["out/case.json", "out/case.md", "out/history.csv", "out/evidence/index.csv", "letter.json", "c.json"] {
      expectNone(of: secrets, in: try workplace.bytes(file), file)
    }
  }

  private func tenant(_ store: String) throws -> String {
    let info = try program.run(["store", "info", "--format", "csv", "--store", store])
    return String(try #require(info.output.split(separator: "\r\n").dropFirst().first?.prefix { $0 != "," }))
  }

  @Test("every text of the samples' findings survives but for the names in it")
  func readable() throws {
    #expect(try program.run(["store", "pseudonymise", "a.sqlite", "b.sqlite"] + geo).status == 0)
    for language in ["en", "sv"] {
      let texts = try program.run(["explain", id("b.sqlite"), "--language", language, "--store", "b.sqlite"]).output
      #expect(!texts.split(separator: "\n").contains { $0.hasPrefix("  +") && $0.contains("[…]") }, "\(texts)")
    }
  }

  @Test("the key is made for its owner alone, makes the same copy again, and is refused when it is none")
  func keys() throws {
    for target in ["b.sqlite", "c.sqlite"] {
      #expect(try program.run(["store", "pseudonymise", "a.sqlite", target, "--key", "key"]).status == 0)
    }
    #expect(try workplace.bytes("b.sqlite") == workplace.bytes("c.sqlite"))
    try workplace.make("[ $(stat -c %a key) = 600 ] && [ $(wc -c < key) = 65 ]")
    #expect(try program.run(["store", "pseudonymise", "a.sqlite", "d.sqlite"]).status == 0)
    #expect(try workplace.bytes("b.sqlite") != workplace.bytes("d.sqlite"))
    try workplace.write("short", "0123\n")
    let short = try program.run(["store", "pseudonymise", "a.sqlite", "e.sqlite", "--key", "short"])
    #expect(short.status == 2 && short.errors.contains("no key") && !workplace.exists("e.sqlite"))
    let again = try program.run(["store", "pseudonymise", "a.sqlite", "b.sqlite", "--key", "new"])
    #expect(again.status == 2 && !workplace.exists("new"))
  }

  @Test("killed at any moment, there is no half copy under the name")
  func killed() throws {
    for wait in [0.05, 0.15, 0.3, 0.6, 1.2] {
      _ = try program.run(["store", "pseudonymise", "a.sqlite", "b.sqlite"] + geo, killedAfter: wait)
      if workplace.exists("b.sqlite") {
        #expect(try program.run(["store", "check", "--store", "b.sqlite"]).status == 0)
        try workplace.make("rm b.sqlite")
      }
    }
    #expect(try program.run(["store", "pseudonymise", "a.sqlite", "b.sqlite"]).status == 0)
    #expect(!workplace.exists("b.sqlite.partial"))
  }

  @Test("exports name no number whole that a note, a text or the contact book has")
  func numbers() throws {
    let id = try id("a.sqlite")
    _ = try program.run(["cases", "export", id, "--output", "out"] + desk)
    #expect(try program.run(["playbook", "export", "--cacao", "--case", id, "--output", "c.json"] + desk).status == 0)
    #expect(try program.run(["report", "letter.md", "--tenant", "fjordbygg"] + desk).status == 0)
    for file in ["out/case.json", "out/case.md", "out/history.csv", "c.json", "letter.md"] {
      let text = String(decoding: try workplace.bytes(file), as: UTF8.self)
      #expect(!text.contains("070-174 06 05") && !text.contains("08-123 45 67"), "\(file)")
    }
    #expect(String(decoding: try workplace.bytes("out/history.csv"), as: UTF8.self).contains("•••-••• •• 05"))
  }

  @Test("a person is forgotten after it was shown what goes, and the same logs bring them back")
  func forgotten() throws {
    let user = try user("a.sqlite")
    let planned = try program.run(["user", "forget", user, "--preview"] + desk)
    #expect(planned.status == 0 && planned.errors.contains("contact book"))
    let unsure = try program.run(["user", "forget", user] + desk)
    #expect(unsure.status == 2 && unsure.errors.contains("--yes"))
    let done = try program.run(
      ["user", "forget", user, "--yes", "--by", "dpo", "--why", "asked", "--language", "sv"] + desk)
    #expect(done.status == 0 && done.errors.contains("för tillbaka personen"), "\(done.errors)")
    #expect(try workplace.bytes("a.sqlite").range(of: Data(user.utf8)) == nil)
    #expect(try program.run(["store", "check", "--store", "a.sqlite"]).status == 0)
    let list = try program.run(["user", "forgotten", "--format", "csv", "--store", "a.sqlite"])
    #expect(list.output.contains(",dpo,fjordbygg,forgotten-") && list.output.contains(",asked"))
    #expect(try program.run(["user", user] + desk).status == 2)
    _ = try program.run(["analyze", "--quiet", Sample.logs] + geo + desk)
    #expect(try program.run(["user", user] + desk).status == 0)
  }

  @Test("who is meant is asked for, and an open case stands in the way")
  func refused() throws {
    let user = try user("a.sqlite")
    let part = try program.run(["user", "forget", String(user.prefix { $0 != "@" }), "--yes"] + desk)
    #expect(part.status == 2 && part.errors.contains("did you mean \(user)?"))
    _ = try program.run(["cases", "reopen", id("a.sqlite")] + desk)
    let open = try program.run(["user", "forget", user, "--yes"] + desk)
    #expect(open.status == 2 && open.errors.contains("resolve it first"))
    #expect(try program.run(["user", user] + desk).status == 0)
  }

  @Test("nobody is forgotten while watch has the store")
  func watched() throws {
    let user = try user("a.sqlite")
    let outcome = try program.shell(
      """
      mkdir drop; "$nattvakt" watch drop --store a.sqlite --config "$samples/nattvakt.yaml" > /dev/null 2>&1 &
      watch=$!
      for i in $(seq 200); do flock --nonblock a.sqlite-claim true || break; sleep 0.05; done
      "$nattvakt" user forget '\(user)' --yes --store a.sqlite; status=$?
      kill $watch; wait $watch; exit $status
      """)
    #expect(outcome.status == 2 && outcome.errors.contains("would write them back"), "\(outcome.errors)")
  }
}
