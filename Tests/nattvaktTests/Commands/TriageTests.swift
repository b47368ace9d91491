import Foundation
import Testing

/// The walk through open cases: on a terminal key by key, elsewhere line by line.
@Suite("Triage")
struct TriageTests {
  private let workplace: Workplace
  private let program: Program
  private let moment = "2026-10-06T20:00:00Z"
  private static let desk = ["--store", "triage.sqlite", "--config", Sample.folder + "/nattvakt.yaml"]
  private static let walk = ["triage", "--by", "sam", "--no-color"] + desk

  init() throws {
    workplace = try Workplace()
    program = Program(workplace)
    for story in ["theft-from-afar", "two-places-at-once"] {
      _ = try program.run(
        at: moment,
        ["analyze", "--quiet", "--geo", Sample.folder + "/places.mmdb", Sample.folder + "/\(story)/logs"]
          + TriageTests.desk)
    }
  }

  private func ids() throws -> [String] {
    let list = try program.run(at: moment, ["cases", "list", "--format", "csv"] + TriageTests.desk)
    return list.output.split(separator: "\r\n").dropFirst().map { String($0.prefix(8)) }
  }

  private func history(_ id: String) throws -> String {
    try program.run(["cases", "history", id, "--store", "triage.sqlite", "--format", "csv"]).output
  }

  @Test("shows the most pressing case on the whole terminal, takes keys, and leaves the terminal as it was")
  func keys() throws {
    let ids = try ids()
    let terminal = try PseudoTerminal()
    #expect(terminal.isOrdinary)
    try terminal.start(program, at: moment, TriageTests.walk)
    #expect(terminal.wait(for: "1/2 · \(ids[0])"))
    #expect(terminal.wait(for: "q quit"))
    #expect(!terminal.isOrdinary)
    terminal.press("a")
    #expect(terminal.wait(for: "It is yours."))
    terminal.press("\u{1B}[C")
    #expect(terminal.wait(for: "2/2 · \(ids[1])"))
    terminal.press("w")
    #expect(terminal.wait(for: "Note:"))
    terminal.press("rings tillbaka på måndagg\u{7F}\r")
    #expect(terminal.wait(for: "Noted."))
    terminal.press("n")
    #expect(terminal.wait(for: "This is the last case."))
    terminal.press("q")
    #expect(terminal.end() == 0)
    #expect(terminal.isOrdinary)
    #expect(terminal.output.hasSuffix("\u{1B}[?25h\u{1B}[?1049l"))
    #expect(try history(ids[0]).contains("sam,assigned,sam"))
    #expect(try history(ids[1]).contains("sam,note,rings tillbaka på måndag\r\n"))
  }

  @Test("has on 24 rows what happened, what speaks for and against it, the number, questions and answers")
  func look() throws {
    let terminal = try PseudoTerminal()
    try terminal.start(program, at: moment, TriageTests.walk)
    #expect(terminal.wait(for: "q quit"))
    let frame = terminal.output
    for text in [
      "Number on file: 070-", "What ", "Why ", "Against ", "Ask ", "CONFIRMED SAFE", "COMPROMISED · contain",
    ] {
      #expect(frame.contains(text), "\(text)")
    }
    #expect(!frame.contains("WHAT SPEAKS AGAINST IT"))
    terminal.press("s")
    #expect(terminal.wait(for: "WHAT HAPPENED"))
    terminal.press("?")
    #expect(terminal.wait(for: "the next case, the one before"))
    terminal.press("z")
    #expect(terminal.wait(for: "There is no such key here"))
    terminal.press("q")
    #expect(terminal.end() == 0)
  }

  @Test("a wrong answer is refused in words, and the answers stand above the question, whatever is scrolled to")
  func wrongAnswer() throws {
    let terminal = try PseudoTerminal()
    try terminal.start(program, at: moment, TriageTests.walk + ["--language", "sv"])
    #expect(terminal.wait(for: "q ut"))
    terminal.press("c")
    #expect(terminal.wait(for: "1 it-was-me") && terminal.wait(for: "no-answer"))
    terminal.press("ja\r")
    #expect(terminal.wait(for: "Det finns inget svar 'ja'."))
    terminal.press("wrong\u{15}3\r")
    #expect(terminal.wait(for: "Resans sista dag"))
    terminal.press("snart\r")
    #expect(terminal.wait(for: "'snart' är ingen dag."))
    terminal.press("2026-10-16\r")
    #expect(terminal.wait(for: "Vart, två bokstäver"))
    terminal.press("UK\r")
    #expect(terminal.wait(for: "'UK' är inget land. Menade du GB?"))
    terminal.press("\u{3}\u{3}\u{3}\u{3}\u{3}\u{3}")
    #expect(terminal.end() == 0)
  }

  @Test("Esc gives up whatever was asked, and nothing is done: no verdict, no second call, no answer")
  func givenUp() throws {
    let id = try ids()[0]
    let terminal = try PseudoTerminal()
    try terminal.start(program, at: moment, TriageTests.walk)
    #expect(terminal.wait(for: "q quit"))
    terminal.press("r")
    #expect(terminal.wait(for: "Verdict?"))
    terminal.press("1\r")
    #expect(terminal.wait(for: "Note (may be empty):"))
    terminal.press("\u{1B}")
    #expect(terminal.wait(for: "q quit"))
    terminal.press("r")
    #expect(terminal.wait(for: "Verdict?"))
    terminal.press("99\r")
    #expect(terminal.wait(for: "There is no verdict '99'."))
    terminal.press("c")
    #expect(terminal.wait(for: "Answer (number or name"))
    terminal.press("4\r")
    #expect(terminal.wait(for: "Whom did you speak to?"))
    terminal.press("\u{1B}")
    #expect(terminal.wait(for: "The call stays open"))
    terminal.press("c")
    #expect(terminal.wait(for: "Answer (number or name"))
    terminal.press("8\r\r")
    #expect(terminal.wait(for: "Noted: no-answer."))
    terminal.press("c")
    #expect(terminal.wait(for: "Which number is called?"))
    terminal.press("\u{1B}")
    #expect(terminal.wait(for: "q quit"))
    terminal.press("q")
    #expect(terminal.end() == 0)
    let history = try history(id)
    #expect(!history.contains("resolved") && !history.contains("not-me"))
    #expect(history.components(separatedBy: "sam,called").count == 2)
  }

  @Test("Ctrl-Z gives the terminal back, and whoever brings the walk to the front again finds it where it was")
  func suspended() throws {
    let terminal = try PseudoTerminal()
    try terminal.start(program, at: moment, TriageTests.walk)
    #expect(terminal.wait(for: "q quit"))
    terminal.press("n")
    #expect(terminal.wait(for: "2/2"))
    terminal.press("\u{1A}")
    #expect(terminal.wait(for: "\u{1B}[?1049l"))
    #expect(terminal.wait(untilOrdinary: true))
    #expect(terminal.waitUntilStopped())
    terminal.send(SIGCONT)
    #expect(terminal.wait(for: "2/2"))
    #expect(!terminal.isOrdinary)
    terminal.press("q")
    #expect(terminal.end() == 0 && terminal.isOrdinary)
  }

  @Test("what a colleague does is shown without a key being pressed")
  func colleague() throws {
    let id = try ids()[0]
    let terminal = try PseudoTerminal()
    try terminal.start(program, at: moment, TriageTests.walk)
    #expect(terminal.wait(for: "q quit"))
    _ = try program.run(at: moment, ["cases", "contain", id, "--done", "--by", "kim"] + TriageTests.desk)
    #expect(terminal.wait(for: "kim: contained", seconds: 60))
    terminal.press("q")
    #expect(terminal.end() == 0)
  }

  @Test("a terminal that knows lines only gets lines")
  func dumb() throws {
    let terminal = try PseudoTerminal()
    let walk = TriageTests.walk.filter { $0 != "--no-color" }
    try terminal.start(program, at: moment, walk, variables: ["TERM=dumb"])
    #expect(terminal.wait(for: "q quit"))
    terminal.press("q\r")
    #expect(terminal.end() == 0)
    #expect(!terminal.output.contains("\u{1B}"))
  }

  @Test("over a store without open cases says so, where it stays to be read")
  func empty() throws {
    let terminal = try PseudoTerminal()
    try terminal.start(program, at: moment, TriageTests.walk + ["--user", "nobody"])
    #expect(terminal.end() == 0)
    #expect(terminal.output.contains("No cases.") && !terminal.output.contains("\u{1B}[?1049"))
  }

  @Test("behind the last case stands the queue as it is by then")
  func again() throws {
    let ids = try ids()
    let outcome = try program.run(
      at: moment, TriageTests.walk, input: "r\n1\n\nn\nn\nr\n7\n\nn\nq\n")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("The queue from its beginning, as it is now."))
    #expect(outcome.output.contains("1/1 · \(ids[1])") && outcome.output.contains("No case is open any more"))
    #expect(outcome.output.contains("Resolved: CONFIRMED SAFE."))
  }

  @Test(
    "restores the terminal when it is stopped from outside or by Ctrl-C, also in the middle of a question",
    arguments: [SIGTERM, SIGINT, SIGHUP, SIGQUIT, 0])
  func stopped(signal: Int32) throws {
    let terminal = try PseudoTerminal()
    try terminal.start(program, at: moment, TriageTests.walk)
    #expect(terminal.wait(for: "q quit"))
    terminal.press("w")
    #expect(terminal.wait(for: "Note:"))
    if signal == 0 { terminal.press("\u{3}\u{3}") } else { terminal.send(signal) }
    #expect(terminal.end() == 0)
    #expect(terminal.isOrdinary)
    #expect(terminal.output.hasSuffix("\u{1B}[?25h\u{1B}[?1049l"))
  }

  @Test(
    "no line is wider than the terminal but commands, which go on by themselves", arguments: [80, 132] as [UInt16])
  func width(columns: UInt16) throws {
    let terminal = try PseudoTerminal(columns: columns, rows: 200)
    try terminal.start(program, at: moment, TriageTests.walk)
    #expect(terminal.wait(for: "n next"))
    terminal.press("x")
    #expect(terminal.wait(for: "CONTAIN"))
    #expect(terminal.wait(for: "n next"))
    terminal.press("q")
    #expect(terminal.end() == 0)
    let frames = terminal.output.replacing("\u{1B}[H", with: "\n")
    let plain = frames.replacing(/\u{1B}\[[?0-9;]*[A-Za-z]/, with: "")
    for line in plain.split(whereSeparator: \.isNewline) where !line.hasPrefix("       ") {
      #expect(line.count <= Int(columns), "\(line)")
    }
  }

  @Test("a call is made: the script, the answer by its number, and the case is closed as the playbook proposes")
  func call() throws {
    let id = try #require(ids().last)
    let terminal = try PseudoTerminal()
    try terminal.start(program, at: moment, TriageTests.walk)
    #expect(terminal.wait(for: "q quit"))
    terminal.press("n")
    #expect(terminal.wait(for: "2/2"))
    terminal.press("c")
    #expect(terminal.wait(for: "Answer (number or name"))
    terminal.press("1\r")
    #expect(terminal.wait(for: "Whom did you speak to?"))
    terminal.press("Anna\r")
    #expect(terminal.wait(for: "In their own words"))
    terminal.press("\r")
    #expect(terminal.wait(for: "Resolve as confirmed-safe now?"))
    terminal.press("y\r")
    #expect(terminal.wait(for: "\(id): confirmed-safe"))
    terminal.press("q")
    #expect(terminal.end() == 0)
    let history = try history(id)
    #expect(history.contains("sam,called,") && history.contains("it-was-me; spoken to Anna"))
    #expect(history.contains("sam,resolved,confirmed-safe"))
  }

  @Test("a traveller's answer shows what the expectation would hide before it is kept")
  func travelling() throws {
    let id = try #require(ids().last)
    let terminal = try PseudoTerminal()
    try terminal.start(program, at: moment, TriageTests.walk)
    #expect(terminal.wait(for: "q quit"))
    terminal.press("n")
    #expect(terminal.wait(for: "2/2"))
    terminal.press("c")
    #expect(terminal.wait(for: "Answer (number or name"))
    terminal.press("travelling\r")
    #expect(terminal.wait(for: "Last day of the journey"))
    terminal.press("tomorrow\r")
    #expect(terminal.wait(for: "Last day of the journey"))
    terminal.press("2026-10-16\r")
    #expect(terminal.wait(for: "Where to, two letters each [NG]?"))
    terminal.press("\r")
    #expect(terminal.wait(for: "Whom did you speak to?"))
    terminal.press("\r\r")
    #expect(terminal.wait(for: "it would have kept back"))
    #expect(terminal.wait(for: "Told all the same, now and later: token-replay"))
    #expect(terminal.wait(for: "Resolve as expected-travel now?"))
    terminal.press("y\r")
    #expect(terminal.wait(for: "expected-travel; expectation"))
    terminal.press("q")
    #expect(terminal.end() == 0)
    #expect(try history(id).contains("sam,expectation,"))
  }

  @Test("who goes by what a colleague has changed meanwhile is told, overwrites nothing, and ends with 2")
  func overruled() throws {
    let id = try ids()[0]
    let terminal = try PseudoTerminal(columns: 120)
    try terminal.start(program, at: moment, TriageTests.walk)
    #expect(terminal.wait(for: "q quit"))
    let kims = try program.run(
      at: moment, ["cases", "resolve", id, "--as", "compromised", "--by", "kim"] + TriageTests.desk)
    #expect(kims.status == 0)
    terminal.press("r")
    #expect(terminal.wait(for: "1 confirmed safe"))
    terminal.press("1\r")
    #expect(terminal.wait(for: "Note (may be empty):"))
    terminal.press("\r")
    #expect(terminal.wait(for: "changed meanwhile: 2026-10-06T20:00:00Z kim resolved"))
    terminal.press("q")
    #expect(terminal.end() == 2)
    #expect(try !history(id).contains("sam"))
  }

  @Test("without a terminal each line is a key or an answer, and nothing but text is printed")
  func lines() throws {
    let id = try ids()[0]
    let outcome = try program.run(
      at: moment, TriageTests.walk, input: "t\ncontain.1 nothing\nx\nt\n1\nx\ny\nr\n5\nit was theirs\nh\nq\n")
    #expect(outcome.status == 0)
    #expect(!outcome.output.contains("\u{1B}"))
    #expect(outcome.output.contains("There is no step 'nothing'."))
    let history = try history(id)
    #expect(history.contains("sam,checked,revoke-sessions") && history.contains("sam,contained,\"without "))
    #expect(history.contains("sam,resolved,compromised: it was theirs"))
  }

  @Test("the input may end anywhere")
  func cut() throws {
    for input in ["", "t\n", "r\n", "r\n2\n", "c\n", "c\n3\n", "x\nx\n"] {
      #expect(try program.run(at: moment, TriageTests.walk, input: input).status == 0, "\(input.debugDescription)")
    }
  }
}
