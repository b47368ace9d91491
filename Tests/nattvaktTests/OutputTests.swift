import Foundation
import Testing

/// Results on standard output, everything else on standard error, and what happens when nobody can take them.
@Suite("Output")
struct OutputTests {
  private let workplace: Workplace
  private let program: Program

  init() throws {
    workplace = try Workplace()
    program = Program(workplace)
  }

  private var analyze: String { (["$nattvakt"] + Sample.analyze + [Sample.logs]).joined(separator: " ") }

  @Test("a full disk under standard output is told, with exit status 2")
  func full() throws {
    let outcome = try program.shell("\(analyze) > /dev/full")
    #expect(outcome.status == 2)
    #expect(outcome.complaints == ["nattvakt: standard output: No space left on device"])
  }

  @Test("a reader that has gone away is no error, and not worth a word")
  func brokenPipe() throws {
    let gone = try program.shell("\(analyze) --quiet | { exec 0<&-; sleep 2; }; exit ${PIPESTATUS[0]}")
    #expect(gone.status == 0)
    #expect(gone.errors == "")
    let head = try program.shell("\(analyze) --quiet | head -n 1; exit ${PIPESTATUS[0]}")
    #expect(head.status == 0)
    #expect(head.errors == "")
    #expect(head.findings.count == 1)
  }

  @Test(
    "only the result goes to standard output, in every format",
    arguments: ["table", "json", "ndjson", "csv", "markdown"])
  func separate(format: String) throws {
    let plain = try program.run(Sample.analyze + ["--format", format, Sample.logs])
    let quiet = try program.run(Sample.analyze + ["--format", format, "--quiet", Sample.logs])
    #expect(plain.status == 0)
    #expect(!plain.errors.isEmpty)
    #expect(quiet.errors == "")
    #expect(withoutSeconds(plain.output) == withoutSeconds(quiet.output))
    #expect(!quiet.output.contains("Read "))
  }

  /// The account tells how long the run took.
  private func withoutSeconds(_ text: String) -> String {
    text.replacing(/"seconds": ?[0-9.]+/, with: "")
  }

  @Test("--output replaces a file whole or not at all")
  func file() throws {
    try workplace.write("result.ndjson", "what was there before")
    let printed = try program.run(Sample.analyze + [Sample.logs])
    let written = try program.run(Sample.analyze + ["--output", "result.ndjson", Sample.logs])
    #expect(written.status == 0)
    #expect(written.output == "")
    let text = String(decoding: try workplace.bytes("result.ndjson"), as: UTF8.self)
    #expect(withoutSeconds(text) == withoutSeconds(printed.output))
  }

  @Test(
    "--output to a place that cannot be written is refused before anything is read or saved",
    arguments: [
      ("none/result.ndjson", "No such file or directory"), ("home", "Is a directory"),
      ("", "No such file or directory"),
    ])
  func nowhere(place: String, reason: String) throws {
    let outcome = try program.run(Sample.analyze(into: "store.sqlite") + ["--output", place, Sample.logs])
    #expect(outcome.status == 2)
    #expect(outcome.errors == "nattvakt: \(place): cannot be written: \(reason)\n")
    #expect(!workplace.exists("store.sqlite") && !workplace.exists(".partial"))
  }

  @Test("--output to a file that cannot grow keeps the old one")
  func fileOnFullDisk() throws {
    try workplace.write("result.ndjson", "what was there before")
    let outcome = try program.shell("ulimit -f 1; \(analyze) none.json --output result.ndjson")
    #expect(outcome.status == 2)
    #expect(
      outcome.complaints == [
        "nattvakt: none.json: no such file or directory", "nattvakt: result.ndjson: cannot be written: File too large",
      ])
    #expect(outcome.errors.contains("Read "))
    #expect(try workplace.bytes("result.ndjson") == Data("what was there before".utf8))
    #expect(!workplace.exists("result.ndjson.partial"))
  }

  @Test("--output to a pipe or device writes into it, and does not put a file in its place")
  func device() throws {
    try workplace.make("mkfifo pipe")
    let script = "timeout 20 cat pipe > read & \(analyze) --output pipe & wait %2; test -p pipe && wait %1; cat read"
    let outcome = try program.shell(script)
    #expect(outcome.status == 0)
    #expect(outcome.findings.count >= 3)
  }

  @Test("control characters in a file's name or a typed one do not reach the terminal")
  func hostileNames() throws {
    let outcome = try program.run(["analyze", "--no-store", "--geo", "a\u{1B}[31m.mmdb", "b\u{1B}]0;x\u{7}.json"])
    #expect(outcome.status == 2)
    #expect(outcome.complaints.count == 2)
    let lookup = try program.run(["geo", "lookup", "\u{1B}[31m"])
    #expect(lookup.status == 2)
    #expect(!(outcome.errors + lookup.errors).contains { $0 == "\u{1B}" || $0 == "\u{7}" })
  }

  @Test("control characters in a log do not reach the terminal", arguments: ["table", "markdown", "csv"])
  func hostile(format: String) throws {
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: Sample.onePage)), as: UTF8.self)
    try workplace.write("hostile.json", text.replacing("One Outlook Web", with: "\\u001b[31mred\\u202e\\u0007"))
    let outcome = try program.run(Sample.analyze + ["--format", format, "hostile.json"])
    let raw = (outcome.output + outcome.errors).unicodeScalars.filter { scalar in
      // A right-to-left override harms the screen; in CSV it is data.
      (scalar.value < 0x20 && scalar != "\n" && scalar != "\r") || (scalar.value == 0x202E && format != "csv")
    }
    #expect(outcome.status == 0)
    #expect(outcome.output.count > 100)
    #expect(raw.isEmpty)
  }
}
