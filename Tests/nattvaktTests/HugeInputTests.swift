import Foundation
import Testing

/// Inputs that are made to exhaust memory, disk or patience.
@Suite("Huge input", .serialized)
struct HugeInputTests {
  private let workplace: Workplace
  private let program: Program
  /// A record may have 64 MiB and is held up to three times; without any input the program needs 50 MB.
  private let memory = 400 << 20

  init() throws {
    workplace = try Workplace()
    program = Program(workplace)
  }

  private var analyze: String { Sample.analyze.joined(separator: " ") }

  @Test("2 GB of zeros are told apart from a log at once")
  func zeros() throws {
    try workplace.make("truncate -s 2G zeros.json")
    let outcome = try program.run(Sample.analyze + ["zeros.json", Sample.logs])
    #expect(outcome.status == 2)
    #expect(outcome.complaints == ["nattvakt: zeros.json: binary data, not a log"])
    #expect(outcome.findings.count >= 3)
    #expect(outcome.peak < memory)
    #expect(outcome.seconds < 20)
  }

  @Test("a line of 2 GB is refused with its place, and those around it are read", arguments: [true, false])
  func line(isFirst: Bool) throws {
    let before = isFirst ? "true" : "zcat \(Sample.lines) | head -n 20"
    let input = "(\(before); head -c 2G /dev/zero | tr '\\0' a; echo; zcat \(Sample.lines))"
    let outcome = try program.shell("shopt -s lastpipe; \(input) | exec $nattvakt \(analyze) -")
    #expect(outcome.status == 0)
    let refused = try #require(try outcome.account("refused") as? [String: [String: Any]])
    #expect(refused["record too long"]?["count"] as? Int == 1)
    let place = try #require((refused["record too long"]?["first"] as? [String])?.first)
    #expect(place.contains(isFirst ? ", record 1, byte 0" : ", record 21, byte "))
    #expect(try outcome.account("events") as? Int == 1_602)
    #expect(outcome.peak > 10 << 20 && outcome.peak < memory)
    #expect(outcome.seconds < 60)
  }

  @Test("a gzip bomb of 10 GB is left alone where it begins with zeros")
  func bombOfZeros() throws {
    try workplace.make(bomb)
    let outcome = try program.run(Sample.analyze + ["bomb.gz", Sample.logs])
    #expect(outcome.status == 2)
    #expect(outcome.complaints == ["nattvakt: bomb.gz: binary data, not a log"])
    #expect(outcome.findings.count >= 3)
    #expect(outcome.peak < memory)
    #expect(outcome.seconds < 20)
  }

  @Test(
    "a gzip bomb of 10 GB behind a sound log is read up to the limit, and told",
    arguments: [
      ("--max-content", "200M", "byte 209715200 of its content: holds more than 209715200 bytes"),
      ("--max-expansion", "100", "unpacks to more than 100 times its size, as a decompression bomb does"),
    ])
  func bombInLog(option: String, limit: String, reason: String) throws {
    try workplace.make("\(bomb); cat \(Sample.lines) bomb.gz > late.gz")
    let plain = try program.run(Sample.analyze + [Sample.logs])
    let outcome = try program.run(Sample.analyze + [option, limit, "late.gz", Sample.logs])
    #expect(outcome.status == 2)
    #expect(outcome.complaints.count == 1)
    let complaint = try #require(outcome.complaints.first)
    #expect(complaint.hasPrefix("nattvakt: late.gz: byte "))
    #expect(complaint.hasSuffix(reason + "; if the input is to be trusted, raise \(option)"))
    #expect(outcome.findings == plain.findings)
    #expect(outcome.peak < memory)
    #expect(outcome.seconds < 60)
  }

  /// 100 gzip members of 100 MB of zeros each: 10 MB.
  private var bomb: String {
    "head -c 100M /dev/zero | gzip -9 > part.gz; for i in $(seq 100); do cat part.gz; done > bomb.gz"
  }
}
