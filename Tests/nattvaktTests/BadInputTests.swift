import Foundation
import Testing

/// Whatever is wrong with one input: a message names it, where and why, the rest is analysed, the findings are printed,
/// and the exit status tells.
@Suite("Bad input")
struct BadInputTests {
  private let workplace: Workplace
  private let program: Program

  init() throws {
    workplace = try Workplace()
    program = Program(workplace)
  }

  /// Runs the sample with one more input: its findings must not change by it.
  private func expectTold(
    _ input: String, _ reason: String, status: Int32 = 2, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let plain = try program.run(Sample.analyze + [Sample.logs])
    let outcome = try program.run(Sample.analyze + [input, Sample.logs])
    #expect(plain.findings.count >= 3, sourceLocation: sourceLocation)
    #expect(outcome.findings == plain.findings, sourceLocation: sourceLocation)
    #expect(outcome.complaints == ["nattvakt: \(reason)"], sourceLocation: sourceLocation)
    #expect(outcome.status == status, sourceLocation: sourceLocation)
  }

  @Test("gzip that breaks off")
  func gzip() throws {
    try workplace.make("head -c 20000 $samples/theft-from-afar/logs/nonInteractive.ndjson.gz > cut.gz")
    try expectTold(
      "cut.gz",
      "cut.gz: byte 20000: the compressed data breaks off; what stood before was read; copy or export the file again")
  }

  @Test("gzip with a bit turned over")
  func gzipDamaged() throws {
    var bytes = try Data(contentsOf: URL(fileURLWithPath: Sample.lines))
    bytes[30_000] ^= 0x10
    try workplace.write("damaged.gz", bytes)
    let outcome = try program.run(Sample.analyze + ["damaged.gz", Sample.logs])
    #expect(outcome.status == 2)
    #expect(outcome.complaints.count == 1)
    #expect(outcome.complaints.first?.hasPrefix("nattvakt: damaged.gz: byte ") == true)
    #expect(outcome.findings.count >= 3)
  }

  @Test("a JSON array and an envelope that break off")
  func json() throws {
    try workplace.make("head -c 500000 $samples/theft-from-afar/logs/signIns-page-1.json > cut.json")
    try expectTold(
      "cut.json",
      "cut.json: byte 497997 of its content: breaks off within record 185; what stood before was read; "
        + "copy or export the file again")
    try workplace.write("open.json", "[")
    try expectTold("open.json", "open.json: no record that can be read: truncated, record 1, byte 1")
  }

  @Test("a zip archive that breaks off")
  func zip() throws {
    try workplace.write("cut.zip", Data([0x50, 0x4B, 3, 4] + [UInt8](repeating: 7, count: 500)))
    try expectTold(
      "cut.zip",
      "cut.zip: its table of contents is missing: the archive is cut off; copy the archive again, or unpack what is left of it"
    )
  }

  @Test("nothing there, and nothing in it")
  func missing() throws {
    try expectTold("missing.json", "missing.json: no such file or directory")
    try workplace.make("mkdir empty")
    try expectTold("empty", "empty: no files in this folder")
  }

  @Test("an empty file is no error, and stands in the account")
  func empty() throws {
    try workplace.write("empty.json", "")
    let outcome = try program.run(Sample.analyze + ["empty.json", Sample.logs])
    #expect(outcome.status == 0)
    #expect(outcome.complaints == [])
    let skipped = try #require(try outcome.account("skipped") as? [[String: String]])
    #expect(skipped == [["path": "empty.json", "reason": "empty"]])
  }

  @Test("binary junk")
  func junk() throws {
    var random = SeededGenerator(seed: 1)
    try workplace.write("junk.bin", Data((0..<100_000).map { _ in UInt8(truncatingIfNeeded: random.next()) }))
    try expectTold("junk.bin", "junk.bin: binary data, not a log")
  }

  @Test("a text that is no log")
  func noLog() throws {
    try workplace.write("notes.txt", "milk\nbread\n")
    let outcome = try program.run(Sample.analyze + ["notes.txt", Sample.logs])
    #expect(outcome.status == 2)
    #expect(outcome.complaints.count == 1)
    #expect(outcome.complaints.first?.hasPrefix("nattvakt: notes.txt: not a sign-in or audit log") == true)
    #expect(outcome.findings.count >= 3)
  }

  @Test("a folder with something packed that is not unpacked, and with junk: only the first is an error")
  func packed() throws {
    try workplace.make(
      "mkdir mixed && cd mixed && cp \(Sample.onePage) . && printf 'BZh91AY&SY' > more.json.bz2 && echo milk > notes.txt"
    )
    let outcome = try program.run(Sample.analyze + ["mixed"])
    #expect(outcome.status == 2)
    #expect(outcome.complaints == ["nattvakt: mixed/more.json.bz2: bzip2 data; unpack it first"])
    #expect(outcome.findings.count >= 3)
  }

  @Test("a table with a quote that is never closed loses that line and no other")
  func quote() throws {
    let header = "TimeGenerated,UserPrincipalName,IPAddress,ResultType,AppDisplayName,Location,Id,Type"
    let rows = (1...4).map { day in
      "2026-10-0\(day)T08:00:00Z,anna@fjordbygg.example,198.18.9.9,0,Office,SE,id-\(day),SigninLogs"
    }
    let broken = [header, rows[0], rows[1].replacing("Office", with: "\"Office"), rows[2], rows[3]]
    try workplace.write("quote.csv", broken.joined(separator: "\n"))
    let outcome = try program.run(Sample.analyze + ["quote.csv"])
    #expect(outcome.status == 0)
    #expect(try outcome.account("events") as? Int == 3)
    let refused = try #require(try outcome.account("refused") as? [String: [String: Any]])
    #expect(refused["unclosed quote"]?["count"] as? Int == 1)
    let place = header.utf8.count + rows[0].utf8.count + 2
    #expect(refused["unclosed quote"]?["first"] as? [String] == ["quote.csv, record 2, byte \(place)"])
  }

  @Test("a name that is no UTF-8 may be typed as well as found")
  func nameOfBytes() throws {
    try workplace.make("cp \(Sample.onePage) $'caf\\xe9.json'")
    let typed = try program.shell("$nattvakt \(Sample.analyze.joined(separator: " ")) caf*.json")
    #expect(typed.status == 0)
    #expect(typed.findings.count >= 3)
  }

  @Test("a path that cannot be read")
  func unreadable() throws {
    try workplace.write("file.json", "{}")
    try expectTold("file.json/below", "file.json/below: not a directory")
    try workplace.make("chmod 000 file.json")
    // Nothing is unreadable to root, so then the program is somebody else.
    let isRoot = geteuid() == 0
    let prefix = isRoot ? "setpriv --reuid=65534 --clear-groups " : ""
    if isRoot { try workplace.make("chmod 755 . && \(prefix) $nattvakt --version") }
    let command = "\(prefix)$nattvakt \(Sample.analyze.joined(separator: " ")) file.json \(Sample.logs)"
    let outcome = try program.shell(command)
    #expect(outcome.status == 2)
    #expect(outcome.complaints == ["nattvakt: file.json: permission denied"])
    #expect(outcome.findings.count >= 3)
  }

  @Test("folders that lead back to themselves are read once")
  func loop() throws {
    try workplace.make(
      "mkdir -p loop/a/b && cp \(Sample.onePage) loop/a && ln -s .. loop/a/b/up && ln -s ../.. loop/a/b/upup")
    let outcome = try program.run(Sample.analyze + ["loop"])
    #expect(outcome.status == 0)
    #expect(try outcome.account("files") as? Int == 1)
  }

  @Test("UTF-16 in either order, and a byte order mark, are read like anything else", arguments: ["LE", "BE"])
  func encodings(order: String) throws {
    let mark = order == "LE" ? "\\xff\\xfe" : "\\xfe\\xff"
    try workplace.make("(printf '\(mark)'; iconv -f UTF-8 -t UTF-16\(order) \(Sample.onePage)) > wide.json")
    try workplace.make("(printf '\\xef\\xbb\\xbf'; cat \(Sample.onePage)) > marked.json")
    let plain = try program.run(Sample.analyze + [Sample.onePage])
    #expect(plain.findings.count >= 3)
    for name in ["wide.json", "marked.json"] {
      let outcome = try program.run(Sample.analyze + [name])
      #expect(outcome.status == 0)
      #expect(outcome.findings == plain.findings)
    }
  }

  @Test("times that a spreadsheet has destroyed are refused with their places")
  func spreadsheet() throws {
    let outcome = try program.run(Sample.analyze + [Sample.folder + "/damaged-spreadsheet/logs"])
    #expect(outcome.status == 0)
    let refused = try #require(try outcome.account("refused") as? [String: [String: Any]])
    #expect(refused["time"]?["count"] as? Int == 200)
    let first = try #require((refused["time"]?["first"] as? [String])?.first)
    #expect(first.contains("damaged-spreadsheet/logs/") && first.contains(", record "))
  }
}
