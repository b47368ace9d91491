import Foundation
import Store
import Testing

/// The program as a service would run it: started, signalled, killed.
@Suite("watch", .serialized)
struct WatchTests {
  private let workplace: Workplace
  private let program: Program

  init() throws {
    workplace = try Workplace()
    program = Program(workplace)
    try workplace.make(
      "mkdir logs; cp $samples/nattvakt.yaml $samples/places.mmdb .; zcat \(Sample.lines) > whole.json")
  }

  /// Ends whatever a test left running.
  private final class Guard {
    let workplace: Workplace
    init(_ workplace: Workplace) { self.workplace = workplace }
    deinit { try? workplace.make("kill -KILL $(cat pid) 2> /dev/null || true") }
  }

  /// Starts it; its output goes on in `out` and `err`, and its status stands in `status` once it has ended.
  private func start(_ arguments: String = "logs") throws {
    try workplace.make(
      """
      rm -f pid status; touch out err
      (bash -c 'echo $$ > pid; exec $nattvakt watch --store live.sqlite --config nattvakt.yaml --format ndjson \
      --min-severity low --quiet \(arguments)' >> out 2>> err; echo $? > status.new; mv status.new status) \
      > /dev/null 2>&1 < /dev/null &
      """)
    try #require(until { isListening || workplace.exists("status") })
  }

  /// Whether SIGTERM would not end it any more without a word.
  private var isListening: Bool {
    let pid = text("pid").trimmingCharacters(in: .whitespacesAndNewlines)
    guard !pid.isEmpty, let status = FileManager.default.contents(atPath: "/proc/\(pid)/status") else { return false }
    // Ignored, caught or taken by a descriptor: as the system's library pleases.
    return String(decoding: status, as: UTF8.self).split(separator: "\n").contains { line in
      guard ["SigIgn:", "SigCgt:"].contains(where: line.hasPrefix) else { return false }
      let mask = UInt64(line.dropFirst(7).trimmingCharacters(in: .whitespaces), radix: 16) ?? 0
      return mask & 1 << UInt64(SIGTERM - 1) != 0
    }
  }

  private func signal(_ name: String) throws { try workplace.make("kill -\(name) $(cat pid)") }

  private func text(_ name: String) -> String {
    ((try? workplace.bytes(name)).map { String(decoding: $0, as: UTF8.self) } ?? "")
  }

  /// The exit status, once it has ended.
  private func ended() throws -> String {
    try #require(until { workplace.exists("status") }, "\(text("err"))")
    return text("status").trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Asks again and again, for as long as the slowest machine may need.
  private func until(_ condition: () throws -> Bool) rethrows -> Bool {
    let deadline = ContinuousClock.now + .seconds(120)
    while ContinuousClock.now < deadline {
      if try condition() { return true }
      usleep(50_000)
    }
    return false
  }

  private func digest(_ name: String) -> String? {
    guard workplace.exists(name) else { return nil }
    return try? Store.open(workplace.file(name), mode: .readOnly).digest()
  }

  private func findings() -> [String] {
    text("out").split(separator: "\n").compactMap { line in
      (try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["id"] as? String
    }
  }

  private func analyzed() throws -> (digest: String?, findings: [String]) {
    let run = try program.run(
      Sample.analyze(into: "whole.sqlite") + ["--min-severity", "low", "--quiet", "whole.json"])
    #expect(run.status == 0)
    #expect(run.findings.count >= 3)
    return (digest("whole.sqlite"), run.findings.sorted())
  }

  @Test("tells a finding a line as they come; SIGTERM ends it with everything saved")
  func terminated() throws {
    let whole = try analyzed()
    let guarded = Guard(workplace)
    try start()
    try workplace.make("head -n 900 whole.json > logs/app.log; sleep 1; tail -n +901 whole.json >> logs/app.log")
    #expect(until { findings().count >= whole.findings.count })
    #expect(until { digest("live.sqlite") == whole.digest })
    try signal("TERM")
    #expect(try ended() == "0")
    #expect(findings().sorted() == whole.findings)
    #expect(digest("live.sqlite") == whole.digest)
    #expect(text("err") == "")
    withExtendedLifetime(guarded) {}
  }

  @Test("SIGTERM right after the last line: it is judged and saved when it has been read, else by the next start")
  func terminatedAtOnce() throws {
    let whole = try analyzed()
    let guarded = Guard(workplace)
    try workplace.make("cp whole.json logs/app.log")
    try start()
    #expect(until { digest("live.sqlite") != nil })
    try signal("TERM")
    #expect(try ended() == "0")
    try start()
    #expect(until { digest("live.sqlite") == whole.digest })
    try signal("TERM")
    #expect(try ended() == "0")
    #expect(findings().sorted() == whole.findings)
    withExtendedLifetime(guarded) {}
  }

  @Test("SIGKILL ten times while files grow and rotate: the store is that of one run, and every finding was told")
  func killed() throws {
    let whole = try analyzed()
    let guarded = Guard(workplace)
    try workplace.make("split -n l/10 -d whole.json piece-")
    var random = SeededGenerator(seed: 4)
    for number in 0..<10 {
      try start()
      try workplace.make("cat piece-0\(number) >> logs/app.log")
      usleep(UInt32(random.whole(100_000..<1_500_000)))
      if number % 3 == 1 { try workplace.make("mv logs/app.log logs/app.log.\(number)") }
      try signal("KILL")
      #expect(try ended() == "137")
    }
    try start()
    #expect(until { digest("live.sqlite") == whole.digest })
    try signal("TERM")
    #expect(try ended() == "0")
    #expect(Set(findings()) == Set(whole.findings))
    let store = try Store.open(workplace.file("live.sqlite"), mode: .readOnly)
    #expect(try store.check() == [])
    withExtendedLifetime(guarded) {}
  }

  @Test("SIGHUP reads the policy anew; a broken one is told, and the old one stays")
  func reloaded() throws {
    let guarded = Guard(workplace)
    try start()
    #expect(until { workplace.exists("live.sqlite-claim") })
    try workplace.make("cp nattvakt.yaml good.yaml; echo 'tenants: [broken' > nattvakt.yaml")
    try signal("HUP")
    #expect(until { text("err").contains("the policy stays as it was: ") })
    try workplace.make("cp good.yaml nattvakt.yaml")
    try signal("HUP")
    #expect(until { text("err").contains("The policy was read anew.") })
    try workplace.make("cp whole.json logs/app.log")
    #expect(until { !findings().isEmpty })
    try signal("INT")
    #expect(try ended() == "0")
    withExtendedLifetime(guarded) {}
  }

  @Test("standard input that ends, ends it, with everything judged")
  func standardInput() throws {
    let whole = try analyzed()
    let outcome = try program.shell(
      """
      cat whole.json | $nattvakt watch - --store live.sqlite --config nattvakt.yaml --format ndjson --min-severity low
      """)
    #expect(outcome.status == 0)
    #expect(outcome.findings.sorted() == whole.findings)
    #expect(outcome.errors.contains("Read "))
    #expect(digest("live.sqlite") == whole.digest)
    let picture = try program.shell(
      "printf '\\x89PNG\\r\\n\\x1a\\n' | $nattvakt watch - --store other.sqlite --config nattvakt.yaml")
    #expect(picture.status == 2)
    #expect(picture.complaints.count == 1)
  }

  @Test("a path that is not there is told at once, and no reason to fail once it has come")
  func missing() throws {
    let guarded = Guard(workplace)
    try start("later.log")
    #expect(
      until { text("err").contains("later.log: no such file or directory; it is followed as soon as it is there") })
    try workplace.make("cp whole.json later.log")
    #expect(until { !findings().isEmpty })
    try signal("TERM")
    #expect(try ended() == "0")
    try start("nowhere.log")
    #expect(until { text("err").contains("nowhere.log: ") })
    try signal("TERM")
    #expect(try ended() == "2")
    withExtendedLifetime(guarded) {}
  }

  @Test("a store that cannot grow: said so, status 2, and a later start makes up for it")
  func full() throws {
    let whole = try analyzed()
    let guarded = Guard(workplace)
    try workplace.make("cp whole.json logs/app.log")
    let outcome = try program.shell(
      "ulimit -f 100; $nattvakt watch logs --store live.sqlite --config nattvakt.yaml --format ndjson --quiet")
    #expect(outcome.status == 2)
    #expect(outcome.complaints.count == 1)
    #expect(outcome.complaints.first?.contains("live.sqlite: ") == true)
    try start()
    #expect(until { digest("live.sqlite") == whole.digest })
    try signal("TERM")
    #expect(try ended() == "0")
    #expect(findings().sorted() == whole.findings)
    withExtendedLifetime(guarded) {}
  }
}
